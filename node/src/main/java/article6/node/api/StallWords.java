package article6.node.api;

import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import article6.node.text.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in sentences why the agreement stands where it does, for whoever is on duty. */
final class StallWords {
  private final ConsensusStatus status;
  private final ObservedConsensus seen;
  private final Instant now;
  private final Catalogue words;
  private final List<String> sentences = new ArrayList<>();

  private StallWords(ObservedConsensus seen, Instant now, Catalogue words) {
    this.status = seen.status();
    this.seen = seen;
    this.now = now;
    this.words = words;
  }

  static List<String> of(ObservedConsensus seen, Instant now, Catalogue words) {
    return new StallWords(seen, now, words).explain();
  }

  /** Round 0 is enough when everybody is there. */
  static boolean isStalled(ConsensusStatus status) {
    return status.round() > 0;
  }

  private List<String> explain() {
    if (status.timerMillis() == 0) {
      say("consensus.quiet", Map.of("height", words.number(status.height())));
    } else {
      say(
          isStalled(status) ? "consensus.stalled" : "consensus.working",
          Map.of(
              "height",
              words.number(status.height()),
              "round",
              words.number(status.round()),
              "seconds",
              seconds(seen.heightSince()),
              "roundSeconds",
              seconds(seen.roundSince())));
    }
    if (isStalled(status)) {
      explainVotes();
    }
    status.reason().ifPresent(reason -> say("consensus.sitsOut", Map.of("reason", reason)));
    status.evidence().forEach(this::explainEvidence);
    return List.copyOf(sentences);
  }

  private void explainVotes() {
    int count = status.validators().size();
    int heard = count - status.missing().size();
    say(
        heard < status.quorum() ? "consensus.tooFew" : "consensus.enough",
        Map.of(
            "heard",
            words.number(heard),
            "count",
            words.number(count),
            "quorum",
            words.number(status.quorum()),
            "party",
            party(status.proposer())));
    for (ValidatorStatus validator : status.validators()) {
      if (status.missing().contains(validator.address())) {
        say(
            validator.heardInRound().isPresent() ? "consensus.behind" : "consensus.silent",
            Map.of(
                "party",
                party(validator.address()),
                "round",
                words.number(validator.heardInRound().orElse(0)),
                "seconds",
                seconds(seen.heardSince().getOrDefault(validator.address(), seen.heightSince()))));
      }
    }
    if (seen.pendingMillis() > 0) {
      say(
          "consensus.pending",
          Map.of("seconds", words.number(Duration.ofMillis(seen.pendingMillis()).toSeconds())));
    }
  }

  private void explainEvidence(DoubleVote evidence) {
    say(
        "consensus.doubleVote",
        Map.of("party", party(evidence.validator()), "height", words.number(evidence.height())));
  }

  private String party(Address address) {
    String name =
        status.validators().stream()
            .filter(each -> each.address().equals(address))
            .map(each -> words.party(new PartyCode(each.party())))
            .findFirst()
            .orElse("–");
    return "%s (%s)".formatted(name, address);
  }

  private String seconds(Instant since) {
    return words.number(Math.max(0, Duration.between(since, now).toSeconds()));
  }

  private void say(String key, Map<String, String> values) {
    sentences.add(words.sentence(key, values));
  }
}
