package article6.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.law.Samples;
import article6.node.api.PartyView.ViewedUnits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceUnitsTest {
  private static final AccountId OTHER = new AccountId("CHE-OTHER");

  @Test
  void ids_are_those_of_the_source_and_the_vintage_never_runs() {
    UnderlyingRange many = SourceUnits.range("MECH", Samples.units(7, 1_916));
    assertThat(many.firstId()).isEqualTo("CA0001-THA01-THA-7-2022");
    assertThat(many.lastId()).isEqualTo("CA0001-THA01-THA-1916-2022");
    assertThat(many.quantity()).isEqualTo(1_910);
    assertThat(many.isUnambiguous()).isTrue();

    UnderlyingRange one = SourceUnits.range("MECH", Samples.units(2_022, 2_022));
    assertThat(one.firstId()).isEqualTo("CA0001-THA01-THA-2022-2022");
    assertThat(one.first()).isEqualTo(2_022);
    assertThat(one.quantity()).isEqualTo(1);
  }

  @Test
  void neighbours_of_one_account_and_status_are_one_range() {
    List<MirroredUnits> ranges =
        SourceUnits.ranges(
            "MECH",
            List.of(
                held(1, 10, Samples.SWISS, UnitStatus.HELD),
                held(11, 20, Samples.SWISS, UnitStatus.HELD),
                held(21, 30, Samples.SWISS, UnitStatus.LOCKED_FOR_EXPORT),
                held(31, 40, OTHER, UnitStatus.LOCKED_FOR_EXPORT),
                held(42, 50, OTHER, UnitStatus.LOCKED_FOR_EXPORT)));
    assertThat(ranges)
        .extracting(each -> each.units().first() + "-" + each.units().last())
        .containsExactly("1-20", "21-30", "31-40", "42-50");
    assertThat(ranges.getFirst())
        .isEqualTo(
            new MirroredUnits(
                SourceUnits.range("MECH", Samples.units(1, 20)),
                2022,
                Samples.SWISS.value(),
                "HELD"));
  }

  @Test
  void a_change_is_what_either_side_alone_has() {
    MirroredUnits stays = mirrored(1, 10);
    MirroredUnits goes = mirrored(11, 20);
    MirroredUnits comes = mirrored(11, 15);
    MirrorChange change = MirrorChange.between(List.of(stays, goes), List.of(stays, comes));
    assertThat(change.added()).containsExactly(comes);
    assertThat(change.gone()).containsExactly(goes);
    assertThat(change.isNone()).isFalse();
    assertThat(MirrorChange.between(List.of(goes, stays), List.of(stays, goes)).isNone()).isTrue();
  }

  private static MirroredUnits mirrored(long first, long last) {
    return new MirroredUnits(
        SourceUnits.range("MECH", Samples.units(first, last)), 2022, "A", "HELD");
  }

  private static ViewedUnits held(long first, long last, AccountId account, UnitStatus status) {
    UnitRange units = Samples.units(first, last);
    return new ViewedUnits(
        units, units.quantity(), 2022, account, status, Optional.empty(), Optional.empty());
  }
}
