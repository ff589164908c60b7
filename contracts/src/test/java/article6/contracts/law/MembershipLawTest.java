package article6.contracts.law;

import static article6.contracts.law.LawScene.addressOf;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.action.NetworkAction.AdmitNode;
import article6.contracts.action.NetworkAction.RemoveNode;
import article6.contracts.action.NetworkAction.RotateNodeKey;
import article6.contracts.action.NetworkAction.WithdrawNode;
import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.event.NetworkEvent;
import article6.contracts.event.PartyEvent;
import article6.contracts.state.Node;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes, parameters and Parties that leave (N-4 … N-8). */
class MembershipLawTest {
  private static final String[] TWO_THIRDS = {"CHE.administrator", "THA.administrator"};

  private static AdmitNode admit(String name, PartyCode party, boolean validator) {
    return new AdmitNode(PrivateKey.fromSeed(name).publicKey(), party, name, validator);
  }

  private static List<String> validators(LawScene scene) {
    return ValidatorSet.of(scene.state()).validators().stream()
        .map(each -> each.party())
        .sorted()
        .toList();
  }

  @Test
  void aValidatorIsAdmittedByTheNetworkAndItsOwnParty() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN");
    scene.accept(admit("JPN.second", JPN, true), TWO_THIRDS);
    assertThat(validators(scene)).containsExactly("CHE", "JPN", "THA");
    scene.accept(
        new article6.contracts.action.ConsentAction.GiveConsent(scene.lastId()),
        "JPN.administrator");
    assertThat(validators(scene)).containsExactly("CHE", "JPN", "JPN", "THA");
    assertThat(scene.history(NetworkEvent.NodeAdmitted.class)).hasSize(1);
  }

  @Test
  void anObserverNeedsNoPartyAndAValidatorDoes() {
    LawScene scene = LawScene.of("CHE", "THA");
    PartyCode stranger = new PartyCode("NGO");
    scene.accept(admit("observer", stranger, false), TWO_THIRDS);
    scene.refuse(NetworkRule.N_6, admit("voter", stranger, true), TWO_THIRDS);
    assertThat(validators(scene)).containsExactly("CHE", "THA");
  }

  @Test
  void anObserverBecomesAValidatorByBeingAdmittedAgainAfterItsRemoval() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.accept(admit("watcher", CHE, false), TWO_THIRDS);
    scene.refuse(NetworkRule.N_5, admit("watcher", CHE, true), TWO_THIRDS);
    scene.accept(new RemoveNode(addressOf("watcher")), TWO_THIRDS);
    scene.accept(admit("watcher", CHE, true), TWO_THIRDS);
    assertThat(validators(scene)).containsExactly("CHE", "CHE", "THA");
  }

  @Test
  void aKeyOfAnOfficerIsNoKeyOfANode() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.refuse(NetworkRule.N_5, admit("CHE.registrar", CHE, true), TWO_THIRDS);
  }

  @Test
  void theNetworkRemovesANodeAndAPartyWithdrawsItsOwn() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN");
    scene.refuse(
        NetworkRule.N_4, new WithdrawNode(CHE, addressOf("JPN.node")), "CHE.administrator");
    scene.accept(new WithdrawNode(JPN, addressOf("JPN.node")), "JPN.administrator");
    scene.refuse(NetworkRule.N_4, new RemoveNode(addressOf("JPN.node")), TWO_THIRDS);
    scene.accept(new RemoveNode(addressOf("THA.node")), TWO_THIRDS);
    assertThat(validators(scene)).containsExactly("CHE");
    scene.refuse(
        NetworkRule.N_7, new WithdrawNode(CHE, addressOf("CHE.node")), "CHE.administrator");
  }

  @Test
  void aNetworkHasAMostOfValidators() {
    LawScene scene = LawScene.of("CHE");
    for (int i = 2; i <= MembershipLaw.VALIDATORS_MAX; i++) {
      scene.accept(admit("node " + i, CHE, true), "CHE.administrator");
    }
    scene.refuse(NetworkRule.N_7, admit("one more", CHE, true), "CHE.administrator");
    scene.accept(admit("observer", CHE, false), "CHE.administrator");
  }

  @Test
  void aNodeKeyRotatesWithNameAndVote() {
    LawScene scene = LawScene.of("CHE", "THA");
    PrivateKey fresh = PrivateKey.fromSeed("CHE.node, new");
    scene.accept(
        new RotateNodeKey(CHE, addressOf("CHE.node"), fresh.publicKey()), "CHE.administrator");
    assertThat(Tables.NODES.get(scene.state(), fresh.address()))
        .contains(new Node(fresh.publicKey(), CHE, "CHE node", true));
    assertThat(ValidatorSet.of(scene.state()).contains(addressOf("CHE.node"))).isFalse();
    scene.refuse(
        NetworkRule.N_5,
        new RotateNodeKey(
            THA, addressOf("THA.node"), PrivateKey.fromSeed("THA.registrar").publicKey()),
        "THA.administrator");
  }

  @Test
  void parametersAreGovernance() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN");
    NetworkParameters slower = new NetworkParameters(100, 4_000, 60_000, 100, 1 << 20, 5_000);
    NetworkAction set = new NetworkAction.SetNetworkParameters(slower);
    assertThat(scene.accept(set, "CHE.administrator").effective()).isFalse();
    scene.accept(set, TWO_THIRDS);
    assertThat(Tables.PARAMETERS.get(scene.state(), Tables.WHOLE_NETWORK)).contains(slower);
  }

  @Test
  void aPartyThatLeavesIsSilentAndItsUnitsAreFrozen() {
    LawScene scene = issued(content(Purpose.NDC));
    Outcome.Applied left =
        scene.accept(
            new PartyAction.LeaveLedger(THA),
            "THA.administrator",
            "THA.authoriser-1",
            "THA.authoriser-2");
    assertThat(left.warnings()).extracting(Finding::rule).containsExactly(NetworkRule.N_8);
    assertThat(scene.history(PartyEvent.PartyLeft.class)).hasSize(1);
    assertThat(validators(scene)).doesNotContain("THA");
    scene.refuse(
        TransactionRule.T_5, transfer(units(1, 5), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), "CHE.registrar").effective())
        .as("waits for ever")
        .isFalse();
  }

  @Test
  void whoHoldsNothingLeavesWithoutAWarningAndComesBackWithNewOfficers() {
    LawScene scene = LawScene.of("CHE", "THA", "JPN");
    scene.accept(
        new PartyAction.LeaveLedger(JPN),
        "JPN.administrator",
        "JPN.authoriser-1",
        "JPN.authoriser-2");
    scene.refuse(PartyRule.G_4, returning(LawScene.officersOf("JPN")), TWO_THIRDS);
    scene.accept(returning(LawScene.officersOf("JPN, again")), TWO_THIRDS);
    assertThat(Tables.DEPARTURES.all(scene.state())).isEmpty();
    scene.refuse(PartyRule.G_1, returning(LawScene.officersOf("JPN, thrice")), TWO_THIRDS);
  }

  private static PartyAction.AdmitParty returning(List<OfficerSpec> officers) {
    return new PartyAction.AdmitParty(JPN, "Japan", 2, List.of(new RegistryId("JPN01")), officers);
  }

  @Test
  void theLastValidatorsPartyCantLeave() {
    LawScene scene = LawScene.of("CHE");
    scene.refuse(
        NetworkRule.N_7,
        new PartyAction.LeaveLedger(CHE),
        "CHE.administrator",
        "CHE.authoriser-1",
        "CHE.authoriser-2");
  }

  @Test
  void delegatesOfAPartyThatLeftAreSilentToo() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(
        new article6.contracts.action.OfficerAction.DelegateRole(
            THA,
            addressOf("CHE.registrar"),
            Role.REGISTRAR,
            java.util.Optional.empty(),
            new article6.contracts.domain.DateWindow(LawScene.TODAY, LawScene.TODAY.plusDays(9))),
        "THA.administrator");
    assertThat(scene.accept(transfer(units(1, 5), THAI, SWISS), "CHE.registrar").effective())
        .isTrue();
    scene.accept(
        new PartyAction.LeaveLedger(THA),
        "THA.administrator",
        "THA.authoriser-1",
        "THA.authoriser-2");
    assertThat(scene.accept(transfer(units(6, 9), THAI, SWISS), "CHE.registrar").effective())
        .isFalse();
  }

  @Test
  void theValidatorsOfAStateAreThoseOfItsNodes() {
    LawScene scene = LawScene.of("CHE", "THA");
    StateOverlay view = new StateOverlay(scene.state());
    Tables.NODES.delete(view, addressOf("THA.node"));
    assertThat(ValidatorSet.of(view).addresses()).containsExactly(addressOf("CHE.node"));
  }
}
