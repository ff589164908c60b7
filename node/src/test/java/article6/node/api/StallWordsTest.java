package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Address;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** What is said when nothing moves: who is missing, since when. */
class StallWordsTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Address CHE = address(1);
  private static final Address THA = address(2);
  private static final Address GHA = address(3);
  private static final Address PER = address(4);

  private static Address address(int number) {
    return new Address(Bytes.concatenate(Bytes.wrap(new byte[19]), Bytes.of(number)));
  }

  private static ValidatorStatus validator(Address address, String party, Integer... round) {
    return new ValidatorStatus(
        address, party, List.of(round).stream().findFirst(), false, false, Optional.empty());
  }

  private static ObservedConsensus seen(int round, long timerMillis, Address... missing) {
    ConsensusStatus status =
        new ConsensusStatus(
            42,
            round,
            THA,
            Optional.empty(),
            Optional.empty(),
            true,
            Optional.empty(),
            timerMillis,
            3,
            List.of(
                validator(CHE, "CHE", 3),
                validator(THA, "THA", 3),
                validator(GHA, "GHA", 1),
                validator(PER, "PER")),
            List.of(missing),
            List.of(),
            0);
    return new ObservedConsensus(
        status, START, START.plusSeconds(40), Map.of(GHA, START.plusSeconds(5), PER, START), 1_000);
  }

  private static List<String> words(ObservedConsensus seen, Language language) {
    return StallWords.of(seen, START.plusSeconds(100), Catalogue.of(language));
  }

  @Test
  void quietNetworkIsNotStalled() {
    assertThat(words(seen(0, 0), Language.ENGLISH)).hasSize(1).first().asString().contains("quiet");
    assertThat(StallWords.isStalled(seen(0, 0).status())).isFalse();
  }

  @Test
  void stallNamesWhoIsMissingAndSinceWhen() {
    List<String> words = words(seen(3, 8_000, GHA, PER), Language.ENGLISH);
    assertThat(words)
        .containsExactly(
            "Height 42 has been open for 100 s. This node is in round 3, for 60 s.",
            "Only 2 of 4 validators were heard in this round and 3 are needed: nothing can become"
                + " final before more of them are back.",
            "Ghana (%s) is missing: its last word at this height is of round 1, 95 s ago."
                .formatted(GHA),
            "Peru (%s) is missing: nothing was heard of it at this height, for 100 s."
                .formatted(PER),
            "The oldest transaction has waited for 1 s.");
    assertThat(words(seen(3, 8_000, GHA, PER), Language.JAPANESE)).hasSameSizeAs(words);
  }

  @Test
  void enoughHeardPointsToTheProposer() {
    assertThat(words(seen(3, 8_000, PER), Language.ENGLISH).get(1))
        .contains("3 of 4")
        .contains("Thailand");
  }
}
