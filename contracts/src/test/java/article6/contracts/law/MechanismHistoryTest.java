package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.A64;
import static article6.contracts.law.MechanismSamples.FOREST;
import static article6.contracts.law.MechanismSamples.ISSUED;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.PACM;
import static article6.contracts.law.MechanismSamples.PENDING;
import static article6.contracts.law.MechanismSamples.STATED;
import static article6.contracts.law.MechanismSamples.SWISS_A64;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.adjusted;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.THA;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AgreementAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.RequestAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of the mechanism, lawful acts and others: nothing is lost, what was levied and
 * forwarded is what was issued, and the host has adjusted for exactly what was first transferred.
 */
class MechanismHistoryTest {
  private static final int ACTS = 250;
  private static final List<AccountId> ACCOUNTS = List.of(PENDING, THAI_A64, SWISS_A64);

  @ParameterizedTest
  @ValueSource(longs = {64, 65, 66, 67, 68, 69})
  void keepsItsBooks(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = MechanismSamples.established(random.nextInt(200));
    scene.accept(MechanismSamples.authorises(letter(Purpose.NDC_AND_OIMP)), "THA.authorisers");
    long issued = 0;
    for (int i = 0; i < ACTS; i++) {
      if (issued == 0 || random.nextInt(20) == 0) {
        int quantity = 1 + random.nextInt(300);
        scene.accept(
            new MechanismAction.IssueA64ers(
                FOREST, 2023, quantity, true, MitigationType.REMOVALS, ISSUED.plusDays(i / 3)),
            "XPM.authorisers");
        issued += quantity;
      } else {
        Action act = act(random, blockAt(scene, 1 + random.nextLong(issued)));
        scene.put(act, signers(act));
      }
      refuseWayRound(random, scene, blockAt(scene, 1 + random.nextLong(issued)));
      assertBooks(scene, issued);
    }
    assertThat(scene.history(UnitEvent.UnitsUsedTowardsNdc.class)).isNotEmpty();
  }

  private static UnitBlock blockAt(LawScene scene, long serial) {
    return Tables.UNITS
        .floor(scene.state(), Tables.seriesPart(A64), new SerialKey(A64, serial))
        .orElseThrow();
  }

  /** Some act on some units of a block, mostly from where they are. */
  private static Action act(SplittableRandom random, UnitBlock block) {
    long first = block.units().first() + random.nextLong(block.quantity());
    UnitRange some = units(first, Math.min(block.units().last(), first + random.nextInt(20)));
    AccountId from = random.nextInt(5) == 0 ? ACCOUNTS.get(random.nextInt(3)) : block.holder();
    AccountId to = ACCOUNTS.get(1 + random.nextInt(2));
    return switch (random.nextInt(4)) {
      case 0 -> new UnitAction.TransferUnits(some, from, to, LATER);
      case 1 -> new UnitAction.UseTowardsNdc(some, from, 2024, LATER);
      case 2 ->
          new UnitAction.CancelUnits(
              some, from, CancellationKind.OTHER, Optional.empty(), "", LATER);
      default -> new MechanismAction.ForwardA64ers(some, to, LATER);
    };
  }

  /** What other laws let Parties do with letters and approaches they don't with these (64). */
  private static void refuseWayRound(SplittableRandom random, LawScene scene, UnitBlock block) {
    AuthorizationContent content = letter(Purpose.NDC_AND_OIMP);
    DocumentId request = new DocumentId("THA-R-1");
    List<UnitRange> units = List.of(block.units());
    switch (random.nextInt(5)) {
      case 0 ->
          scene.refuse(
              MechanismRule.M64_1_LETTER,
              new RequestAction.RequestAuthorization(CHE, THA, request, "", LATER, content, units),
              "CHE.registrar");
      case 1 ->
          scene.refuse(
              RequestRule.R_2,
              new RequestAction.ApproveRequest(THA, request, STATED, content, units, ""),
              "THA.authorisers");
      case 2 ->
          scene.refuse(
              MechanismRule.M64_1_LETTER,
              new AuthorizationAction.AmendAuthorization(THA, STATED, 2, content, false, units),
              "THA.authorisers");
      case 3 ->
          scene.refuse(
              MechanismRule.M64_14_APPROACH,
              new AgreementAction.ChangeApproachStatus(
                  PACM, ApproachStatus.SUSPENDED, THA, LATER, "no"),
              "THA.authorisers");
      default ->
          scene.refuse(
              MechanismRule.M64_14_APPROACH,
              new AgreementAction.JoinApproach(PACM, CHE, LATER),
              "CHE.authorisers");
    }
  }

  private static String[] signers(Action act) {
    return switch (act) {
      case UnitAction.TransferUnits it -> registrars(it.from(), it.to());
      case UnitAction.UseTowardsNdc it -> registrars(it.account(), it.account());
      case UnitAction.CancelUnits it -> registrars(it.account(), it.account());
      case MechanismAction.ForwardA64ers it -> registrars(it.to(), new AccountId("XPM-0"));
      default -> throw new IllegalStateException(act.kind());
    };
  }

  private static String[] registrars(AccountId one, AccountId other) {
    return Stream.of(one, other)
        .map(account -> account.party() + ".registrar")
        .distinct()
        .toArray(String[]::new);
  }

  private static void assertBooks(LawScene scene, long issued) {
    Supply supply = Tables.SUPPLIES.get(scene.state(), A64).orElseThrow();
    assertThat(supply.isConserved()).isTrue();
    assertThat(supply.issued()).isEqualTo(issued);
    long split = 0;
    for (A64Issuance each : Tables.A64_ISSUANCES.all(scene.state())) {
      split += each.leviedQuantity();
      split += each.forwardableUnits().map(UnitRange::quantity).orElse(0L);
    }
    assertThat(split).isEqualTo(issued);
    long firstTransferred =
        Tables.UNITS.all(scene.state(), Tables.seriesPart(A64)).stream()
            .filter(block -> block.firstTransfer().isPresent())
            .mapToLong(UnitBlock::quantity)
            .sum();
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(firstTransferred);
  }
}
