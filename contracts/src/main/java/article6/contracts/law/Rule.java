package article6.contracts.law;

/**
 * Every rule the ledger enforces. The id is that of the domain reference where there is one; {@code
 * T} (transactions), {@code K} (consent), {@code I} (identifiers and ranges), {@code D} (dates) and
 * {@code G} (governance) are the ledger's own. The code is what programs match on and never changes
 * its meaning.
 *
 * <p>The words for people stand in the message catalogues under the name of the constant, in every
 * language.
 */
public enum Rule {
  T_1(
      "T-1",
      "TX_OTHER_NETWORK",
      "ledger",
      "A transaction is meant for one network, named by the hash of its genesis."),
  T_2(
      "T-2",
      "TX_EXPIRED",
      "ledger",
      "A transaction is applied before its expiry, and its expiry is not further ahead than a"
          + " day."),
  T_3("T-3", "TX_REPLAYED", "ledger", "A transaction is applied once."),
  T_4(
      "T-4",
      "TX_SIGNATURE_INVALID",
      "ledger",
      "Every signature verifies with the key of the officer it names."),
  T_5(
      "T-5",
      "TX_UNKNOWN_SIGNER",
      "ledger",
      "Every signer is a registered officer whose right was not revoked."),
  T_6(
      "T-6",
      "TX_MALFORMED",
      "ledger",
      "A transaction is canonically encoded and no larger than the limit."),

  K_1(
      "K-1",
      "CONSENT_NOT_ENTITLED",
      "ledger; 2/CMA.3 annex ¶4(c)",
      "An officer consents only where the action needs a consent of that Party and role."),
  K_2(
      "K-2",
      "PROPOSAL_NOT_FOUND",
      "ledger",
      "A consent is given to a proposal that is still open."),
  K_3("K-3", "CONSENT_ALREADY_GIVEN", "ledger", "An officer consents to a proposal once."),
  K_4(
      "K-4",
      "PROPOSAL_NOT_YOURS",
      "ledger",
      "A proposal is withdrawn by an officer who consented to it."),
  K_5("K-5", "PROPOSAL_EXPIRED", "ledger", "A proposal takes effect before it expires."),

  G_1("G-1", "PARTY_EXISTS", "ledger", "A Party is admitted once."),
  G_2("G-2", "PARTY_UNKNOWN", "ledger", "Who acts or is named is a Party on this ledger."),
  G_3(
      "G-3",
      "PARTY_INCOMPLETE",
      "ledger; 2/CMA.3 annex ¶4(c)–(d)",
      "A Party joins with officers for every role and enough authorisers for its threshold."),
  G_4("G-4", "OFFICER_EXISTS", "ledger", "A key belongs to one officer."),
  G_5(
      "G-5",
      "OFFICER_UNKNOWN",
      "ledger",
      "An officer whose right is revoked is one of the Party's."),
  G_6(
      "G-6",
      "PARTY_WOULD_LOSE_ROLE",
      "ledger",
      "A Party keeps an administrator and enough authorisers for its threshold."),
  G_7("G-7", "ACCOUNT_EXISTS", "2/CMA.3 annex ¶29", "An account id is given once."),
  G_8(
      "G-8",
      "ACCOUNT_UNKNOWN",
      "2/CMA.3 annex ¶29",
      "Units are held in accounts that were opened."),
  G_9(
      "G-9",
      "REGISTRY_UNKNOWN",
      "6/CMA.4 annex I ¶5",
      "The originating registry is one that a Party on this ledger tracks with."),

  CA_1(
      "CA-1",
      "APPROACH_EXISTS",
      "6/CMA.4 annex I ¶5(a)",
      "A cooperative approach is registered once."),
  CA_2(
      "CA-2",
      "APPROACH_PARTIES",
      "2/CMA.3 annex ¶1",
      "A cooperative approach has two or more different Parties."),
  CA_3(
      "CA-3",
      "APPROACH_UNKNOWN",
      "2/CMA.3 annex ¶1",
      "Units and authorizations belong to a registered cooperative approach."),
  P_3(
      "P-3",
      "APPROACH_NOT_PARTICIPATING",
      "2/CMA.3 annex ¶3–4; check II01",
      "A Party acts only in cooperative approaches it takes part in."),

