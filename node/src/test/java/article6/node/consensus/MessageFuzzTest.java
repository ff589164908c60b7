package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.DoubleVote;
import article6.contracts.codec.CodecException;
import article6.contracts.fuzz.Fuzzer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** What validators may say to each other, damaged (F16, R-03). */
class MessageFuzzTest {
  @Test
  void messages() {
    TestNetwork network = new TestNetwork(4);
    Block block = network.block(network.genesis, "X", "A");
    Lock lock = new Lock(0, block, network.prepares(0, block, "A", "B", "C"));
    RoundChange locked = network.roundChange("B", 1, 1, Optional.of(lock));
    Stream<Message> messages =
        Stream.of(
            network.proposal("A", 0, block, Justification.NONE),
            network.proposal(
                "B", 1, block, new Justification(List.of(locked.bare()), lock.prepares())),
            network.prepare("C", new At(1, 0), block),
            network.commit("D", new At(1, 0), block),
            locked);
    Fuzzer.run(
        "consensus-message",
        Set.of(CodecException.class),
        input -> Message.decode(Bytes.wrap(input)).digest(network.network),
        messages.map(message -> message.encode().toArray()).toList());
  }

  /** What accuses a validator: any node may send it. */
  @Test
  void evidence() {
    TestNetwork network = new TestNetwork(4);
    Block one = network.block(network.genesis, "X", "A");
    Block other = network.block(network.genesis, "Y", "A");
    At at = new At(1, 0);
    DoubleVote prepares =
        DoubleVote.of(
            network.address("C"),
            network.prepare("C", at, one).vote(),
            network.prepare("C", at, other).vote());
    Fuzzer.run(
        "evidence",
        Set.of(CodecException.class),
        input ->
            DoubleVote.decode(Bytes.wrap(input))
                .whyInvalid(network.network, network.key("C").publicKey()),
        List.of(prepares.encode().toArray()));
  }
}
