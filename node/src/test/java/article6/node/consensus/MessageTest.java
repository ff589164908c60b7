package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.VoteStep;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class MessageTest {
  private final TestNetwork network = new TestNetwork(4);
  private final Block block = network.block(network.genesis, "X", "A");
  private final Lock lock = new Lock(0, block, network.prepares(0, block, "A", "B", "C"));
  private final RoundChange locked = network.roundChange("B", 1, 1, Optional.of(lock));
  private final List<Message> messages =
      List.of(
          network.proposal("A", 0, block, Justification.NONE),
          network.proposal(
              "B", 1, block, new Justification(List.of(locked.bare()), lock.prepares())),
          network.prepare("C", new At(1, 0), block),
          network.commit("D", new At(1, 0), block),
          network.roundChange("A", 1, 2, Optional.empty()),
          locked);

  @Test
  void everyKindComesBackFromItsBytes() {
    assertThat(messages)
        .allSatisfy(message -> assertThat(Message.decode(message.encode())).isEqualTo(message));
  }

  @Test
  void encodingIsTheOneOfTheGoldenVector() {
    // pins the wire form: a change here is a new version of the protocol
    Hash digest = Hash.of(Bytes.concatenate(messages.stream().map(Message::encode).toList()));
    assertThat(digest)
        .hasToString("0x23b6dfa967e19c7155f99239efafc370f48958be26c5717cd074175643651ba9");
  }

  @Test
  void bytesThatAreNoMessageAreRefused() {
    Bytes good = messages.getFirst().encode();
    assertThatThrownBy(() -> Message.decode(Bytes.EMPTY)).isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> Message.decode(good.slice(0, good.size() - 1)))
        .isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> Message.decode(Bytes.concatenate(good, Bytes.of(0))))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void signatureBindsNetworkKindHeightRoundAndContent() {
    Hash otherNetwork = Hash.of(Bytes.of(1));
    Block other = network.block(network.genesis, "Y", "A");
    Set<Hash> digests = new HashSet<>();
    digests.add(network.prepare("A", new At(1, 0), block).digest(network.network));
    digests.add(network.prepare("A", new At(1, 0), block).digest(otherNetwork));
    digests.add(network.prepare("A", new At(2, 0), block).digest(network.network));
    digests.add(network.prepare("A", new At(1, 1), block).digest(network.network));
    digests.add(network.prepare("A", new At(1, 0), other).digest(network.network));
    digests.add(network.commit("A", new At(1, 0), block).digest(network.network));
    digests.add(network.proposal("A", 0, block, Justification.NONE).digest(network.network));
    digests.add(locked.digest(network.network));
    digests.add(network.roundChange("B", 1, 1, Optional.empty()).digest(network.network));
    assertThat(digests).as("[Q-2]").hasSize(9);
    assertThat(locked.bare().digest(network.network))
        .as("a bare round change keeps its signature [Q-9]")
        .isEqualTo(locked.digest(network.network));
  }

  @Test
  void hashOfABlockSaysNothingOfTheRound() {
    Commit first = network.commit("A", new At(1, 0), block);
    Commit later = network.commit("A", new At(1, 5), block);
    assertThat(first.block()).as("[Q-1]").isEqualTo(later.block());
    assertThat(first.seal()).isNotEqualTo(later.seal());
  }

  @Test
  void journalComesBackFromItsBytesAndDamageIsNoticed() {
    Prepare one = network.prepare("C", new At(1, 0), block);
    Prepare other = network.prepare("C", new At(1, 0), network.block(network.genesis, "Y", "A"));
    DoubleVote doubleVote = DoubleVote.of(network.address("C"), one.vote(), other.vote());
    JournalRecord journal =
        new JournalRecord(
            new VotePosition(1, 1, VoteStep.ROUND_CHANGE),
            List.of(locked.bare()),
            Optional.of(lock),
            Optional.of("a doubt"),
            List.of(doubleVote));
    assertThat(JournalRecord.decode(journal.encode())).as("[Q-13]").isEqualTo(journal);
    assertThatThrownBy(() -> JournalRecord.decode(journal.encode().slice(1)))
        .isInstanceOf(CodecException.class);
    JournalRecord decided = journal.decided();
    assertThat(decided.position()).as("[Q-14]").isEqualTo(journal.position());
    assertThat(decided.lock()).isEmpty();
  }
}
