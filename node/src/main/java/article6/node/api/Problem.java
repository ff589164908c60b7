package article6.node.api;

import article6.contracts.crypto.Hash;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.node.text.Catalogue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Why a request was not done, as RFC 9457 has it: {@code application/problem+json}.
 *
 * @param type a name that never changes, made from the code
 * @param title for people, in the language they asked for
 * @param detail what exactly, for whoever made the request
 * @param code what programs match on: the code of a rule, or one of the API's own
 * @param rule id of the rule of the ledger that refuses
 * @param source decision and paragraph that rule rests on
 * @param statement the rule in one English sentence
 * @param cure what to do about it, in the language asked for
 * @param facts what broke the rule
 * @param transaction id of the transaction it is about
 * @param place where in the request the fault is
 */
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    Optional<String> rule,
    Optional<String> source,
    Optional<String> statement,
    Optional<String> cure,
    Optional<Map<String, String>> facts,
    Optional<Hash> transaction,
    Optional<String> place) {
  static final String MEDIA_TYPE = "application/problem+json";

  /** A request that is understood but which a rule refuses. */
  private static final int REFUSED_STATUS = 422;

  static Problem of(ProblemCode code, String detail, Optional<String> place, Catalogue words) {
    return new Problem(
        typeOf(code.name()),
        words.text("problem." + code.name()),
        code.status(),
        detail,
        code.name(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        place);
  }

  static Problem of(Finding finding, Optional<Hash> transaction, Catalogue words) {
    return new Problem(
        typeOf(finding.rule().code()),
        words.message(finding),
        REFUSED_STATUS,
        words.message(finding) + " " + words.cure(finding),
        finding.rule().code(),
        Optional.of(finding.rule().id()),
        Optional.of(finding.rule().source()),
        Optional.of(finding.rule().statement()),
        Optional.of(words.cure(finding)),
        Optional.of(facts(finding)),
        transaction,
        Optional.empty());
  }

  static Map<String, String> facts(Finding finding) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (Fact fact : finding.facts()) {
      facts.put(fact.name(), fact.value());
    }
    return facts;
  }

  private static String typeOf(String code) {
    return "urn:article6-ledger:problem:" + code;
  }
}
