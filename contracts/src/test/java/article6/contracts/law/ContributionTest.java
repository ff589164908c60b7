package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.A64;
import static article6.contracts.law.MechanismSamples.FORWARDED;
import static article6.contracts.law.MechanismSamples.FUND;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.PENDING;
import static article6.contracts.law.MechanismSamples.SWISS_A64;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.MechanismSamples.adjusted;
import static article6.contracts.law.MechanismSamples.authorizeLater;
import static article6.contracts.law.MechanismSamples.held;
import static article6.contracts.law.MechanismSamples.letter;
import static article6.contracts.law.MechanismSamples.units;
import static article6.contracts.law.Samples.THAI;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.Purpose;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Authorisation of contribution units after their issuance (64-7). */
class ContributionTest {
  private static final AuthorizationContent LETTER =
      letter(Purpose.NDC, LATER, Optional.empty(), Optional.empty());

  @Shows(DerivedRule.M64_6)
  @Test
  void adjustsForWhatWasLeviedAndForWhatIsAbroad() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    forward(scene, 71, 170, THAI_A64);
    forward(scene, 171, 270, SWISS_A64);
    later(scene, authorizeLater(LETTER, units(71, 1_000)));
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(50 + 20 + 100);
    assertThat(blocks(scene)).allMatch(block -> block.authorization().isPresent());
    assertThat(block(scene, 1).holder()).as("the Adaptation Fund's").isEqualTo(FUND);
    scene.accept(
        new UnitAction.TransferUnits(units(71, 80), THAI_A64, SWISS_A64, LATER),
        "THA.registrar",
        "CHE.registrar");
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(180);
  }

  @Test
  void aLetterForAPartReachesAllThatWasLeviedOnce() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    later(scene, authorizeLater(LETTER, units(71, 100)));
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(70);
    later(
        scene,
        new MechanismAction.AuthorizeContributions(
            Samples.THA,
            new article6.contracts.domain.AuthorizationId("THA-A64-2"),
            LETTER,
            List.of(units(101, 200))));
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(70);
  }

  @Test
  void coversNoMoreThanTheLetterSaysWithWhatWasLevied() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    refused(
        scene,
        MechanismRule.M64_1_PART,
        authorizeLater(
            letter(Purpose.NDC, LATER, Optional.of(100L), Optional.empty()), units(71, 101)));
    later(
        scene,
        authorizeLater(
            letter(Purpose.NDC, LATER, Optional.of(100L), Optional.empty()), units(71, 100)));
  }

  /** P-1: those that another Party's participant holds are acquired by being authorised. */
  @Test
  void makesNobodyAcquireWhatItMayNot() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    forward(scene, 71, 170, THAI_A64);
    forward(scene, 171, 270, SWISS_A64);
    scene.attesting(Samples.CHE, ParticipationProfile.NONE);
    refused(scene, ParticipationRule.P_1, authorizeLater(LETTER, units(171, 180)));
    later(scene, authorizeLater(LETTER, units(71, 80)));
  }

  @Test
  void needsAStatementThatLeftItOpen() {
    LawScene scene = MechanismSamples.established();
    scene.accept(MechanismSamples.states(HostStatement.NOT_AUTHORISE), "THA.authorisers");
    scene.accept(MechanismSamples.issue(1_000, false), "XPM.authorisers");
    refused(scene, MechanismRule.M64_7, authorizeLater(LETTER, units(71, 100)));
  }

  @Test
  void isImpossibleOnceUnitsHaveLeftTheRegistryAndTheyDontComeBack() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.accept(new PartyAction.OpenAccount(THAI, "", Optional.empty()), "THA.registrar");
    forward(scene, 71, 170, THAI_A64);
    scene.accept(
        new UnitAction.TransferUnits(units(71, 80), THAI_A64, THAI, FORWARDED), "THA.registrar");
    refused(scene, MechanismRule.M64_7_MOVED, authorizeLater(LETTER, units(71, 100)));
    scene.refuse(
        MechanismRule.M64_7_MOVED,
        new UnitAction.TransferUnits(units(71, 80), THAI, THAI_A64, FORWARDED),
        "THA.registrar");
    later(scene, authorizeLater(LETTER, units(81, 100)));
  }

  @Test
  void isImpossibleAfterUseOrCancellation() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    forward(scene, 71, 170, THAI_A64);
    scene.accept(
        new UnitAction.CancelUnits(
            units(80, 80), THAI_A64, CancellationKind.OTHER, Optional.empty(), "", FORWARDED),
        "THA.registrar");
    refused(scene, UseRule.U_6, authorizeLater(LETTER, units(71, 100)));
  }

  @Test
  void reachesWhatTheAdaptationFundHasCancelledMeanwhile() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.accept(
        new UnitAction.CancelUnits(
            units(1, 10), FUND, CancellationKind.OTHER, Optional.empty(), "sold", FORWARDED),
        "XPM.registrar");
    later(scene, authorizeLater(LETTER, units(71, 100)));
    assertThat(adjusted(scene.state(), 2023)).isEqualTo(70);
  }

  @Test
  void hasADeadlineWhereTheNetworkSetsOne() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    settings(scene, 91);
    refused(scene, MechanismRule.M64_7_DEADLINE, authorizeLater(LETTER, units(71, 100)));
    settings(scene, 92);
    later(scene, authorizeLater(LETTER, units(71, 100)));
  }

  @Test
  void othersCantAuthoriseThemNorAnythingThatIsAuthorised() {
    LawScene scene = MechanismSamples.issuedContribution(1_000);
    scene.refuse(
        AuthorizationRule.A_7_NOT_COVERED,
        new MechanismAction.AuthorizeContributions(
            Samples.CHE, MechanismSamples.STATED, LETTER, List.of(units(71, 100))),
        "CHE.authorisers",
        "XPM.registrar");
    later(scene, authorizeLater(LETTER, units(71, 100)));
    refused(
        scene,
        AuthorizationRule.A_7_NOT_COVERED,
        new MechanismAction.AuthorizeContributions(
            Samples.THA,
            new article6.contracts.domain.AuthorizationId("THA-A64-2"),
            LETTER,
            List.of(units(71, 100))));
  }

  /** 64-7: afterwards everything is as if they had been authorised from the start. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void equalsAuthorisationFromTheStart(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Purpose purpose =
        List.of(Purpose.NDC, Purpose.OIMP, Purpose.NDC_AND_OIMP).get(random.nextInt(3));
    Optional<FirstTransferDefinition> definition =
        purpose.coversOimp()
            ? Optional.of(List.of(FirstTransferDefinition.values()).get(random.nextInt(3)))
            : Optional.empty();
    long quantity = random.nextLong(60, 2_000);
    int home = random.nextInt(20);
    int abroad = random.nextInt(20);
    var atOnce = letter(purpose, MechanismSamples.STATED_ON, Optional.empty(), definition);
    LawScene start = MechanismSamples.issuedAuthorised(atOnce, quantity);
    LawScene after = MechanismSamples.issuedContribution(quantity);
    long levied = quantity - held(start, PENDING);
    for (LawScene scene : List.of(start, after)) {
      forward(scene, levied + 1, levied + 1 + home, THAI_A64);
      forward(scene, levied + 2 + home, levied + 2 + home + abroad, SWISS_A64);
    }
    later(
        after,
        authorizeLater(
            letter(purpose, LATER, Optional.empty(), definition), units(levied + 1, quantity)));
    assertThat(Tables.ADJUSTMENTS.all(after.state()))
        .isEqualTo(Tables.ADJUSTMENTS.all(start.state()));
    assertThat(Tables.SUPPLIES.all(after.state())).isEqualTo(Tables.SUPPLIES.all(start.state()));
    assertThat(summary(after)).isEqualTo(summary(start));
  }

  private static List<String> summary(LawScene scene) {
    List<String> units = new ArrayList<>();
    for (UnitBlock block : blocks(scene)) {
      Stream.iterate(block.units().first(), serial -> serial + 1)
          .limit(block.quantity())
          .forEach(
              serial ->
                  units.add(
                      serial
                          + " "
                          + block.holder()
                          + " "
                          + block.status()
                          + " "
                          + block.authorization()
                          + " "
                          + block.firstTransfer().isPresent()));
    }
    return units;
  }

  private static void settings(LawScene scene, int days) {
    LawSettings like = LawSettings.DEFAULT;
    scene.accept(
        new NetworkAction.SetLawSettings(
            new LawSettings(
                like.participation(),
                like.firstTransferDeadline(),
                like.authorisationYearForLaterUnits(),
                like.outsideScopeAdjusted(),
                like.flaggedUnitsUse(),
                like.shareOfProceedsPerMille(),
                like.shareOfProceedsRounding(),
                like.omgePerMille(),
                Optional.of(days),
                like.transitionRequestUntil(),
                like.forestTransitionRequestUntil(),
                like.transitionApprovalUntil(),
                like.transitionDocumentsUntil())),
        MechanismSamples.administrators());
  }

  private static void later(LawScene scene, MechanismAction.AuthorizeContributions it) {
    scene.accept(it, "THA.authorisers", "XPM.registrar");
  }

  private static void refused(
      LawScene scene, Rule rule, MechanismAction.AuthorizeContributions it) {
    scene.refuse(rule, it, "THA.authorisers", "XPM.registrar");
  }

  private static void forward(LawScene scene, long first, long last, AccountId to) {
    scene.accept(
        MechanismSamples.forward(units(first, last), to),
        to.party() + ".registrar",
        "XPM.registrar");
  }

  private static List<UnitBlock> blocks(LawScene scene) {
    return Tables.UNITS.all(scene.state(), Tables.seriesPart(A64));
  }

  private static UnitBlock block(LawScene scene, long serial) {
    return Tables.UNITS.get(scene.state(), new Tables.SerialKey(A64, serial)).orElseThrow();
  }
}
