package article6.contracts.law;

/**
 * A rule the ledger enforces; each chapter of the law is one enum of them. The id is that of the
 * domain reference where there is one; {@code T} (transactions), {@code K} (consent), {@code I}
 * (identifiers and ranges), {@code D} (dates), {@code G} (Parties), {@code N} (network) and {@code
 * IC} (inconsistency cases) are the ledger's own. The code is what programs match on and never
 * changes its meaning.
 *
 * <p>The words for people stand in the message catalogues under the name of the constant, in every
 * language.
 */
public sealed interface Rule
    permits TransactionRule,
        ConsentRule,
        PartyRule,
        ParticipationRule,
        ApproachRule,
        AuthorizationRule,
        UseRule,
        NdcRule,
        UnitRule,
        DateRule,
        FirstTransferRule,
        RequestRule,
        CaseRule,
        NetworkRule,
        MechanismRule,
        BridgeRule,
        MetricRule,
        DerivedRule {

  /**
   * Whether breaking a rule makes the action unlawful, or only deserves attention; or whether the
   * ledger applies it by itself, so that nothing can break it.
   */
  enum Severity {
    REJECT,
    WARN,
    APPLIES
  }

  /** How sure the project is that a rule says what the decisions say. */
  enum Confidence {
    /** Read in a decision, or the ledger's own and so certain. */
    SETTLED,
    /** Known, but its paragraph could not be checked against the decision's text. */
    UNVERIFIED,
    /** The sources leave it open; where a network can choose, the rule names the setting. */
    UNSURE
  }

  RuleText text();

  /** The constant's name, unique among all chapters; the key of its words. */
  String name();

  /** The rule's id in the domain reference, such as A-8. */
  default String id() {
    return text().id();
  }

  /** The stable code, such as AUTH_QUANTITY_EXCEEDED. */
  default String code() {
    return text().code();
  }

  /** The decision and paragraph it rests on, or "ledger" where it is the ledger's own. */
  default String source() {
    return text().source();
  }

  /** The rule in one English sentence. */
  default String statement() {
    return text().statement();
  }

  default Severity severity() {
    return text().severity();
  }

  default Confidence confidence() {
    return text().confidence();
  }

  /** The component of {@link article6.contracts.domain.LawSettings} that decides it, or empty. */
  default String setting() {
    return text().setting();
  }

  /** The first edition of the law that has it. */
  default Edition since() {
    return text().since();
  }
}
