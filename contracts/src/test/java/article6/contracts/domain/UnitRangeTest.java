package article6.contracts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.law.DerivedRule;
import article6.contracts.law.Shows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRangeTest {
  @Test
  void readsFullIdsAndDropsThousandsCommas() {
    UnitRange range = UnitRange.parse("CA0004-VUT01-VUT-1,000-2023", "CA0004-VUT01-VUT-2999-2023");
    assertThat(range.quantity()).isEqualTo(2_000);
    assertThat(range.firstId()).isEqualTo("CA0004-VUT01-VUT-1000-2023");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CA0001-GHA01-GHA-0-2021",
        "CA0001-GHA01-GHA-01-2021",
        "CA0001-GHA01-GHA-1-21",
        "CA001-GHA01-GHA-1-2021",
        "CA0001-GHA1-GHA-1-2021",
        "CA0001-GHA01-GH-1-2021",
        "CA0001-GHA01-GHA-1-2021x",
        "CA0001-GHA01-GHA-1,00-2021",
        "CA0001-GHA01-GHA-99999999999999999999-2021",
        "CA0001-GHA01-GHA-١-2021",
        ""
      })
  void refusesOtherForms(String id) {
    assertThatThrownBy(() -> UnitRange.parseUnit(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Shows(DerivedRule.M_4)
  @Test
  void theEndsOfARangeDifferInTheSerialOnly() {
    assertThatThrownBy(() -> UnitRange.parse("CA0001-GHA01-GHA-1-2021", "CA0001-GHA01-GHA-9-2022"))
        .hasMessageContaining("differ in more than the serial");
    assertThatThrownBy(() -> UnitRange.parse("CA0001-GHA01-GHA-9-2021", "CA0001-GHA01-GHA-1-2021"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rangesThatShareAUnitOverlap() {
    UnitRange low = UnitRange.parse("CA0001-GHA01-GHA-1-2021", "CA0001-GHA01-GHA-10-2021");
    UnitRange high = UnitRange.parse("CA0001-GHA01-GHA-10-2021", "CA0001-GHA01-GHA-20-2021");
    UnitRange later = UnitRange.parse("CA0001-GHA01-GHA-11-2021", "CA0001-GHA01-GHA-20-2021");
    UnitRange otherVintage = UnitRange.parse("CA0001-GHA01-GHA-1-2022", "CA0001-GHA01-GHA-10-2022");
    assertThat(low.overlaps(high)).isTrue();
    assertThat(low.overlaps(later)).isFalse();
    assertThat(low.overlaps(otherVintage)).isFalse();
  }

  @Test
  void aSliceOfUnderlyingUnitsKeepsItsOffset() {
    UnderlyingRange whole =
        new UnderlyingRange("GS", "GS1-1-TZ-GS11732-16-2022-25700-", 101, 2000, "");
    assertThat(whole.slice(10, 5).firstId()).isEqualTo("GS1-1-TZ-GS11732-16-2022-25700-111");
    assertThat(whole.slice(10, 5).lastId()).isEqualTo("GS1-1-TZ-GS11732-16-2022-25700-115");
  }
}
