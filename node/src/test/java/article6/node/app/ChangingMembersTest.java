package article6.node.app;

import static article6.contracts.chain.SampleNetwork.OBSERVER;
import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.NetworkAction;
import article6.contracts.crypto.Address;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import article6.node.chain.LedgerReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real nodes whose members change while they run. */
@Timeout(180)
class ChangingMembersTest {
  @TempDir Path folder;

  private static void effect(TestNetwork network, String at, Action action, String... officers) {
    Transaction transaction = network.sign(action, officers);
    network.node(at).submission().submit(transaction.encode());
    network.awaitFinal(transaction.id(), at);
  }

  private static void go(TestNetwork network, String account, String... members) {
    Transaction transaction = network.openAccount(account);
    network.node(members[0]).submission().submit(transaction.encode());
    network.awaitFinal(transaction.id(), members);
    LedgerReader ledger = network.node(members[0]).ledger();
    assertThat(ledger.receipt(transaction.id()).orElseThrow().verify(ledger.genesis()))
        .as("a receipt is checked with the genesis alone, whoever sealed")
        .isInstanceOf(Verdict.Proven.class);
  }

  private static boolean sees(TestNetwork network, String member, Address other) {
    return network.node(member).peerStatus().peers().stream()
        .anyMatch(each -> each.peer().address().equals(other));
  }

  @Test
  void aValidatorIsRemovedAndAdmittedAgainWhileAllRun() throws NodeStartException {
    try (TestNetwork four = new TestNetwork(folder, "CHE", "GHA", "JPN", "THA")) {
      four.start("CHE", "GHA", "JPN", "THA");
      four.awaitConnected("CHE", 3);
      go(four, "CHE-ONE", "CHE", "GHA", "JPN", "THA");
      String[] governance = {"CHE.administrator", "GHA.administrator", "JPN.administrator"};

      effect(four, "CHE", new NetworkAction.RemoveNode(nodeKey("THA").address()), governance);
      Await.until("let go", () -> !sees(four, "CHE", nodeKey("THA").address()));
      assertThat(four.node("CHE").ledger().validators().size()).isEqualTo(3);
      go(four, "CHE-TWO", "CHE", "GHA", "JPN");

      effect(
          four,
          "CHE",
          new NetworkAction.AdmitNode(
              nodeKey("THA").publicKey(), new PartyCode("THA"), "THA node", true),
          "CHE.administrator",
          "GHA.administrator",
          "JPN.administrator",
          "THA.administrator");
      four.awaitConnected("THA", 3);
      Await.until("caught up", () -> four.height("THA") == four.height("CHE"));
      four.stop("CHE");
      go(four, "GHA-THREE", "GHA", "JPN", "THA");
      assertThat(four.stateRoot("THA")).isEqualTo(four.stateRoot("GHA"));
    }
  }

  @Test
  void anObserverBecomesAValidatorAndTimeOutsChange() throws NodeStartException {
    try (TestNetwork network = new TestNetwork(folder, "CHE")) {
      network.start("CHE", OBSERVER);
      network.awaitConnected("CHE", 1);
      effect(
          network,
          "CHE",
          new NetworkAction.RemoveNode(nodeKey(OBSERVER).address()),
          "CHE.administrator");
      effect(
          network,
          "CHE",
          new NetworkAction.AdmitNode(
              nodeKey(OBSERVER).publicKey(), new PartyCode("CHE"), "second", true),
          "CHE.administrator");
      network.awaitConnected(OBSERVER, 1);
      NetworkParameters slower =
          new NetworkParameters(20, 1_500, 3_000, 1_000, 1024 * 1024, 60_000);
      effect(network, "CHE", new NetworkAction.SetNetworkParameters(slower), "CHE.administrator");
      go(network, "CHE-BOTH", "CHE", OBSERVER);
      Await.until("votes", () -> network.node(OBSERVER).consensus().isPresent());
      assertThat(network.node(OBSERVER).ledger().validators().size()).isEqualTo(2);
    }
  }
}
