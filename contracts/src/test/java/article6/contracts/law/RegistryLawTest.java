package article6.contracts.law;

import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.TRANSFERRED;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.PartyAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantities out of blocks, splits that are told, and merges (domain §3.4). */
class RegistryLawTest {
  private static final AccountId SECOND = new AccountId("THA-SECOND");

  private static RegistryAction.TransferQuantity some(UnitRange block, long quantity) {
    return new RegistryAction.TransferQuantity(block, quantity, THAI, SWISS, TRANSFERRED);
  }

  private static RegistryAction.MergeUnits merge(UnitRange units, AccountId account) {
    return new RegistryAction.MergeUnits(units, account, USED);
  }

  private static List<UnitBlock> blocks(LawScene scene) {
    return Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES));
  }

  private static List<UnitRange> ranges(LawScene scene) {
    return blocks(scene).stream().map(UnitBlock::units).toList();
  }

  @Test
  void theSenderKeepsTheFirstUnits() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(some(units(1, 2_000), 500), "THA.registrar", "CHE.registrar");
    assertThat(ranges(scene)).containsExactly(units(1, 1_500), units(1_501, 2_000));
    assertThat(blocks(scene)).extracting(UnitBlock::holder).containsExactly(THAI, SWISS);
    assertThat(scene.history(UnitEvent.UnitsSplit.class))
        .containsExactly(
            new UnitEvent.UnitsSplit(
                units(1, 2_000), THAI, List.of(units(1, 1_500), units(1_501, 2_000)), TRANSFERRED));
  }

  @Test
  void aWholeBlockIsNotSplit() {
    LawScene scene = issued(Samples.Letter.of(Purpose.NDC).quantity(Optional.empty()).content());
    scene.accept(some(units(1, 2_000), 2_000), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.UnitsSplit.class)).isEmpty();
  }

  @Test
  void noMoreThanThereIsAndNotNothing() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.refuse(UnitRule.I_5, some(units(1, 10), 11), "THA.registrar", "CHE.registrar");
    scene.refuse(UnitRule.I_5, some(units(1, 10), 0), "THA.registrar", "CHE.registrar");
  }

  @Test
  void whatTheSenderKeepsIsTheSenders() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(UnitRule.I_2, some(units(10, 100), 5), "THA.registrar", "CHE.registrar");
  }

  @Test
  void aNamedRangeOutOfTheMiddleLeavesThreeParts() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(transfer(units(500, 600), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.UnitsSplit.class).getFirst().parts())
        .containsExactly(units(1, 499), units(500, 600), units(601, 2_000));
  }

  @Test
  void theFirstEditionTellsNoSplits() {
    LawScene scene = issued(content(Purpose.NDC)).under(Edition.CMA6_2024);
    scene.accept(transfer(units(500, 600), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.UnitsSplit.class)).isEmpty();
  }

  @Test
  void equalNeighboursBecomeOneAgain() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(transfer(units(500, 600), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(601, 700), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(merge(units(500, 700), SWISS), "CHE.registrar");
    assertThat(ranges(scene)).containsExactly(units(1, 499), units(500, 700), units(701, 2_000));
    assertThat(scene.history(UnitEvent.UnitsMerged.class).getFirst().parts())
        .containsExactly(units(500, 600), units(601, 700));
  }

  @Test
  void neverAcrossFirstTransfer() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(new PartyAction.OpenAccount(SECOND, "Second", Optional.empty()), "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 10), SWISS, THAI), "THA.registrar", "CHE.registrar");
    scene.refuse(UnitRule.I_10, merge(units(1, 2_000), THAI), "THA.registrar");
  }

  @Test
  void neitherAcrossIssuancesNorHoldersNorPartsOfBlocksNorUsedUnits() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(issue(100), "THA.registrar");
    scene.refuse(UnitRule.I_10, merge(units(1, 2_100), THAI), "THA.registrar");
    scene.refuse(UnitRule.I_10, merge(units(1, 2_000), THAI), "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(11, 20), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(UnitRule.I_10, merge(units(1, 19), SWISS), "CHE.registrar");
    scene.refuse(UnitRule.I_10, merge(units(11, 30), SWISS), "CHE.registrar");
    scene.refuse(UnitRule.I_2, merge(units(1, 20), THAI), "THA.registrar");
    scene.accept(Samples.use(units(1, 20)), "CHE.registrar");
    scene.refuse(UnitRule.I_10, merge(units(1, 20), SWISS), "CHE.registrar");
  }

  @Test
  void aMergeIsDatedAfterTheActsOnItsParts() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(transfer(units(1, 10), SWISS, THAI), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(
        DateRule.D_3,
        new RegistryAction.MergeUnits(units(1, E_BUS), SWISS, LocalDate.of(2023, 12, 14)),
        "CHE.registrar");
  }

  /** Splits and merges in any order: inclusive ranges, no gap, nothing lost (CADT #451, #475). */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void rangesStayAPartition(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = issued(Samples.Letter.of(Purpose.NDC).quantity(Optional.empty()).content());
    scene.accept(new PartyAction.OpenAccount(SECOND, "Second", Optional.empty()), "THA.registrar");
    for (int i = 0; i < 120; i++) {
      List<UnitBlock> blocks = blocks(scene);
      UnitBlock block = blocks.get(random.nextInt(blocks.size()));
      AccountId to = block.holder().equals(THAI) ? SECOND : THAI;
      if (random.nextInt(3) == 0 && blocks.size() > 1) {
        UnitBlock first = blocks.get(random.nextInt(blocks.size() - 1));
        UnitBlock next = blocks.get(blocks.indexOf(first) + 1);
        Outcome outcome =
            scene.put(
                new RegistryAction.MergeUnits(
                    new UnitRange(SERIES, first.units().first(), next.units().last()),
                    first.holder(),
                    USED),
                "THA.registrar");
        assertThat(outcome instanceof Outcome.Applied)
            .isEqualTo(first.holder().equals(next.holder()));
      } else {
        long quantity = 1 + random.nextLong(block.quantity());
        scene.accept(
            new RegistryAction.TransferQuantity(
                block.units(), quantity, block.holder(), to, TRANSFERRED),
            "THA.registrar");
      }
      assertPartition(ranges(scene), 2_000);
    }
    for (UnitEvent.UnitsSplit split : scene.history(UnitEvent.UnitsSplit.class)) {
      assertThat(split.parts().getFirst().first()).isEqualTo(split.units().first());
      assertThat(split.parts().stream().mapToLong(UnitRange::quantity).sum())
          .isEqualTo(split.units().quantity());
    }
  }

  private static void assertPartition(List<UnitRange> ranges, long last) {
    long next = 1;
    for (UnitRange range : ranges) {
      assertThat(range.first()).isEqualTo(next);
      assertThat(range.quantity()).isEqualTo(range.last() - range.first() + 1);
      next = range.last() + 1;
    }
    assertThat(next).isEqualTo(last + 1);
  }
}
