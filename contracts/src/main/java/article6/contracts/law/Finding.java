package article6.contracts.law;

import java.util.List;

/**
 * A rule and the facts that broke it. Of a rule that refuses it is a refusal, of one that warns a
 * warning.
 */
public record Finding(Rule rule, List<Fact> facts) {
  public Finding {
    facts = List.copyOf(facts);
  }

  @Override
  public String toString() {
    return "%s %s %s".formatted(rule.id(), rule.code(), facts);
  }
}
