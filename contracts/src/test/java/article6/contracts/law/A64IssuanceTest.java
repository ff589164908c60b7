package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.FUND;
import static article6.contracts.law.MechanismSamples.ISSUED;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.PENDING;
import static article6.contracts.law.MechanismSamples.STARTED;
import static article6.contracts.law.MechanismSamples.STATED_ON;
import static article6.contracts.law.MechanismSamples.SWISS_A64;
import static article6.contracts.law.MechanismSamples.SWISS_OWN;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.adjusted;
import static article6.contracts.law.MechanismSamples.held;
import static article6.contracts.law.MechanismSamples.issue;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ConsentAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Issuance, levies, forwarding and adjustment of A6.4ERs (64-1 … 64-6, 64-8, 64-9, 64-15). */
class A64IssuanceTest {
  @Shows({
    DerivedRule.M64_3,
    DerivedRule.M64_4,
    DerivedRule.M64_6,
    DerivedRule.M64_15,
    DerivedRule.U_10
  })
  @Test
  void anOrdinaryIssuanceIsSplitAndAdjustedForWhatWasLevied() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    assertThat(held(scene, FUND)).isEqualTo(50);
    assertThat(held(scene, PENDING)).isEqualTo(930);
    assertThat(scene.history(UnitEvent.UnitsCancelled.class))
        .singleElement()
        .satisfies(it -> assertThat(it.units()).isEqualTo(units(51, 70)))
        .satisfies(it -> assertThat(it.cancellation()).isEqualTo(CancellationKind.MANDATORY_OMGE));
    assertThat(adjusted(scene.state(), 2023)).as("SOP and OMGE (64-6)").isEqualTo(70);
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(2);
    // 64-15: the share of proceeds was taken before the host adjusts for it
    assertThat(scene.history(MechanismEvent.A64ersIssued.class).getFirst().shareOfProceeds())
        .isEqualTo(50);
  }

  @Test
  void anExemptHostPaysNoShareOfProceedsWhileItIsExempt() {
    LawScene scene = MechanismSamples.established();
    scene.accept(
        new MechanismAction.ExemptHost(THA, STARTED, Optional.of(ISSUED), "LDC"),
        "XPM.authorisers");
    MechanismSamples.issuedAuthorised(scene, letter(Purpose.NDC), 1_000);
    assertThat(held(scene, FUND)).isZero();
    assertThat(held(scene, PENDING)).isEqualTo(980);
    scene.accept(
        new MechanismAction.IssueA64ers(
            MechanismSamples.FOREST, 2023, 1_000, true, MitigationType.REMOVALS, LATER),
        "XPM.authorisers");
    assertThat(held(scene, FUND)).as("graduated").isEqualTo(50);
  }

  /** 64-3: recognised as a least developed country, it is exempt by that alone (P-2). */
  @Shows(DerivedRule.M64_3)
  @Test
  void aHostOfSpecialCircumstancesPaysNoShareOfProceedsWhileTheyLast() {
    LawScene scene = MechanismSamples.established();
    scene.accept(
        new ParticipationAction.RecogniseCircumstances(
            THA,
            List.of(
                new SpecialCircumstance(
                    SpecialCircumstance.Kind.LDC, STARTED, Optional.of(ISSUED)))),
        MechanismSamples.administrators());
    MechanismSamples.issuedAuthorised(scene, letter(Purpose.NDC), 1_000);
    assertThat(held(scene, FUND)).isZero();
    scene.accept(
        new MechanismAction.IssueA64ers(
            MechanismSamples.FOREST, 2023, 1_000, true, MitigationType.REMOVALS, LATER),
        "XPM.authorisers");
    assertThat(held(scene, FUND)).as("graduated").isEqualTo(50);
  }

  /** 64-2: until they are forwarded, units are the participants' of their activity. */
  @Test
  void forwardingToOthersTakesTheWordOfAllWhoTakePart() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    Outcome.Applied waiting =
        scene.accept(
            MechanismSamples.forward(units(71, 80), SWISS_OWN), "CHE.registrar", "XPM.registrar");
    assertThat(waiting.missing())
        .singleElement()
        .satisfies(need -> assertThat(need.parties()).containsExactly(THA));
    assertThat(held(scene, SWISS_OWN)).isZero();
    scene.accept(new ConsentAction.GiveConsent(scene.lastId()), "THA.registrar");
    assertThat(held(scene, SWISS_OWN)).isEqualTo(10);
  }

  /** P-1: who acquires A6.4ERs meets what every acquiring Party has to. */
  @Test
  void authorisedUnitsAreForwardedOnlyToPartiesThatMayAcquireThem() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    scene.attesting(Samples.CHE, ParticipationProfile.NONE);
    scene.refuse(
        ParticipationRule.P_1,
        MechanismSamples.forward(units(71, 80), SWISS_A64),
        "CHE.registrar",
        "XPM.registrar");
    forward(scene, 81, 90, THAI_A64);
  }

  @Test
  void ofASingleUnitNothingIsLeftToForward() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1);
    assertThat(held(scene, PENDING)).isZero();
    assertThat(held(scene, FUND)).isZero();
    assertThat(block(scene, 1).status()).isEqualTo(UnitStatus.CANCELLED_FOR_OMGE);
  }

  @Test
  void nothingIsIssuedBeforeTheHostsStatementOrAgainstIt() {
    LawScene scene = MechanismSamples.established();
    scene.refuse(MechanismRule.M64_1_ISSUANCE, issue(10, true), "XPM.authorisers");
    scene.accept(MechanismSamples.states(HostStatement.NOT_AUTHORISE), "THA.authorisers");
    scene.refuse(MechanismRule.M64_1_ISSUANCE, issue(10, true), "XPM.authorisers");
    scene.accept(issue(10, false), "XPM.authorisers");
    scene.accept(MechanismSamples.authorises(letter(Purpose.NDC)), "THA.authorisers");
    scene.refuse(MechanismRule.M64_1_ISSUANCE, issue(10, false), "XPM.authorisers");
    scene.refuse(
        MechanismRule.M64_1_ISSUANCE,
        new MechanismAction.IssueA64ers(
            MechanismSamples.FOREST,
            2023,
            10,
            true,
            MitigationType.REMOVALS,
            STATED_ON.minusDays(1)),
        "XPM.authorisers");
  }

  @Test
  void aPartIsAuthorisedAndTheRestAreContributionUnits() {
    LawScene scene = MechanismSamples.established();
    scene.accept(
        MechanismSamples.authorises(
            letter(Purpose.NDC, STATED_ON, Optional.of(600L), Optional.empty())),
        "THA.authorisers");
    scene.accept(issue(400, true), "XPM.authorisers");
    scene.refuse(MechanismRule.M64_1_PART, issue(201, true), "XPM.authorisers");
    scene.accept(issue(200, true), "XPM.authorisers");
    scene.accept(issue(400, false), "XPM.authorisers");
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(20 + 8 + 10 + 4);
  }

  @Test
  void vintagesBefore2021AreNoA64ers() {
    LawScene scene = MechanismSamples.established();
    scene.accept(MechanismSamples.authorises(letter(Purpose.NDC)), "THA.authorisers");
    scene.refuse(
        UseRule.U_1,
        new MechanismAction.IssueA64ers(
            MechanismSamples.FOREST, 2020, 10, true, MitigationType.REMOVALS, ISSUED),
        "XPM.authorisers");
  }

  @Shows(DerivedRule.M64_15)
  @Test
  void forwardingAbroadForAnNdcIsTheFirstTransferAndAtHomeIsNot() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    forward(scene, 71, 170, THAI_A64);
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(70);
    forward(scene, 171, 370, SWISS_A64);
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(270);
    scene.accept(
        new UnitAction.UseTowardsNdc(units(171, 370), SWISS_A64, 2024, LATER), "CHE.registrar");
    assertThat(scene.history(BalanceEvent.AdjustmentApplied.class).getLast().addition()).isFalse();
  }

  @Test
  void unitsOfALetterThatIsItselfTheFirstTransferAreAllAdjustedForOnce() {
    for (FirstTransferDefinition definition :
        List.of(FirstTransferDefinition.AUTHORISATION, FirstTransferDefinition.ISSUANCE)) {
      LawScene scene =
          MechanismSamples.issuedAuthorised(
              letter(Purpose.NDC_AND_OIMP, STATED_ON, Optional.empty(), Optional.of(definition)),
              1_000);
      forward(scene, 71, 170, SWISS_A64);
      assertThat(adjusted(scene.state(), 2023)).isEqualTo(1_000);
    }
  }

  @Test
  void isForwardedFromPendingToHoldingAccountsOfTheRegistry() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    scene.accept(new PartyAction.OpenAccount(THAI, "", Optional.empty()), "THA.registrar");
    scene.refuse(
        MechanismRule.M64_2_FORWARD,
        MechanismSamples.forward(units(71, 80), THAI),
        "THA.registrar",
        "XPM.registrar");
    scene.refuse(
        UnitRule.I_2,
        MechanismSamples.forward(units(40, 50), THAI_A64),
        "THA.registrar",
        "XPM.registrar");
    scene.refuse(
        UseRule.U_6,
        MechanismSamples.forward(units(60, 71), THAI_A64),
        "THA.registrar",
        "XPM.registrar");
  }

  @Test
  void contributionUnitsGoToParticipantsOnlyAndNotFromPartyToParty() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    assertThat(adjusted(scene.state(), 2023)).as("no adjustment (64-8)").isZero();
    scene.refuse(
        MechanismRule.M64_2_FORWARD,
        MechanismSamples.forward(units(71, 80), SWISS_OWN),
        "THA.registrar",
        "CHE.registrar",
        "XPM.registrar");
    forward(scene, 71, 80, THAI_A64);
    forward(scene, 81, 90, SWISS_A64);
    scene.refuse(
        MechanismRule.M64_8,
        new UnitAction.TransferUnits(units(71, 80), THAI_A64, SWISS_A64, LATER),
        "THA.registrar",
        "CHE.registrar");
    scene.accept(new PartyAction.OpenAccount(SWISS, "", Optional.empty()), "CHE.registrar");
    scene.refuse(
        MechanismRule.M64_8,
        new UnitAction.TransferUnits(units(81, 90), SWISS_A64, SWISS, LATER),
        "CHE.registrar");
  }

  @Test
  void contributionUnitsAreUsedNeitherAbroadNorForOtherPurposes() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    forward(scene, 71, 80, THAI_A64);
    scene.refuse(
        MechanismRule.M64_8_USE,
        new UnitAction.UseForImp(units(71, 80), THAI_A64, Optional.empty(), "CORSIA", LATER),
        "THA.registrar");
    scene.refuse(
        MechanismRule.M64_8_USE,
        new UnitAction.CancelUnits(
            units(71, 80), THAI_A64, CancellationKind.OTHER_PURPOSES, Optional.empty(), "", LATER),
        "THA.registrar");
    scene.accept(
        new UnitAction.CancelUnits(
            units(71, 80), THAI_A64, CancellationKind.OTHER, Optional.empty(), "results", LATER),
        "THA.registrar");
  }

  @Test
  void authorisedUnitsLeaveTheRegistryAsItmosForAPartyThatHasOne() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    forward(scene, 71, 170, THAI_A64);
    scene.accept(new PartyAction.OpenAccount(SWISS, "", Optional.empty()), "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(71, 90), THAI_A64, SWISS, LATER),
        "THA.registrar",
        "CHE.registrar");
    assertThat(scene.history(MechanismEvent.LeftMechanismRegistry.class))
        .singleElement()
        .satisfies(it -> assertThat(it.units().firstId()).isEqualTo("CA6400-XPM01-THA-71-2023"));
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(90);
    AccountId ghana = new AccountId("GHA-HOLDING");
    scene.accept(new PartyAction.OpenAccount(ghana, "", Optional.empty()), "GHA.registrar");
    withoutRegistry(scene);
    scene.refuse(
        MechanismRule.M64_9,
        new UnitAction.TransferUnits(units(91, 92), THAI_A64, ghana, LATER),
        "THA.registrar",
        "GHA.registrar");
  }

  private static void withoutRegistry(LawScene scene) {
    StateOverlay overlay = new StateOverlay(scene.state());
    var ghana = new article6.contracts.domain.PartyCode("GHA");
    Tables.PARTIES.put(overlay, ghana, new Party(ghana, "Ghana", 2, List.of(), 0));
    ((article6.contracts.state.MapState) scene.state()).apply(overlay.changes());
  }

  @Test
  void aRevokedLetterCarriesNoFurtherIssuance() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 100);
    LocalDate revoked = ISSUED.plusDays(1);
    scene.accept(
        new article6.contracts.action.AuthorizationAction.RevokeAuthorization(
            THA, MechanismSamples.STATED, revoked, "", false),
        "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_7,
        new MechanismAction.IssueA64ers(
            MechanismSamples.FOREST, 2023, 10, true, MitigationType.REMOVALS, revoked),
        "XPM.authorisers");
  }

  private static void forward(LawScene scene, long first, long last, AccountId to) {
    scene.accept(
        MechanismSamples.forward(units(first, last), to),
        to.party() + ".registrar",
        "XPM.registrar");
  }

  private static UnitBlock block(LawScene scene, long serial) {
    return Tables.UNITS
        .get(scene.state(), new Tables.SerialKey(MechanismSamples.A64, serial))
        .orElseThrow();
  }
}