  A_2(
      "A-2",
      "AUTH_EXISTS",
      "4/CMA.6; AEF table 2",
      "The id of an authorization is unique within the Party."),
  A_4(
      "A-4",
      "AUTH_INCOMPLETE",
      "4/CMA.6; AEF table 2",
      "An authorization names its sectors, and should state quantity and timeframe.",
      Severity.WARN),
  A_5(
      "A-5",
      "AUTH_PURPOSE_OIMP",
      "2/CMA.3 annex ¶1(f)",
      "An authorization for other international mitigation purposes says which.",
      Severity.WARN),
  A_6(
      "A-6",
      "AUTH_FIRST_TRANSFER_DEFINITION",
      "2/CMA.3 annex ¶2(b)",
      "First transfer is defined exactly where the purpose covers other international mitigation"
          + " purposes."),
  A_7(
      "A-7",
      "AUTH_NOT_ACTIVE",
      "4/CMA.6; 2/CMA.3 annex ¶2",
      "A first transfer is not before its authorization, nor after its revocation."),
  A_7_NOT_FOUND(
      "A-7",
      "AUTH_NOT_FOUND",
      "2/CMA.3 annex ¶2",
      "Units move between Parties and are used only under an authorization."),
  A_8(
      "A-8",
      "AUTH_QUANTITY_EXCEEDED",
      "4/CMA.6; AEF table 2",
      "No more is first transferred under an authorization, all versions together, than it"
          + " authorises."),
  A_9(
      "A-9",
      "AUTH_TIMEFRAME",
      "4/CMA.6; AEF table 2",
      "The vintage and the date of use lie within the authorised timeframe."),
  A_10(
      "A-10",
      "AUTH_PARTY_NOT_ALLOWED",
      "AEF table 2; check II06",
      "Only authorised Parties acquire and use, where the authorization names any."),
  A_11(
      "A-11",
      "AUTH_ENTITY_NOT_ALLOWED",
      "AEF table 2; check II06",
      "An entity that uses or cancels is one the authorization names."),
  A_12(
      "A-12",
      "AUTH_CHANGE_AFTER_FIRST_TRANSFER",
      "4/CMA.6 ch. I",
      "A change or revocation never affects outcomes already first transferred, unless the terms in"
          + " force at first transfer say how."),
  A_13(
      "A-13",
      "AUTH_VERSION",
      "AEF table 2",
      "A changed authorization gets the next version, and its date is not before that of the"
          + " last."),
  A_7_NOT_COVERED(
      "A-7",
      "AUTH_UNITS_NOT_COVERED",
      "2/CMA.3 annex ¶2",
      "An authorization covers units of its own Party and approach that no other authorization"
          + " covers."),

  U_1(
      "U-1",
      "VINTAGE_BEFORE_2021",
      "2/CMA.3 annex ¶1(e)",
      "Internationally transferred mitigation outcomes occurred in 2021 or later."),
  U_2(
      "U-2",
      "USE_OTHER_NDC_PERIOD",
      "2/CMA.3 annex ¶8(b)",
      "Outcomes are used within the NDC implementation period in which they occurred."),
  U_3(
      "U-3",
      "USE_YEAR_OUTSIDE_NDC",
      "2/CMA.3 annex ¶8(b); check STC03",
      "The year of use lies in the NDC implementation period of the using Party."),
  U_4(
      "U-4",
      "USE_BY_HOST",
      "2/CMA.3 annex ¶8",
      "The host doesn't count outcomes towards its own NDC that it has transferred for use by"
          + " others; others use only what was first transferred to them."),
  U_5(
      "U-5",
      "AUTH_PURPOSE_NOT_COVERED",
      "2/CMA.3 annex ¶1(d), (f)",
      "The purpose of a use or cancellation is one that the authorization allows."),
  U_6("U-6", "UNIT_TERMINAL", "2/CMA.3 annex ¶1, ¶29", "A unit is used or cancelled at most once."),

