package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.A64;
import static article6.contracts.law.MechanismSamples.FOREST;
import static article6.contracts.law.MechanismSamples.FUND;
import static article6.contracts.law.MechanismSamples.PACM;
import static article6.contracts.law.MechanismSamples.PENDING;
import static article6.contracts.law.MechanismSamples.REGISTRY;
import static article6.contracts.law.MechanismSamples.STARTED;
import static article6.contracts.law.MechanismSamples.STATED;
import static article6.contracts.law.MechanismSamples.STATED_ON;
import static article6.contracts.law.MechanismSamples.SWISS_OWN;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who keeps the mechanism, its accounts (64-14), its activities and what hosts state (64-1). */
class MechanismLawTest {
  @Test
  void isEstablishedOnceByTheNetworkInASectionThatNoCountryHas() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN", "GHA", "XPM");
    scene.refuse(
        MechanismRule.M64_14_ESTABLISHED,
        MechanismSamples.issue(10, true),
        MechanismSamples.administrators());
    scene.refuse(
        MechanismRule.M64_14_OPERATOR,
        new MechanismAction.EstablishMechanism(CHE, REGISTRY, PACM, "", STARTED),
        MechanismSamples.administrators());
    scene.refuse(ConsentRule.K_1, MechanismSamples.establish(), "XPM.registrar");
    scene.accept(MechanismSamples.establish(), MechanismSamples.administrators());
    assertThat(Tables.MECHANISM_ACCOUNTS.all(scene.state())).hasSize(3);
    scene.refuse(
        MechanismRule.M64_14_OPERATOR,
        MechanismSamples.establish(),
        MechanismSamples.administrators());
  }

  @Test
  void didNotExistInTheFirstEdition() {
    LawScene.of("CHE", "THA", "JPN", "GHA", "XPM")
        .under(Edition.CMA6_2024)
        .refuse(NetworkRule.N_1, MechanismSamples.establish(), MechanismSamples.administrators());
  }

  @Test
  void opensAccountsForPartiesAndEntitiesOnly() {
    LawScene scene = MechanismSamples.established();
    scene.refuse(
        MechanismRule.M64_14,
        MechanismSamples.open(
            new AccountId("THA-BUFFER"), MechanismAccountKind.BUFFER_POOL, Optional.empty()),
        "THA.registrar",
        "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_14,
        MechanismSamples.open(
            new AccountId("XPM-MINE"), MechanismAccountKind.HOLDING, Optional.empty()),
        "XPM.registrar");
    assertThat(
            scene
                .accept(
                    MechanismSamples.open(
                        new AccountId("JPN-A64"), MechanismAccountKind.HOLDING, Optional.empty()),
                    "JPN.registrar")
                .missing())
        .as("the mechanism's registrar opens it")
        .hasSize(1);
  }

  @Test
  void nothingIsTransferredOutOfPendingOrIntoTheMechanismsOwnAccounts() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    scene.refuse(MechanismRule.M64_14, transfer(71, 80, PENDING, THAI_A64), "THA.registrar");
    scene.accept(
        MechanismSamples.forward(units(71, 170), THAI_A64), "THA.registrar", "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_14,
        transfer(71, 80, THAI_A64, MechanismSamples.BUFFER),
        "THA.registrar",
        "XPM.registrar");
    scene.accept(
        new PartyAction.OpenAccount(new AccountId("XPM-X"), "", Optional.empty()), "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_14,
        transfer(71, 80, THAI_A64, new AccountId("XPM-X")),
        "THA.registrar",
        "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_14, cancel(PENDING, 171, 171, CancellationKind.OTHER), "THA.registrar");
    scene.refuse(
        MechanismRule.M64_14,
        new UnitAction.UseTowardsNdc(units(1, 1), FUND, 2024, Samples.TRANSFERRED.plusYears(1)),
        "XPM.registrar");
    scene.accept(transfer(71, 80, THAI_A64, FUND), "THA.registrar", "XPM.registrar");
  }

  @Test
  void retirementAccountsAreForUseAndCancellationAccountsForCancellation() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    AccountId retirement = new AccountId("CHE-A64-RETIREMENT");
    AccountId cancellation = new AccountId("CHE-A64-CANCELLATION");
    scene.accept(
        MechanismSamples.open(retirement, MechanismAccountKind.RETIREMENT, Optional.empty()),
        "CHE.registrar",
        "XPM.registrar");
    scene.accept(
        MechanismSamples.open(cancellation, MechanismAccountKind.CANCELLATION, Optional.empty()),
        "CHE.registrar",
        "XPM.registrar");
    scene.accept(
        MechanismSamples.forward(units(71, 100), SWISS_OWN),
        "THA.registrar",
        "CHE.registrar",
        "XPM.registrar");
    scene.accept(transfer(71, 80, SWISS_OWN, retirement), "CHE.registrar");
    scene.accept(transfer(81, 90, SWISS_OWN, cancellation), "CHE.registrar");
    scene.refuse(MechanismRule.M64_14, transfer(71, 80, retirement, SWISS_OWN), "CHE.registrar");
    scene.refuse(
        MechanismRule.M64_14, cancel(retirement, 71, 80, CancellationKind.OTHER), "CHE.registrar");
    scene.refuse(MechanismRule.M64_14, use(cancellation, 81, 90), "CHE.registrar");
    scene.accept(use(retirement, 71, 80), "CHE.registrar");
    scene.accept(cancel(cancellation, 81, 90, CancellationKind.OTHER), "CHE.registrar");
  }

  @Test
  void mandatoryKindsOfCancellationAreTheMechanismsOwnActs() {
    LawScene scene = MechanismSamples.issuedAuthorised(letter(Purpose.NDC), 1_000);
    scene.accept(
        MechanismSamples.forward(units(71, 170), THAI_A64), "THA.registrar", "XPM.registrar");
    for (CancellationKind kind :
        List.of(CancellationKind.BUFFER, CancellationKind.MANDATORY_OMGE)) {
      scene.refuse(UseRule.U_9, cancel(THAI_A64, 71, 80, kind), "THA.registrar");
    }
  }

  @Test
  void registersAnActivityOnceAndWhole() {
    LawScene scene = MechanismSamples.established();
    scene.refuse(MechanismRule.M64_14_ACTIVITY, MechanismSamples.register(0), "XPM.authorisers");
    scene.refuse(
        MechanismRule.M64_14_ACTIVITY,
        new ActivityAction.RegisterActivity(
            new ActivityId("PACM-1"), THA, "No one", List.of(), STARTED, STARTED, 0, STARTED),
        "XPM.authorisers");
  }

  @ParameterizedTest
  @EnumSource(HostStatement.class)
  void aStatementIsOneOfThreeAndOnlyTheAuthorisingOneHasALetter(HostStatement statement) {
    LawScene scene = MechanismSamples.established();
    boolean authorises = statement == HostStatement.AUTHORISE;
    scene.refuse(
        MechanismRule.M64_1,
        new ActivityAction.MakeHostStatement(
            FOREST,
            THA,
            statement,
            authorises ? Optional.empty() : Optional.of(STATED),
            authorises ? Optional.empty() : Optional.of(letter(Purpose.NDC)),
            STATED_ON),
        "THA.authorisers");
    scene.accept(
        authorises
            ? MechanismSamples.authorises(letter(Purpose.NDC))
            : MechanismSamples.states(statement),
        "THA.authorisers");
  }

  @Test
  void aStatementForOimpDefinesFirstTransfer() {
    LawScene scene = MechanismSamples.established();
    // 64-1 by way of A-6
    scene.refuse(
        AuthorizationRule.A_6,
        MechanismSamples.authorises(
            letter(Purpose.OIMP, STATED_ON, Optional.empty(), Optional.empty())),
        "THA.authorisers");
    scene.accept(MechanismSamples.authorises(letter(Purpose.OIMP)), "THA.authorisers");
  }

  @Test
  void onlyTheHostStatesAndNotForAnotherApproach() {
    LawScene scene = MechanismSamples.established();
    scene.refuse(
        MechanismRule.M64_1,
        new ActivityAction.MakeHostStatement(
            FOREST,
            CHE,
            HostStatement.NOT_AUTHORISE,
            Optional.empty(),
            Optional.empty(),
            STATED_ON),
        "CHE.authorisers");
    scene.accept(Samples.approach(), "CHE.authoriser-1", "THA.authoriser-1");
    scene.refuse(
        MechanismRule.M64_1,
        MechanismSamples.authorises(Samples.content(Purpose.NDC)),
        "THA.authorisers");
  }

  @Test
  void lettersAndIssuancesUnderTheMechanismGoThroughIt() {
    LawScene scene = MechanismSamples.established();
    scene.refuse(
        MechanismRule.M64_1_LETTER,
        new AuthorizationAction.AuthorizeItmos(THA, STATED, letter(Purpose.NDC), List.of()),
        "THA.authorisers");
    scene.accept(new PartyAction.OpenAccount(THAI, "", Optional.empty()), "THA.registrar");
    scene.refuse(MechanismRule.M64_2, Samples.issue(A64, 10, Optional.empty()), "THA.registrar");
    scene.refuse(
        MechanismRule.M64_2,
        new MechanismAction.IssueA64ers(
            new ActivityId("PACM-99"),
            2023,
            1,
            true,
            MitigationType.REMOVALS,
            LocalDate.of(2024, 6, 1)),
        "XPM.authorisers");
  }

  private static UnitAction.TransferUnits transfer(
      long first, long last, AccountId from, AccountId to) {
    return new UnitAction.TransferUnits(units(first, last), from, to, MechanismSamples.FORWARDED);
  }

  private static UnitAction.CancelUnits cancel(
      AccountId account, long first, long last, CancellationKind kind) {
    return new UnitAction.CancelUnits(
        units(first, last), account, kind, Optional.empty(), "", MechanismSamples.LATER);
  }

  private static UnitAction.UseTowardsNdc use(AccountId account, long first, long last) {
    return new UnitAction.UseTowardsNdc(units(first, last), account, 2024, MechanismSamples.LATER);
  }
}
