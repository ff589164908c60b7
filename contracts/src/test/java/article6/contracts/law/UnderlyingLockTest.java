package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.issue;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.BridgeAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Issuance;
import article6.contracts.state.Tables;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit of another registry backs one unit here, however its serial is written. */
class UnderlyingLockTest {
  private static final String PREFIX = "GS1-1-TH-GS7-16-2022-1-";

  private static UnderlyingRange gold(long first, long last) {
    return new UnderlyingRange("GS", PREFIX, first, last, "");
  }

  private static UnitAction.IssueUnits backedBy(UnderlyingRange underlying) {
    return new UnitAction.IssueUnits(
        SERIES,
        underlying.quantity(),
        THAI,
        ISSUED,
        Optional.empty(),
        MitigationType.EMISSION_REDUCTIONS,
        Optional.of(underlying));
  }

  @ParameterizedTest
  @CsvSource({"100,199", "100,100", "199,199", "150,160", "50,100", "199,300", "50,300", "1,1000"})
  void neitherPartNorWholeIsIssuedTwice(long first, long last) {
    LawScene scene = approached();
    scene.accept(backedBy(gold(100, 199)), "THA.registrar");
    scene.refuse(UnitRule.I_3, backedBy(gold(first, last)), "THA.registrar");
  }

  @ParameterizedTest
  @CsvSource({"1,99", "200,300", "99,99", "200,200"})
  void whatTouchesItIsFree(long first, long last) {
    LawScene scene = approached();
    scene.accept(backedBy(gold(100, 199)), "THA.registrar");
    scene.accept(backedBy(gold(first, last)), "THA.registrar");
  }

  @Test
  void leadingZerosSmallLettersAndSpacesMakeNoOtherUnit() {
    LawScene scene = approached();
    scene.accept(backedBy(gold(5, 9)), "THA.registrar");
    scene.refuse(
        UnitRule.I_3, backedBy(new UnderlyingRange("GS", PREFIX, 5, 5, "", 4)), "THA.registrar");
    scene.refuse(
        UnitRule.I_3,
        backedBy(new UnderlyingRange("gs ", PREFIX.toLowerCase(java.util.Locale.ROOT), 9, 9, "")),
        "THA.registrar");
    scene.refuse(
        UnitRule.I_3,
        backedBy(new UnderlyingRange("GS", "GS01-001-TH-GS7-16-2022-1-", 7, 8, "")),
        "THA.registrar");
  }

  @Test
  void aNumberIsNotCutInTwo() {
    LawScene scene = approached();
    scene.accept(backedBy(gold(123, 123)), "THA.registrar");
    scene.refuse(
        UnitRule.I_11,
        backedBy(new UnderlyingRange("GS", PREFIX + "1", 23, 23, "")),
        "THA.registrar");
    scene.refuse(
        UnitRule.I_11, backedBy(new UnderlyingRange("GS", PREFIX, 12, 12, "3")), "THA.registrar");
  }

  @Test
  void whatTheFirstEditionLockedStaysLocked() {
    LawScene scene = approached().under(Edition.CMA6_2024);
    UnderlyingRange small = new UnderlyingRange("gs", "gs-007-", 1, 10, "");
    scene.accept(backedBy(small), "THA.registrar");
    scene.under(Edition.CMA7_2025);
    scene.refuse(UnitRule.I_3, backedBy(small), "THA.registrar");
  }

  @Test
  void unitsOfThisLedgerBackNoNewOnes() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 10, Optional.empty()), "THA.registrar");
    UnderlyingRange own = new UnderlyingRange("THA01", "CA0001-THA01-THA-", 10, 20, "-2022", 6);
    scene.refuse(UnitRule.I_12, backedBy(own), "THA.registrar");
    scene.accept(
        backedBy(new UnderlyingRange("THA01", "CA0001-THA01-THA-", 11, 20, "-2022")),
        "THA.registrar");
    scene.accept(
        backedBy(new UnderlyingRange("XYZ", "CA0001-THA01-THA-", 1, 2, "-0001")), "THA.registrar");
  }

  @Test
  void unitsSeenAliveElsewhereBackNone() {
    LawScene scene = approached();
    scene.accept(mirrored(1, gold(100, 199)), "CHE.registrar");
    scene.refuse(UnitRule.I_12, backedBy(gold(150, 160)), "THA.registrar");
    scene.refuse(UnitRule.I_12, backedBy(gold(1, 500)), "THA.registrar");
    scene.accept(backedBy(gold(200, 210)), "THA.registrar");
    scene.accept(mirrored(2, gold(100, 149)), "CHE.registrar");
    scene.accept(backedBy(gold(150, 160)), "THA.registrar");
  }

  private static BridgeAction.MirrorHoldings mirrored(long asOf, UnderlyingRange range) {
    return new BridgeAction.MirrorHoldings(
        CHE, "GS", asOf, List.of(new MirroredUnits(range, 2022, "1021", "Active")), Hash.ZERO);
  }

  /** Check II05: the offset of underlying unit and unit is the same in every part. */
  @Test
  void partsKeepTheirUnderlyingOffset() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 7, Optional.empty()), "THA.registrar");
    scene.accept(backedBy(gold(100, 199)), "THA.registrar");
    Issuance issuance =
        Tables.ISSUANCES.get(scene.state(), new Tables.SerialKey(SERIES, 8)).orElseThrow();
    assertThat(issuance.underlyingOf(new UnitRange(SERIES, 8, 8))).contains(gold(100, 100));
    assertThat(issuance.underlyingOf(new UnitRange(SERIES, 58, 107))).contains(gold(150, 199));
  }

  /** The lock says the same as a set of single ids. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithASetOfIds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = approached();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < 150; i++) {
      long first = random.nextInt(200);
      long last = first + random.nextInt(12);
      String prefix = random.nextBoolean() ? "A-1-" : "A-11-";
      String written = random.nextBoolean() ? prefix : prefix.replace("-1", "-001");
      String suffix = random.nextInt(3) == 0 ? "-x" : "";
      List<String> ids =
          LongStream.rangeClosed(first, last).mapToObj(n -> prefix + n + suffix).toList();
      boolean free = ids.stream().noneMatch(taken::contains);
      Outcome outcome =
          scene.put(
              backedBy(new UnderlyingRange("GS", written, first, last, suffix)), "THA.registrar");
      assertThat(outcome instanceof Outcome.Applied).isEqualTo(free);
      if (free) {
        taken.addAll(ids);
      }
    }
    assertThat(taken).isNotEmpty();
  }
}
