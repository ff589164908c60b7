package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.A64;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.PACM;
import static article6.contracts.law.MechanismSamples.STATED;
import static article6.contracts.law.MechanismSamples.SWISS_A64;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.XPM;
import static article6.contracts.law.MechanismSamples.authorizeLater;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.THA;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AgreementAction;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.Publication;
import article6.contracts.action.RequestAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Approach;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No way round the law of the mechanism: what other laws let Parties do stops at it (64). */
class MechanismBoundsTest {
  private static final PartyCode GHA = new PartyCode("GHA");
  private static final AuthorizationContent LETTER =
      letter(Purpose.NDC, LATER, Optional.empty(), Optional.empty());
  private static final DocumentId REQUEST = new DocumentId("THA-R-1");

  private static LawScene laterAuthorised() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.accept(authorizeLater(LETTER, units(71, 100)), "THA.authorisers", "XPM.registrar");
    return scene;
  }

  private static AuthorizationAction.AmendAuthorization amend(List<UnitRange> units) {
    return new AuthorizationAction.AmendAuthorization(THA, STATED, 2, LETTER, false, units);
  }

  /** 64-1. */
  @Test
  void unitsOfTheMechanismAreNotAskedForLikeOthers() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.refuse(
        MechanismRule.M64_1_LETTER,
        new RequestAction.RequestAuthorization(
            THA, THA, REQUEST, "", LATER, LETTER, List.of(units(71, 100))),
        "THA.registrar");
    scene.accept(authorizeLater(LETTER, units(71, 100)), "THA.authorisers", "XPM.registrar");
  }

  /** 64-1: also a request that an earlier release took in is not approved. */
  @Test
  void noApprovalAuthorisesUnitsOfTheMechanism() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.write(
        state -> {
          Approach mechanism = Tables.APPROACHES.get(state, PACM).orElseThrow();
          assertThat(mechanism.parties()).isEmpty();
          Tables.REQUESTS.put(
              state,
              new Tables.DocumentKey(THA, REQUEST),
              new article6.contracts.state.AuthorizationRequest(
                  THA,
                  REQUEST,
                  THA,
                  "",
                  LATER,
                  LETTER,
                  List.of(units(71, 100)),
                  article6.contracts.domain.RequestStatus.SUBMITTED,
                  Optional.empty()));
        });
    scene.refuse(
        MechanismRule.M64_1_LETTER,
        new RequestAction.ApproveRequest(THA, REQUEST, STATED, LETTER, List.of(units(71, 100)), ""),
        "THA.authorisers");
  }

  /** 64-1, 64-7: a later version changes the words of a letter, and brings no units under it. */
  @Test
  void anAmendmentBringsNoUnitsUnderALetter() {
    LawScene scene = laterAuthorised();
    for (UnitRange some : List.of(units(1, 50), units(101, 110), units(71, 80))) {
      scene.refuse(MechanismRule.M64_1_LETTER, amend(List.of(some)), "THA.authorisers");
    }
    scene.accept(amend(List.of()), "THA.authorisers");
  }

  /** 64-1, 64-7. */
  @Test
  void aDocumentBringsNoUnitsUnderALetter() {
    LawScene scene = laterAuthorised();
    scene.refuse(MechanismRule.M64_1_LETTER, publish(List.of(units(101, 110))), "THA.authorisers");
    scene.accept(publish(List.of()), "THA.authorisers");
  }

  private static DocumentAction.PublishAuthorization publish(List<UnitRange> units) {
    return new DocumentAction.PublishAuthorization(
        THA,
        new DocumentId("THA-D-1"),
        1,
        LATER,
        "Amendment",
        new Publication("https://carp.example/1", Optional.of(Hash.ZERO), "", List.of()),
        List.of(),
        List.of(new ItmoGrant(STATED, LETTER, false, units)),
        List.of());
  }

  /** 64-7, F-4: what an earlier release let be authorised is refused, and stops nobody. */
  @Test
  void leviedUnitsAreFirstTransferredOnce() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.write(
        state -> {
          SerialKey key = new SerialKey(A64, 1);
          var block = Tables.UNITS.get(state, key).orElseThrow();
          Tables.UNITS.put(
              state,
              key,
              block
                  .coveredBy(new AuthorizationRef(THA, STATED, 1))
                  .firstTransferredBy(new FirstTransfer(LATER, FirstTransferEvent.AUTHORISATION)));
        });
    scene.refuse(
        FirstTransferRule.F_4,
        authorizeLater(LETTER, units(71, 100)),
        "THA.authorisers",
        "XPM.registrar");
  }

  /** 64-14: nobody agrees on the mechanism, alone or with others. */
  @ParameterizedTest
  @MethodSource
  void theMechanismIsNoAgreement(AgreementAction action) {
    MechanismSamples.established().refuse(MechanismRule.M64_14_APPROACH, action, "GHA.authorisers");
  }

  static List<AgreementAction> theMechanismIsNoAgreement() {
    return List.of(
        new AgreementAction.ChangeApproachStatus(PACM, ApproachStatus.SUSPENDED, GHA, LATER, "no"),
        new AgreementAction.ChangeApproachStatus(PACM, ApproachStatus.REVOKED, GHA, LATER, "no"),
        new AgreementAction.JoinApproach(PACM, GHA, LATER),
        new AgreementAction.LeaveApproach(PACM, GHA, LATER, ""),
        new AgreementAction.AmendApproach(PACM, "Mine", ApproachTerms.NONE, LATER, ""));
  }

  /** 64-14: with approaches of Parties all of that goes on. */
  @Test
  void otherApproachesAreStillAgreements() {
    LawScene scene = MechanismSamples.established();
    ApproachId own = new ApproachId("CA0001");
    scene.accept(register(own, CHE, THA), "CHE.authoriser-1", "THA.authoriser-1");
    scene.accept(
        new AgreementAction.ChangeApproachStatus(own, ApproachStatus.SUSPENDED, CHE, LATER, "no"),
        "CHE.authorisers");
    assertThat(Tables.APPROACHES.get(scene.state(), own).orElseThrow().status())
        .isEqualTo(ApproachStatus.SUSPENDED);
  }

  private static ApproachAction.RegisterApproach register(ApproachId id, PartyCode... parties) {
    return new ApproachAction.RegisterApproach(
        id, "An approach", List.of(parties), LocalDate.of(2024, 1, 1), "");
  }

  /** 64-14: the section of the mechanism does nothing that only Parties do. */
  @Test
  void whoKeepsTheMechanismIsNoParty() {
    LawScene scene = MechanismSamples.established();
    ApproachId other = new ApproachId("CA0001");
    noParty(scene, register(other, XPM, GHA), "XPM.authoriser-1", "GHA.authoriser-1");
    noParty(
        scene,
        new AgreementAction.AgreeApproach(
            other, "A", List.of(XPM, GHA), ApproachTerms.NONE, LATER, "", false),
        "XPM.authorisers",
        "GHA.authorisers");
    scene.accept(register(other, CHE, GHA), "CHE.authoriser-1", "GHA.authoriser-1");
    noParty(
        scene,
        new AgreementAction.JoinApproach(other, XPM, LATER),
        "XPM.authorisers",
        "CHE.authorisers",
        "GHA.authorisers");
    noParty(
        scene,
        new ParticipationAction.AttestParticipation(XPM, Profiles.COMPLETE.attestations()),
        "XPM.authoriser-1");
    noParty(
        scene,
        new AuthorizationAction.AuthorizeItmos(
            XPM, STATED, Samples.Letter.of(Purpose.NDC).approach(other).content(), List.of()),
        "XPM.authorisers");
    noParty(scene, Samples.ndc(XPM), "XPM.authoriser-1");
    scene.accept(Samples.ndc(GHA), "GHA.authoriser-1");
  }

  private static void noParty(LawScene scene, Action action, String... signers) {
    scene.refuse(MechanismRule.M64_14_NO_PARTY, action, signers);
  }

  /** 64-14: nor has it done so before. */
  @Test
  void aSectionThatActedAsAPartyKeepsNoMechanism() {
    LawScene withNdc = LawScene.of("CHE", "THA", "JPN", "GHA", "XPM");
    withNdc.accept(Samples.ndc(XPM), "XPM.authoriser-1");
    LawScene inApproach = LawScene.of("CHE", "THA", "JPN", "GHA", "XPM");
    inApproach.accept(
        register(new ApproachId("CA0001"), XPM, CHE), "XPM.authoriser-1", "CHE.authoriser-1");
    for (LawScene scene : List.of(withNdc, inApproach)) {
      scene.refuse(
          MechanismRule.M64_14_OPERATOR,
          MechanismSamples.establish(),
          MechanismSamples.administrators());
    }
  }

  /** 64-8: contribution units don't leave a foreign participant for another registry. */
  @Test
  void contributionUnitsAreExportedByTheirHostOnly() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.accept(
        MechanismSamples.forward(units(71, 100), SWISS_A64), "CHE.registrar", "XPM.registrar");
    scene.accept(
        MechanismSamples.forward(units(101, 130), THAI_A64), "THA.registrar", "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_8_EXPORT, export(units(71, 80), SWISS_A64, CHE), "CHE.registrar");
    scene.refuse(
        AuthorizationRule.A_7_NOT_FOUND, export(units(101, 110), THAI_A64, CHE), "THA.registrar");
    scene.accept(export(units(101, 110), THAI_A64, THA), "THA.registrar");
    scene.refuse(
        UnitRule.I_9, authorizeLater(LETTER, units(101, 110)), "THA.authorisers", "XPM.registrar");
  }

  /** authorised A6.4ERs come back to their account, contribution units never (64-7). */
  @Test
  void whatWasExportedComesBackToItsAccount() {
    LawScene scene = MechanismSamples.issuedAuthorised(MechanismSamples.letter(Purpose.NDC), 1_000);
    scene.accept(
        MechanismSamples.forward(units(71, 100), THAI_A64), "THA.registrar", "XPM.registrar");
    abroad(scene, export(units(71, 80), THAI_A64, CHE));
    long adjusted = MechanismSamples.adjusted(scene.state(), 2023);

    scene.refuse(BridgeRule.X_9, back(71, 80, SWISS_A64), "CHE.registrar", "THA.registrar");
    scene.accept(back(71, 80, THAI_A64), "THA.registrar");

    assertThat(MechanismSamples.held(scene, THAI_A64)).isEqualTo(30);
    assertThat(MechanismSamples.adjusted(scene.state(), 2023)).isEqualTo(adjusted);

    LawScene contributed = MechanismSamples.issuedContribution(1_000);
    contributed.accept(
        MechanismSamples.forward(units(71, 100), THAI_A64), "THA.registrar", "XPM.registrar");
    abroad(contributed, export(units(71, 80), THAI_A64, THA));
    contributed.refuse(MechanismRule.M64_7_MOVED, back(71, 80, THAI_A64), "THA.registrar");
  }

  private static void abroad(LawScene scene, BridgeAction.LockForExport lock) {
    scene.accept(lock, "THA.registrar");
    scene.accept(
        new BridgeAction.AcknowledgeExport(lock.message(), LATER.plusDays(1), Hash.ZERO),
        "THA.registrar");
  }

  private static BridgeAction.MintImported back(long first, long last, AccountId account) {
    return new BridgeAction.MintImported(
            new MessageId("NAT-2026-0001"),
            "NATIONAL",
            CHE,
            new UnderlyingRange("NATIONAL", "CA6400-XPM01-THA-", first, last, "-2023"),
            MechanismSamples.A64,
            account,
            Optional.empty(),
            Optional.empty(),
            MitigationType.EMISSION_REDUCTIONS,
            LATER.plusDays(2),
            LawScene.TODAY,
            Hash.ZERO)
        .returning(new MessageId("THA-2026-0001"));
  }

  private static BridgeAction.LockForExport export(
      UnitRange units, AccountId from, PartyCode receiver) {
    return new BridgeAction.LockForExport(
        new MessageId("THA-2026-0001"), units, from, "NATIONAL", receiver, LATER, LawScene.TODAY);
  }
}
