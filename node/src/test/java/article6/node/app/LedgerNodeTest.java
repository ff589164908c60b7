package article6.node.app;

import static article6.contracts.chain.SampleNetwork.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.Address;
import article6.contracts.domain.Purpose;
import article6.contracts.law.Samples;
import article6.contracts.law.UseRule;
import article6.contracts.light.Verdict;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Transaction;
import article6.node.consensus.ConsensusStatus;
import article6.node.mempool.SubmissionResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four Parties and an observer over real connections: what a person would try first. */
@Timeout(120)
class LedgerNodeTest {
  private static final String[] VALIDATORS = {"CHE", "GHA", "JPN", "THA"};
  private static final String[] ALL = {"CHE", "GHA", "JPN", "THA", OBSERVER};

  @TempDir Path folder;
  private TestNetwork network = new TestNetwork(Path.of(""), VALIDATORS);

  @AfterEach
  void stop() {
    network.close();
  }

  @Test
  void unitsMoveBetweenPartiesAndEveryNodeTellsTheSame() throws NodeStartException {
    startAll();
    for (Transaction step :
        List.of(
            network.openAccount(Samples.THAI.value()),
            network.openAccount(Samples.SWISS.value()),
            network.sign(Samples.ndc(Samples.CHE), "CHE.authoriser-1"),
            network.sign(Samples.ndc(Samples.THA), "THA.authoriser-1"),
            network.sign(Samples.approach(), "CHE.authoriser-1", "THA.authoriser-1"),
            network.sign(
                Samples.authorize(Samples.content(Purpose.NDC)),
                "THA.authoriser-1",
                "THA.authoriser-2"),
            network.sign(Samples.issue(Samples.E_BUS), "THA.registrar"),
            network.sign(
                Samples.transfer(Samples.units(1, Samples.E_BUS), Samples.THAI, Samples.SWISS),
                "THA.registrar",
                "CHE.registrar"))) {
      submit("THA", step);
      network.awaitFinal(step.id(), ALL);
    }
    Transaction use = network.sign(Samples.use(Samples.units(1, 16)), "CHE.registrar");
    submit("CHE", use);
    network.awaitFinal(use.id(), ALL);

    assertThat(List.of(ALL)).extracting(network::stateRoot).containsOnly(network.stateRoot("THA"));
    assertThat(network.node(OBSERVER).ledger().receipt(use.id()).orElseThrow())
        .satisfies(
            receipt ->
                assertThat(receipt.verify(network.genesis())).isInstanceOf(Verdict.Proven.class));
    Transaction again = network.sign(Samples.use(Samples.units(1, 16)), "CHE.registrar");
    assertThat(network.node(OBSERVER).submission().submit(again.encode()))
        .isInstanceOfSatisfying(
            SubmissionResult.Refused.class,
            refused -> assertThat(refused.finding().rule()).isEqualTo(UseRule.U_6));
  }

  @Test
  void aValidatorThatWasDownCatchesUpAndVotesAgain() throws NodeStartException {
    startAll();
    submitAndAwait("THA", "THA-BEFORE", ALL);
    network.stop("JPN");
    for (int i = 0; i < 3; i++) {
      submitAndAwait("THA", "THA-MEANWHILE" + i, "CHE", "GHA", "THA", OBSERVER);
    }
    network.start("JPN");
    Await.until("caught up", () -> network.height("JPN") == network.height("THA"));
    network.stop("GHA");
    network.awaitConnected("JPN", 2);

    submitAndAwait("JPN", "JPN-AFTER", "CHE", "JPN", "THA", OBSERVER);

    assertThat(network.stateRoot("JPN")).isEqualTo(network.stateRoot("CHE"));
  }

  @Test
  void withTwoOfFourDownNothingBecomesFinalUntilTheyAreBack() throws NodeStartException {
    startAll();
    submitAndAwait("THA", "THA-BEFORE", ALL);
    network.stop("GHA", "JPN");
    long height = network.height("THA");
    Transaction waiting = network.openAccount("THA-WAITING");
    submit("THA", waiting);

    Await.until("a round is lost", () -> round("THA") > 0);
    assertThat(network.height("THA")).as("no progress without a quorum").isEqualTo(height);
    Set<Address> down =
        Set.of(SampleNetwork.nodeKey("GHA").address(), SampleNetwork.nodeKey("JPN").address());
    Await.until("the status names who is missing", () -> missing("THA").equals(down));
    network.start("GHA", "JPN");

    network.awaitFinal(waiting.id(), ALL);
  }

  @Test
  void manyTransactionsShareBlocks() throws NodeStartException {
    startAll();
    List<Transaction> many = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      many.add(network.openAccount("CHE-" + i));
    }
    many.forEach(transaction -> submit("CHE", transaction));

    many.forEach(transaction -> network.awaitFinal(transaction.id(), ALL));

    assertThat(network.height("CHE")).isLessThan(many.size());
    int accounts = network.node(OBSERVER).ledger().read(state -> Tables.ACCOUNTS.all(state).size());
    assertThat(accounts).isEqualTo(many.size());
    assertThat(network.node("CHE").metrics()).contains("article6_head_height");
  }

  @Test
  void metricsTellWhatAgreementCosts() throws NodeStartException {
    startAll();
    Transaction transaction = network.openAccount("CHE-1");
    submit("CHE", transaction);
    network.awaitFinal(transaction.id(), ALL);

    String metrics = network.node("CHE").metrics();
    // the vote before it leaves, and the block
    assertThat(figure(metrics, "article6_store_syncs_total")).isGreaterThanOrEqualTo(2);
    assertThat(figure(metrics, "article6_peer_bytes_in_total")).isPositive();
    assertThat(figure(metrics, "article6_peer_bytes_out_total")).isPositive();
  }

  @Test
  void metricsTellWhatTheProcessAndItsDiskHaveLeft() throws NodeStartException {
    startAll();

    String metrics = network.node("CHE").metrics();

    assertThat(metrics)
        .contains("jvm_memory_used_bytes{area=\"heap\"")
        .contains("disk_free_bytes{");
    assertThat(figure(metrics, "jvm_threads_live_threads")).isPositive();
    assertThat(figure(metrics, "process_files_open_files")).isPositive();
  }

  private static double figure(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  private void startAll() throws NodeStartException {
    network = new TestNetwork(folder, VALIDATORS);
    network.start(ALL);
    for (String member : ALL) {
      network.awaitConnected(member, ALL.length - 1);
    }
  }

  private int round(String member) {
    Optional<ConsensusStatus> status = network.node(member).consensus();
    return status.map(ConsensusStatus::round).orElse(0);
  }

  private Set<Address> missing(String member) {
    return Set.copyOf(network.node(member).consensus().orElseThrow().missing());
  }

  private void submit(String member, Transaction transaction) {
    assertThat(network.node(member).submission().submit(transaction.encode()))
        .isInstanceOf(SubmissionResult.Accepted.class);
  }

  private void submitAndAwait(String member, String account, String... members) {
    Transaction transaction = network.openAccount(account);
    submit(member, transaction);
    network.awaitFinal(transaction.id(), members);
  }
}
