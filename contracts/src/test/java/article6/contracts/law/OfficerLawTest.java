package article6.contracts.law;

import static article6.contracts.law.LawScene.addressOf;
import static article6.contracts.law.LawScene.officer;
import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.ConsentAction.GiveConsent;
import article6.contracts.action.OfficerAction.DelegateRole;
import article6.contracts.action.OfficerAction.EndDelegation;
import article6.contracts.action.OfficerAction.ReplaceLostKey;
import article6.contracts.action.OfficerAction.RotateKey;
import article6.contracts.action.OfficerAction.SetThresholds;
import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import article6.contracts.event.OfficerEvent;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Thresholds, delegation, keys and entity officers (K-6 … K-9, G-10). */
class OfficerLawTest {
  private static final LocalDate TODAY = LawScene.TODAY;
  private static final Threshold LARGE_TRANSFERS =
      new Threshold(Role.REGISTRAR, "TransferUnits", 1_000, 2);
  private final Action letter = authorize(content(Purpose.NDC));

  private static SetThresholds thresholds(PartyCode party, Threshold... thresholds) {
    return new SetThresholds(party, List.of(thresholds), EntityConsent.NOT_ASKED, 30);
  }

  private static DelegateRole lend(Role role, String delegate, ApproachId... approach) {
    return new DelegateRole(
        THA,
        addressOf(delegate),
        role,
        List.of(approach).stream().findFirst(),
        new DateWindow(TODAY, TODAY.plusDays(10)));
  }

  private static PublicKey newKey(String name) {
    return PrivateKey.fromSeed(name).publicKey();
  }

  private static LawScene withSecondRegistrar(LawScene scene) {
    scene.accept(
        new PartyAction.RegisterOfficer(THA, officer("THA.registrar-2", Role.REGISTRAR)),
        "THA.administrator");
    return scene;
  }

  @Test
  void aLargeTransferTakesTwoRegistrarsAndASmallOneOne() {
    LawScene scene = withSecondRegistrar(issued(content(Purpose.NDC)));
    scene.accept(thresholds(THA, LARGE_TRANSFERS), "THA.administrator");

    Action small = transfer(units(1, 1_000), THAI, SWISS);
    assertThat(scene.accept(small, "THA.registrar", "CHE.registrar").effective()).isTrue();

    UnitMoves moves = new UnitMoves(scene);
    assertThat(moves.wholeLetter("THA.registrar", "CHE.registrar").missing())
        .containsExactly(ConsentNeed.of(THA, Role.REGISTRAR, 2));
    assertThat(scene.accept(new GiveConsent(scene.lastId()), "THA.registrar-2").effective())
        .isTrue();
  }

  private record UnitMoves(LawScene scene) {
    Outcome.Applied wholeLetter(String... signers) {
      scene.accept(transfer(units(1, 1_000), SWISS, THAI), "THA.registrar", "CHE.registrar");
      return scene.accept(transfer(units(1, 1_500), THAI, SWISS), signers);
    }
  }

