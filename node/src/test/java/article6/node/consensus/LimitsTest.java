package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Nothing a peer sends makes a node keep more than its named limits. */
class LimitsTest {
  private final TestNetwork network = new TestNetwork(4);
  private final Block block = network.block(network.genesis, "X", "A");

  @Test
  void bookKeepsOneVotePerSenderHoweverManyAreSent() {
    VoteBook<Prepare> book = new VoteBook<>();
    for (int round = 0; round < 200; round++) {
      book.add(network.prepare("A", new At(1, round), block));
      book.add(network.prepare("B", new At(1, 200 - round), block));
    }
    assertThat(book.size()).isEqualTo(2);
    assertThat(book.of(network.address("B")).map(Prepare::round)).contains(200);
  }

  @Test
  void heightsAheadKeepOneOfAKindPerSenderAndOnlyOfTheNextHeight() {
    HeightsAhead ahead = new HeightsAhead(new ProtocolRules());
    for (int i = 0; i < 100; i++) {
      ahead.note(network.prepare("A", new At(2, i), block), 1);
      ahead.note(network.commit("A", new At(2, i), block), 1);
      ahead.note(network.prepare("B", new At(3 + i, 0), block), 1);
    }
    assertThat(ahead.kept()).isEqualTo(2);
    assertThat(ahead.reached(network.electorate)).as("f + 1 of them [Q-11]").contains(2L);
    assertThat(ahead.take(2, network.electorate)).hasSize(2);
    assertThat(ahead.kept()).isZero();
  }

  @Test
  void strangerOrForgedSignatureIsNotKept() {
    Actor a = new Actor(network, "A", new ProtocolRules());
    Prepare genuine = network.prepare("B", new At(1, 0), block);
    a.receive(
        new Prepare(genuine.sender(), 1, 1, genuine.block(), genuine.signature()),
        Prepare.sign(PrivateKey.fromSeed("stranger"), network.network, 1, 0, block.hash()),
        Prepare.sign(
            network.key("B"),
            Hash.of(Bytes.of(1)),
            1,
            0,
            block.hash()) /* another network */);

    assertThat(a.events())
        .hasSize(3)
        .allSatisfy(event -> assertThat(event).isInstanceOf(ConsensusEvent.MessageRefused.class));
    assertThat(a.status().missing()).hasSize(4);
  }

  @Test
  void roundBeyondTheLimitIsRefused() {
    Actor a = new Actor(network, "A", new ProtocolRules());
    a.receive(network.roundChange("B", 1, ConsensusLimits.ROUND_MAX, Optional.empty()));
    assertThat(a.events()).isEmpty();
    a.receive(network.roundChange("C", 1, ConsensusLimits.ROUND_MAX + 1, Optional.empty()));
    assertThat(a.events()).hasSize(1);
  }

  @Test
  void justificationOfMoreThanEverybodyIsRefused() {
    Actor c = new Actor(network, "C", new ProtocolRules());
    RoundChange change = network.roundChange("A", 1, 1, Optional.empty());
    List<RoundChange> many = List.of(change, change, change, change, change);
    Block fresh = network.block(network.genesis, "Y", "B");
    c.receive(network.proposal("B", 1, fresh, new Justification(many, List.of())));
    assertThat(c.events()).hasSize(1);
  }

  @Test
  void messageOrJournalBeyondItsSizeIsNotDecoded() {
    Bytes huge = Bytes.wrap(new byte[ConsensusLimits.MESSAGE_BYTES_MAX + 1]);
    assertThatThrownBy(() -> Message.decode(huge)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> JournalRecord.decode(huge)).isInstanceOf(CodecException.class);
  }

  @Test
  void timeOutDoublesUpToItsCap() {
    ConsensusSettings settings = new ConsensusSettings(network.network, 1_000, 30_000);
    assertThat(settings.timeoutMillis(0)).as("[Q-16]").isEqualTo(1_000);
    assertThat(settings.timeoutMillis(3)).isEqualTo(8_000);
    assertThat(settings.timeoutMillis(5)).isEqualTo(30_000);
    assertThat(settings.timeoutMillis(ConsensusLimits.ROUND_MAX)).isEqualTo(30_000);
    assertThatThrownBy(() -> new ConsensusSettings(network.network, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
