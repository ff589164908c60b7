package article6.node.app;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Address;
import article6.node.api.ObservedConsensus;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class SinceWhenTest {
  private static final Address SELF = new Address(Bytes.wrap(new byte[20]));

  private final SinceWhen sinceWhen = new SinceWhen();

  private ObservedConsensus at(long millis, long height, int round, boolean prepared) {
    ValidatorStatus validator =
        new ValidatorStatus(SELF, "CHE", Optional.empty(), prepared, false, Optional.empty());
    ConsensusStatus status =
        new ConsensusStatus(
            height,
            round,
            SELF,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            0,
            1,
            List.of(validator),
            List.of(),
            List.of(),
            0);
    return sinceWhen.observe(status, millis);
  }

  @Test
  void eachMarkMovesOnlyWithWhatItMarks() {
    at(1_000, 5, 0, false);
    ObservedConsensus later = at(2_000, 5, 1, false);
    assertThat(later.heightSince()).isEqualTo(Instant.ofEpochMilli(1_000));
    assertThat(later.roundSince()).isEqualTo(Instant.ofEpochMilli(2_000));
    assertThat(later.heardSince()).containsEntry(SELF, Instant.ofEpochMilli(1_000));

    ObservedConsensus heard = at(3_000, 5, 1, true);
    assertThat(heard.heardSince()).containsEntry(SELF, Instant.ofEpochMilli(3_000));
    assertThat(at(4_000, 5, 1, true).heardSince()).containsEntry(SELF, Instant.ofEpochMilli(3_000));

    ObservedConsensus next = at(5_000, 6, 0, false);
    assertThat(next.heightSince()).isEqualTo(Instant.ofEpochMilli(5_000));
    assertThat(next.heardSince()).containsEntry(SELF, Instant.ofEpochMilli(5_000));
  }
}