  @Test
  void aThresholdForEveryKindHoldsForAdministratorsToo() {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.RegisterOfficer(THA, officer("THA.administrator-2", Role.ADMINISTRATOR)),
        "THA.administrator");
    scene.accept(thresholds(THA, new Threshold(Role.ADMINISTRATOR, "", 0, 2)), "THA.administrator");
    assertThat(scene.accept(thresholds(THA), "THA.administrator").effective()).isFalse();
    assertThat(
            scene.accept(thresholds(THA), "THA.administrator", "THA.administrator-2").effective())
        .isTrue();
  }

  @Test
  void aThresholdOfAPartyHoldsWhereSeveralPartiesAreAsked() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.accept(thresholds(THA, new Threshold(Role.AUTHORISER, "", 0, 2)), "THA.administrator");
    assertThat(scene.accept(Samples.approach(), "CHE.authoriser-1", "THA.authoriser-1").effective())
        .isFalse();
    assertThat(scene.accept(new GiveConsent(scene.lastId()), "THA.authoriser-2").effective())
        .isTrue();
  }

  @Test
  void thresholdsThatMeanNothingAreRefused() {
    LawScene scene = approached();
    for (Threshold wrong :
        List.of(
            new Threshold(Role.REVIEWER, "", 0, 1),
            new Threshold(Role.REGISTRAR, "TransferUnitz", 0, 1),
            new Threshold(Role.REGISTRAR, "", 0, 0))) {
      scene.refuse(ConsentRule.K_6, thresholds(THA, wrong), "THA.administrator");
    }
    scene.refuse(
        ConsentRule.K_6, thresholds(THA, LARGE_TRANSFERS, LARGE_TRANSFERS), "THA.administrator");
    for (int days : new int[] {0, Proposals.DAYS_MAX + 1}) {
      scene.refuse(
          ConsentRule.K_6,
          new SetThresholds(THA, List.of(), EntityConsent.NOT_ASKED, days),
          "THA.administrator");
    }
    scene.accept(
        new SetThresholds(
            THA,
            List.of(new Threshold(Role.REGISTRAR, "TransferUnits", 0, 1)),
            EntityConsent.NOT_ASKED,
            Proposals.DAYS_MAX),
        "THA.administrator");
  }

  @Test
  void aPartyNeitherAsksForMoreOfficersThanItHasNorLosesThem() {
    LawScene scene = approached();
    scene.refuse(ConsentRule.K_7, thresholds(THA, LARGE_TRANSFERS), "THA.administrator");
    withSecondRegistrar(scene).accept(thresholds(THA, LARGE_TRANSFERS), "THA.administrator");
    scene.refuse(
        ConsentRule.K_7,
        new PartyAction.RevokeOfficer(THA, addressOf("THA.registrar-2")),
        "THA.administrator");
  }

  @Test
  void aDelegateOfAnotherPartySignsWithinTheDaysItWasGiven() {
    LawScene scene = approached();
    scene.refuse(ConsentRule.K_1, letter, "THA.authoriser-1", "CHE.authoriser-1");
    scene.accept(lend(Role.AUTHORISER, "CHE.authoriser-1"), "THA.administrator");
    assertThat(scene.accept(letter, "THA.authoriser-1", "CHE.authoriser-1").effective()).isTrue();
    assertThat(scene.history(OfficerEvent.RoleDelegated.class)).hasSize(1);
    scene.on(TODAY.plusDays(11));
    scene.refuse(
        ConsentRule.K_1,
        new PartyAction.OpenAccount(new AccountId("THA-LATE"), "late", Optional.empty()),
        "CHE.authoriser-1");
  }

  @Test
  void aDelegationThatEndsMeanwhileTakesItsConsentWithIt() {
    LawScene scene = approached();
    scene.accept(lend(Role.AUTHORISER, "CHE.authoriser-1"), "THA.administrator");
    scene.accept(letter, "CHE.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(
        new EndDelegation(THA, addressOf("CHE.authoriser-1"), Role.AUTHORISER, Optional.empty()),
        "THA.administrator");
    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-1").effective()).isFalse();
    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-2").effective()).isTrue();
    scene.refuse(
        ConsentRule.K_9,
        new EndDelegation(THA, addressOf("CHE.authoriser-1"), Role.AUTHORISER, Optional.empty()),
        "THA.administrator");
  }

  @Test
  void aDelegationForAnApproachCountsOnlyThere() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(lend(Role.REGISTRAR, "CHE.registrar", APPROACH), "THA.administrator");
    Action open = new PartyAction.OpenAccount(new AccountId("THA-X"), "x", Optional.empty());
    scene.refuse(ConsentRule.K_1, open, "CHE.registrar");
    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), "CHE.registrar").effective())
        .isTrue();
  }

  @Test
  void whatCantBeLentIsRefused() {
    LawScene scene = approached();
    scene.refuse(
        ConsentRule.K_8, lend(Role.ADMINISTRATOR, "CHE.authoriser-1"), "THA.administrator");
    scene.refuse(
        ConsentRule.K_8,
        new DelegateRole(
            THA,
            addressOf("CHE.authoriser-1"),
            Role.AUTHORISER,
            Optional.empty(),
            new DateWindow(TODAY.minusDays(9), TODAY.minusDays(1))),
        "THA.administrator");
    scene.accept(lend(Role.AUTHORISER, "CHE.authoriser-1"), "THA.administrator");
    // lent rights are not lent on: only an administrator of the Party lends
    scene.refuse(ConsentRule.K_1, lend(Role.AUTHORISER, "JPN.authoriser-1"), "CHE.authoriser-1");
    scene.refuse(ConsentRule.K_1, lend(Role.AUTHORISER, "JPN.authoriser-1"), "CHE.administrator");
  }

  @Test
  void aPartyLendsToOneOfficerABoundedNumberOfTimes() {
    LawScene scene = LawScene.of("CHE", "THA");
    for (int i = 0; i <= OfficerLaw.DELEGATIONS_MAX; i++) {
      ApproachId approach = new ApproachId("CA%04d".formatted(i + 1));
      scene.accept(
          new ApproachAction.RegisterApproach(
              approach, "approach " + i, List.of(CHE, THA), LocalDate.of(2022, 6, 24), ""),
          "CHE.authoriser-1",
          "THA.authoriser-1");
      if (i < OfficerLaw.DELEGATIONS_MAX) {
        scene.accept(lend(Role.REGISTRAR, "CHE.registrar", approach), "THA.administrator");
      } else {
        scene.refuse(
            ConsentRule.K_11, lend(Role.REGISTRAR, "CHE.registrar", approach), "THA.administrator");
      }
    }
    scene.accept(
        lend(Role.REGISTRAR, "CHE.registrar", new ApproachId("CA0001")), "THA.administrator");
  }

  @Test
  void aRotatedKeyKeepsConsentsAndDelegationsAndIsNoSecondPairOfEyes() {
    LawScene scene = approached();
    scene.accept(lend(Role.REGISTRAR, "THA.authoriser-1"), "THA.administrator");
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    RotateKey rotation =
        new RotateKey(THA, addressOf("THA.authoriser-1"), newKey("THA.authoriser-1b"));
    scene.refuse(ConsentRule.K_1, rotation, "THA.administrator");
    scene.accept(rotation, "THA.authoriser-1");

    scene.refuse(TransactionRule.T_5, rotation, "THA.authoriser-1");
    scene.refuse(ConsentRule.K_3, new GiveConsent(proposal), "THA.authoriser-1b");
    assertThat(Tables.DELEGATIONS.all(scene.state()))
        .extracting(each -> each.delegate())
        .containsExactly(addressOf("THA.authoriser-1b"));
    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-2").effective()).isTrue();
  }

  @Test
  void whatALostKeyConsentedToNoLongerCounts() {
    LawScene scene = approached();
    scene.accept(lend(Role.REGISTRAR, "THA.authoriser-1"), "THA.administrator");
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(
        new ReplaceLostKey(THA, addressOf("THA.authoriser-1"), newKey("THA.authoriser-1b")),
        "THA.administrator");

    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-2").effective()).isFalse();
    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-1b").effective()).isTrue();
    assertThat(Tables.DELEGATIONS.all(scene.state())).isEmpty();
  }

  @Test
  void aKeyInUseIsNoNewKey() {
    LawScene scene = approached();
    scene.refuse(
        PartyRule.G_4,
        new RotateKey(THA, addressOf("THA.registrar"), newKey("CHE.registrar")),
        "THA.registrar");
    scene.refuse(
        NetworkRule.N_5,
        new RotateKey(THA, addressOf("THA.registrar"), newKey("CHE.node")),
        "THA.registrar");
    scene.refuse(
        PartyRule.G_5,
        new ReplaceLostKey(THA, addressOf("CHE.registrar"), newKey("another")),
        "THA.administrator");
  }

  @Test
  void anEntityOfficerSignsForItsEntitysAccountsAsThePartyDecides() {
    AccountId airline = new AccountId("CHE-AIRLINE");
    LawScene scene = issued(content(Purpose.NDC_AND_OIMP));
    scene.accept(
        new PartyAction.OpenAccount(airline, "Airline", Optional.of(AIRLINE)), "CHE.registrar");
    OfficerSpec captain =
        new OfficerSpec(
            "CHE.airline",
            newKey("CHE.airline"),
            List.of(Role.ENTITY_OFFICER),
            Optional.of(AIRLINE));
    scene.accept(new PartyAction.RegisterOfficer(CHE, captain), "CHE.administrator");
    scene.accept(transfer(units(1, 9), THAI, airline), "THA.registrar", "CHE.registrar");

    Action back = transfer(units(1, 3), airline, SWISS);
    scene.refuse(ConsentRule.K_1, back, "CHE.airline");
    scene.accept(
        new SetThresholds(CHE, List.of(), EntityConsent.TOGETHER, 30), "CHE.administrator");
    assertThat(scene.accept(back, "CHE.registrar").effective()).isFalse();
    assertThat(scene.accept(new GiveConsent(scene.lastId()), "CHE.airline").effective()).isTrue();

    scene.accept(new SetThresholds(CHE, List.of(), EntityConsent.ALONE, 30), "CHE.administrator");
    assertThat(scene.accept(transfer(units(4, 6), airline, SWISS), "CHE.airline").effective())
        .isTrue();
    scene.refuse(ConsentRule.K_1, transfer(units(1, 3), SWISS, airline), "CHE.airline");
  }

  @Test
  void anEntityOfficerIsTheEntitysAndNothingElse() {
    LawScene scene = approached();
    OfficerSpec both =
        new OfficerSpec(
            "x", newKey("x"), List.of(Role.REGISTRAR, Role.ENTITY_OFFICER), Optional.of(AIRLINE));
    scene.refuse(PartyRule.G_10, new PartyAction.RegisterOfficer(CHE, both), "CHE.administrator");
    scene.refuse(
        PartyRule.G_10,
        new PartyAction.RegisterOfficer(CHE, officer("x", Role.ENTITY_OFFICER)),
        "CHE.administrator");
    OfficerSpec pilot =
        new OfficerSpec("x", newKey("x"), List.of(Role.ENTITY_OFFICER), Optional.of(AIRLINE));
    scene.accept(new PartyAction.RegisterOfficer(CHE, pilot), "CHE.administrator");
  }

  @Test
  void theFirstEditionKnowsTheFirstRolesOnly() {
    approached()
        .under(Edition.CMA6_2024)
        .refuse(
            NetworkRule.N_1,
            new PartyAction.RegisterOfficer(CHE, officer("x", Role.REVIEWER)),
            "CHE.administrator");
  }
}