  C_1(
      "C-1",
      "NDC_METHOD_LOCKED",
      "2/CMA.3 annex ¶7",
      "One method is applied consistently through an NDC period.",
      Severity.WARN),
  C_1_METHOD(
      "C-1",
      "NDC_METHOD_MISMATCH",
      "2/CMA.3 annex ¶7",
      "The method fits the type of NDC: trajectory or averaging for a single year, multi-year for"
          + " several."),
  C_1_PERIOD(
      "C-1",
      "NDC_PERIOD",
      "2/CMA.3 annex ¶7",
      "An NDC period starts before it ends, in 2021 or later, and the trajectory stays within it."),

  I_1("I-1", "UNIT_UNKNOWN", "6/CMA.4 annex I ¶5", "Only units that were issued can be named."),
  I_2(
      "I-2",
      "UNIT_NOT_HELD",
      "2/CMA.3 annex ¶29",
      "Only the account that holds units can give them away or use them."),
  I_3(
      "I-3",
      "RANGE_OVERLAP",
      "6/CMA.4 annex I ¶5; domain §3.4",
      "A unit of another registry backs one unit here."),
  I_4("I-4", "UNDERLYING_MISMATCH", "check II05", "As many underlying units as units issued."),
  I_5(
      "I-5",
      "QUANTITY_INVALID",
      "domain §3.1",
      "A quantity is a whole number of units, at least one."),
  I_6(
      "I-6",
      "RANGE_TOO_SCATTERED",
      "ledger",
      "One action touches a bounded number of unit blocks."),
  I_7("I-7", "TRANSFER_TO_SELF", "ledger", "A transfer goes to another account."),
  I_8(
      "I-8",
      "ISSUE_TO_FOREIGN_ACCOUNT",
      "2/CMA.3 annex ¶2",
      "Units come into being in the section of the Party in which the mitigation occurred."),

  D_1("D-1", "DATE_IN_FUTURE", "ledger", "An action is not dated after the day of its block."),
  D_2(
      "D-2",
      "YEAR_CLOSED",
      "2/CMA.3 annex ¶20; ledger",
      "No action is dated into a year that a Party concerned has closed."),
  D_3(
      "D-3",
      "DATE_BEFORE_LAST_ACT",
      "ledger",
      "Acts on the same units are recorded in the order of their dates."),
  D_4(
      "D-4",
      "YEAR_NOT_CLOSABLE",
      "2/CMA.3 annex ¶20",
      "A year is closed after it has ended, and once."),
  D_5(
      "D-5",
      "VINTAGE_AFTER_ISSUANCE",
      "2/CMA.3 annex ¶1(a)",
      "Mitigation has occurred before units are issued for it.");

  /** Whether breaking a rule makes the action unlawful, or only deserves attention. */
  public enum Severity {
    REJECT,
    WARN
  }

  private final String id;
  private final String code;
  private final String source;
  private final String statement;
  private final Severity severity;

  Rule(String id, String code, String source, String statement) {
    this(id, code, source, statement, Severity.REJECT);
  }

  Rule(String id, String code, String source, String statement, Severity severity) {
    this.id = id;
    this.code = code;
    this.source = source;
    this.statement = statement;
    this.severity = severity;
  }

  /** The rule's id in the domain reference, such as A-8. */
  public String id() {
    return id;
  }

  /** The stable code, such as AUTH_QUANTITY_EXCEEDED. */
  public String code() {
    return code;
  }

  /** The decision and paragraph it rests on, or "ledger" where it is the ledger's own. */
  public String source() {
    return source;
  }

  /** The rule in one English sentence. */
  public String statement() {
    return statement;
  }

  public Severity severity() {
    return severity;
  }
}
