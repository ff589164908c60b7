package article6.node.simulator;

import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ConsensusLimits;
import article6.node.consensus.Prepare;
import article6.node.consensus.RoundChange;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes;

/** Sends what should be refused, or kept in one place only, a lot of it. */
final class Flooder extends Byzantine {
  private static final Bytes TOO_LARGE =
      Bytes.wrap(new byte[ConsensusLimits.MESSAGE_BYTES_MAX + 1]);

  /** How many heights ahead it claims to be. */
  private static final int HEIGHTS = 1_000;

  private static final int MESSAGES = 8;

  @Override
  void act(SimulatedNode self) {
    SplittableRandom random = self.world().random();
    PrivateKey key = self.key();
    Hash network = self.world().settings().network();
    long next = self.height() + 1;
    for (int i = 0; i < MESSAGES; i++) {
      Bytes garbage = Bytes.ofUnsignedLong(random.nextLong());
      long ahead = next + random.nextInt(HEIGHTS);
      Packet packet =
          switch (random.nextInt(6)) {
            case 0 -> packet(garbage);
            case 1 -> packet(TOO_LARGE);
            case 2 ->
                packet(
                    RoundChange.sign(
                        key,
                        network,
                        next,
                        ConsensusLimits.ROUND_MAX - random.nextInt(2),
                        Optional.empty()));
            case 3 ->
                packet(RoundChange.sign(key, network, ahead, random.nextInt(9), Optional.empty()));
            case 4 -> truncated(Prepare.sign(key, network, next, 0, Hash.of(garbage)).encode());
            default -> packet(Prepare.sign(key, network, ahead, 0, Hash.of(garbage)));
          };
      List<SimulatedNode> others = self.world().others(self);
      others.forEach(to -> self.world().send(self, to, packet));
    }
  }

  private static Packet truncated(Bytes encoded) {
    return packet(Bytes.wrap(encoded.slice(0, encoded.size() - 1).toArray()));
  }
}
