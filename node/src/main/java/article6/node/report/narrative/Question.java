package article6.node.report.narrative;

import static article6.node.report.narrative.Question.Asks.BOTH;
import static article6.node.report.narrative.Question.Asks.LEDGER;
import static article6.node.report.narrative.Question.Asks.LEDGER_IF_ANY;
import static article6.node.report.narrative.Question.Asks.PERSON;

import java.util.Arrays;
import java.util.List;

/**
 * What the reports ask, in the order of the paper. A question that both ask has one answer, so that
 * an officer writes it once. The paragraphs are those of the annex to 2/CMA.3; what 4/CMA.6 added
 * stands where it belongs (64-13).
 */
public enum Question {
  PARTY_TO_AGREEMENT(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  MAINTAINS_NDC(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  AUTHORISATION_ARRANGEMENTS(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  TRACKING_ARRANGEMENTS(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  INVENTORY_PROVIDED(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  CONTRIBUTES_TO_GOALS(Chapter.PARTICIPATION, LEDGER, "18(a)", ""),
  ARRANGEMENTS(Chapter.PARTICIPATION, PERSON, "18(a)", ""),
  NDC_DESCRIPTION(Chapter.NDC, BOTH, "18(b)", ""),
  QUANTIFICATION(Chapter.NDC, BOTH, "18(d)", ""),
  INDICATORS(Chapter.NDC, LEDGER_IF_ANY, "18(e)", ""),
  AFFECTED_CATEGORIES(Chapter.NDC, BOTH, "18(f)", ""),
  METRICS(Chapter.METHOD, LEDGER, "18(c)", ""),
  METHOD(Chapter.METHOD, LEDGER, "18(c)", ""),
  TRAJECTORY(Chapter.METHOD, LEDGER, "18(c)", ""),
  METHOD_APPLICATION(Chapter.METHOD, PERSON, "18(c); 4/CMA.6", ""),
  PARTICIPATION_CHANGES(Chapter.UPDATES, LEDGER_IF_ANY, "", "21(a)"),
  AUTHORIZATION_CHANGES(Chapter.UPDATES, LEDGER_IF_ANY, "", "21(b)"),
  ADJUSTMENTS(Chapter.UPDATES, LEDGER, "", "21(c)"),
  NO_DOUBLE_COUNTING(Chapter.UPDATES, PERSON, "", "21(c)"),
  AUTHORIZATION_COPY(Chapter.APPROACH, LEDGER, "18(g)", ""),
  DESCRIPTION(Chapter.APPROACH, BOTH, "18(g)", ""),
  DURATION(Chapter.APPROACH, LEDGER, "18(g)", ""),
  EXPECTED_MITIGATION(Chapter.APPROACH, BOTH, "18(g)", ""),
  PARTIES(Chapter.APPROACH, LEDGER, "18(g)", ""),
  ENTITIES(Chapter.APPROACH, LEDGER_IF_ANY, "18(g)", ""),
  CONTRIBUTION(Chapter.APPROACH, BOTH, "", "22(a)"),
  GHG_METRIC(Chapter.APPROACH, LEDGER_IF_ANY, "", "22(c)"),
  CONVERSION(Chapter.APPROACH, LEDGER_IF_ANY, "", "22(d)"),
  NO_NET_INCREASE(Chapter.INTEGRITY, PERSON, "18(h)", "22(b)"),
  GOVERNANCE(Chapter.INTEGRITY, PERSON, "18(h)", "22(b)"),
  METHODOLOGIES(Chapter.INTEGRITY, LEDGER, "18(h); 4/CMA.6", "22(b)"),
  BASELINES(Chapter.INTEGRITY, PERSON, "18(h); 4/CMA.6", "22(b)"),
  REVERSALS(Chapter.INTEGRITY, PERSON, "18(h); 4/CMA.6", "22(b)"),
  ADAPTATION_BENEFITS(Chapter.WIDER, PERSON, "", "22(e)"),
  NEGATIVE_IMPACTS(Chapter.WIDER, PERSON, "18(i)", "22(f)"),
  HUMAN_RIGHTS(Chapter.WIDER, PERSON, "18(i)", "22(g)"),
  SUSTAINABLE_DEVELOPMENT(Chapter.WIDER, PERSON, "18(i)", "22(h)"),
  SAFEGUARDS(Chapter.WIDER, PERSON, "18(i)", "22(i)"),
  ADAPTATION_RESOURCES(Chapter.WIDER, BOTH, "18(i)", "22(j)"),
  OVERALL_MITIGATION(Chapter.WIDER, BOTH, "18(i)", "22(k)"),
  EMISSIONS(Chapter.QUANTITIES, LEDGER, "", "23(a)–(b)"),
  FIRST_TRANSFERRED(Chapter.QUANTITIES, LEDGER, "", "23(c)"),
  AUTHORIZED_FOR_OIMP(Chapter.QUANTITIES, LEDGER, "", "23(d)"),
  USED(Chapter.QUANTITIES, LEDGER, "", "23(e)"),
  NET(Chapter.QUANTITIES, LEDGER, "", "23(f)"),
  TOTAL_ADJUSTMENT(Chapter.QUANTITIES, LEDGER, "", "23(g)–(i)"),
  CUMULATIVE(Chapter.QUANTITIES, LEDGER, "", "23(g)–(i)"),
  BREAKDOWN(Chapter.QUANTITIES, LEDGER_IF_ANY, "", "23(j)"),
  BALANCE(Chapter.QUANTITIES, LEDGER, "", "23(k)");

  /** Who answers. */
  enum Asks {
    /** The ledger has to know it. */
    LEDGER,
    /** The ledger, where there is anything of the kind. */
    LEDGER_IF_ANY,
    /** A person has to write it. */
    PERSON,
    /** The ledger says what it knows, and a person the rest. */
    BOTH
  }

  private final Chapter chapter;
  private final Asks asks;
  private final String initial;
  private final String regular;

  Question(Chapter chapter, Asks asks, String initial, String regular) {
    this.chapter = chapter;
    this.asks = asks;
    this.initial = initial;
    this.regular = regular;
  }

  public static List<Question> of(NarrativeKind kind) {
    return Arrays.stream(values()).filter(each -> !each.place(kind).isEmpty()).toList();
  }

  public Chapter chapter() {
    return chapter;
  }

  /** Whether it is asked of each cooperative approach. */
  public boolean isOfApproach() {
    return chapter.isOfApproach();
  }

  /** Whether it is asked once, in words. */
  boolean isOfParty() {
    return !isOfApproach() && chapter != Chapter.QUANTITIES;
  }

  /** Whether a person has to write something. */
  public boolean asksPerson() {
    return asks == PERSON || asks == BOTH;
  }

  /** Whether the ledger says something where it knows it. */
  boolean asksLedger() {
    return asks != PERSON;
  }

  /** Whether the report is incomplete where the ledger knows nothing. */
  boolean needsLedger() {
    return asks == LEDGER;
  }

  /** Paragraph of a report; empty where that one doesn't ask. */
  private String place(NarrativeKind kind) {
    return switch (kind) {
      case INITIAL -> initial;
      case REGULAR -> regular;
    };
  }

  /** Paragraph of the annex to 2/CMA.3, such as ¶18(a). */
  public String paragraph(NarrativeKind kind) {
    return "¶" + place(kind);
  }
}
