package article6.node.chain;

import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.light.Verdict;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain under changing validators: each height is judged by the set of its own. */
class MembershipTest {
  @TempDir Path folder;
  private TestChain net;
  private List<String> voters = List.of("CHE");
  private final List<CertifiedBlock> blocks = new ArrayList<>();

  @BeforeEach
  void open() {
    net = TestChain.open(folder.resolve("first"), "CHE");
  }

  @AfterEach
  void close() {
    net.close();
  }

  private static String[] array(List<String> words) {
    return words.toArray(String[]::new);
  }

  private IncomingTransaction admit(String node) {
    return net.transaction(
        new NetworkAction.AdmitNode(
            nodeKey(node).publicKey(), new PartyCode("CHE"), node + " node", true),
        "CHE.administrator");
  }

  private IncomingTransaction remove(String node) {
    return net.transaction(
        new NetworkAction.RemoveNode(nodeKey(node).address()), "CHE.administrator");
  }

  private CertifiedBlock sealed(Block block, List<String> sealers) {
    return new CertifiedBlock(block, net.certificate(block, array(sealers)));
  }

  /** One block that changes the set; those of before make it final. */
  private void change(List<String> next) {
    IncomingTransaction[] changes =
        Stream.concat(
                next.stream().filter(each -> !voters.contains(each)).map(this::admit),
                voters.stream().filter(each -> !next.contains(each)).map(this::remove))
            .toArray(IncomingTransaction[]::new);
    commit(sealed(net.build(changes), voters));
    voters = next;
    assertThat(net.chain.validators().addresses())
        .containsExactlyInAnyOrderElementsOf(
            next.stream().map(each -> nodeKey(each).address()).toList());
  }

  private void commit(CertifiedBlock block) {
    assertThat(net.chain.importBlock(block)).isInstanceOf(ImportResult.Committed.class);
    blocks.add(block);
  }

  private static List<String> first(int count) {
    return Stream.concat(Stream.of("CHE"), Stream.iterate(2, i -> i + 1).map(i -> "CHE " + i))
        .limit(count)
        .toList();
  }

  @Test
  void fromOneValidatorToThirteenAndBack() {
    for (int size : new int[] {2, 4, 7, 13, 7, 4, 2, 1}) {
      List<String> before = voters;
      change(first(size));
      Block block = net.build(net.openAccount("CHE-" + blocks.size()));
      if (size > before.size()) {
        assertThat(net.chain.importBlock(sealed(block, before)))
            .as("%d of the old ones are no quorum of %d", before.size(), size)
            .isInstanceOf(ImportResult.Unproven.class);
      } else {
        assertThat(net.chain.importBlock(sealed(block, before)))
            .as("who was removed has no say")
            .isInstanceOf(ImportResult.Unproven.class);
      }
      commit(sealed(block, voters));
    }
    assertThatReceiptsFollow();
    assertThatAnotherNodeCatchesUp();
  }

  private void assertThatReceiptsFollow() {
    for (CertifiedBlock each : blocks) {
      IncomingTransaction transaction =
          IncomingTransaction.decode(each.block().transactions().getFirst());
      assertThat(net.reader.receipt(transaction.id()).orElseThrow().verify(net.genesis))
          .isInstanceOf(Verdict.Proven.class);
    }
    assertThat(net.reader.prove(Tables.PARTIES.key(new PartyCode("CHE"))).verify(net.genesis))
        .isInstanceOf(Verdict.Proven.class);
  }

  private void assertThatAnotherNodeCatchesUp() {
    try (TestChain other = TestChain.open(folder.resolve("second"), net.genesis, "CHE")) {
      for (CertifiedBlock each : blocks) {
        assertThat(other.chain.importBlock(each)).isInstanceOf(ImportResult.Committed.class);
      }
      assertThat(other.chain.head()).isEqualTo(net.chain.head());
      assertThat(other.chain.validators()).isEqualTo(net.chain.validators());
    }
  }

  @Test
  void theProposerOfTheLastBlockCanBeRemoved() {
    change(first(4));
    List<String> others = List.of("CHE 2", "CHE 3", "CHE 4");
    change(others);
    Block own = net.build(net.openAccount("CHE-X"));
    try (TestChain other = TestChain.open(folder.resolve("second"), net.genesis, "CHE")) {
      blocks.forEach(other.chain::importBlock);
      assertThat(other.chain.judge(1, own, net.nowMillis()))
          .as("CHE proposes no more")
          .hasValueSatisfying(why -> assertThat(why).contains("is no validator"));
    }
  }

  @Test
  void aBlockThatHidesAChangeIsInvalid() {
    Block honest = net.build(admit("CHE 2"));
    var header = honest.header();
    Block hiding =
        new Block(
            new article6.contracts.chain.BlockHeader(
                header.network(),
                header.height(),
                header.parent(),
                header.timeMillis(),
                header.proposer(),
                header.transactionsRoot(),
                header.stateRoot(),
                net.chain.validators().hash(),
                header.rulebook()),
            honest.transactions());
    assertThat(net.chain.judge(0, hiding, net.nowMillis()))
        .hasValue("it names other next validators");
  }

  @Test
  void theSetIsThereAgainAfterARestart() {
    change(first(4));
    net.close();
    net = TestChain.open(folder.resolve("first"), "CHE");
    assertThat(net.chain.validators().size()).isEqualTo(4);
    commit(sealed(net.build(net.openAccount("CHE-X")), voters));
  }

  @Test
  void newLimitsHoldFromTheNextBlockOn() {
    NetworkParameters one = new NetworkParameters(50, 2_000, 30_000, 1, 1 << 20, 5_000);
    IncomingTransaction set =
        net.transaction(new NetworkAction.SetNetworkParameters(one), "CHE.administrator");
    Block both = net.build(set, net.openAccount("CHE-A"));
    assertThat(both.transactions()).hasSize(2);
    commit(sealed(both, voters));
    assertThat(net.chain.parameters()).isEqualTo(one);
    assertThat(net.build(net.openAccount("CHE-B"), net.openAccount("CHE-C")).transactions())
        .hasSize(1);
  }

  @Test
  void aNodeAdmittedAsObserverHasNoVote() {
    commit(
        sealed(
            net.build(
                net.transaction(
                    new NetworkAction.AdmitNode(
                        nodeKey("NGO").publicKey(), new PartyCode("NGO"), "watch", false),
                    "CHE.administrator")),
            voters));
    assertThat(net.chain.validators().size()).isEqualTo(1);
    assertThat(
            net.reader
                .<Node>read(s -> Tables.NODES.get(s, nodeKey("NGO").address()).orElseThrow())
                .validator())
        .isFalse();
    assertThat(SampleNetwork.OBSERVER).isNotEqualTo("NGO");
  }
}
