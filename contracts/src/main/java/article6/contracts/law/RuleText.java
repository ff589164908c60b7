package article6.contracts.law;

import article6.contracts.law.Rule.Confidence;
import article6.contracts.law.Rule.Severity;

/**
 * What is said of a rule.
 *
 * @param setting component of the network's law settings that decides it, or empty
 * @param since the first edition of the law that has it
 */
public record RuleText(
    String id,
    String code,
    String source,
    String statement,
    Severity severity,
    Confidence confidence,
    String setting,
    Edition since) {

  /** A rule of the first edition that refuses. */
  static RuleText refuses(String id, String code, String source, String statement) {
    return new RuleText(
        id, code, source, statement, Severity.REJECT, Confidence.SETTLED, "", Edition.CMA6_2024);
  }

  /** What the ledger does by itself, since the first edition. */
  static RuleText applies(String id, String code, String source, String statement) {
    return new RuleText(
        id, code, source, statement, Severity.APPLIES, Confidence.SETTLED, "", Edition.CMA6_2024);
  }

  RuleText butOnlyWarns() {
    return new RuleText(id, code, source, statement, Severity.WARN, confidence, setting, since);
  }

  /** The content is sure, the paragraph was not checked. */
  RuleText unverified() {
    return new RuleText(
        id, code, source, statement, severity, Confidence.UNVERIFIED, setting, since);
  }

  /**
   * The sources leave it open.
   *
   * @param byNetwork the setting by which a network decides it, or empty
   */
  RuleText unsure(String byNetwork) {
    return new RuleText(id, code, source, statement, severity, Confidence.UNSURE, byNetwork, since);
  }

  RuleText since(Edition first) {
    return new RuleText(id, code, source, statement, severity, confidence, setting, first);
  }
}
