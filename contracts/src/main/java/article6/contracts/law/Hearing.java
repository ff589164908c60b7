package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Strictness;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Approach;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Table;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One action before the law: the state it may change, the circumstances, and what has come of it so
 * far.
 */
final class Hearing {
  private final StateOverlay state;
  private final Context context;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  Hearing(StateOverlay state, Context context) {
    this.state = state;
    this.context = context;
  }

  StateOverlay state() {
    return state;
  }

  List<LedgerEvent> events() {
    return events;
  }

  List<Finding> warnings() {
    return warnings;
  }

  static RefusalSignal refusal(Rule rule, Fact... facts) {
    if (rule.severity() != Rule.Severity.REJECT) {
      throw new IllegalStateException(rule + " refuses nothing");
    }
    return new RefusalSignal(new Finding(rule, List.of(facts)));
  }

  /** Refuses what breaks a rule that the edition in force has. */
  void require(boolean lawful, Rule rule, Fact... facts) {
    if (!lawful && isInForce(rule)) {
      throw refusal(rule, facts);
    }
  }

  void warnUnless(boolean good, Rule rule, Fact... facts) {
    if (!good && isInForce(rule)) {
      warnings.add(new Finding(rule, List.of(facts)));
    }
  }

  /** Refuses, warns or lets pass, as the network has decided for this rule. */
  void requireAs(Strictness strictness, boolean lawful, Rule rule, Fact... facts) {
    switch (strictness) {
      case REFUSE -> require(lawful, rule, facts);
      case WARN -> warnUnless(lawful, rule, facts);
      case IGNORE -> {}
    }
  }

  /** Whether the law in force is this edition or a later one. */
  boolean isUnder(Edition edition) {
    return context.edition().isAtLeast(edition);
  }

  private boolean isInForce(Rule rule) {
    return context.edition().isAtLeast(rule.since());
  }

  LawSettings settings() {
    return find(Tables.SETTINGS, Tables.WHOLE_NETWORK).orElse(LawSettings.DEFAULT);
  }

  void tell(LedgerEvent event) {
    events.add(event);
  }

  <K, V> void put(Table<K, V> table, K key, V value) {
    table.put(state, key, value);
  }

  <K, V> Optional<V> find(Table<K, V> table, K key) {
    return table.get(state, key);
  }

  Party party(PartyCode code) {
    return find(Tables.PARTIES, code)
        .orElseThrow(() -> refusal(PartyRule.G_2, Fact.of("party", code)));
  }

  Account account(AccountId id) {
    return find(Tables.ACCOUNTS, id)
        .orElseThrow(() -> refusal(PartyRule.G_8, Fact.of("account", id)));
  }

  Approach approach(ApproachId id) {
    return find(Tables.APPROACHES, id)
        .orElseThrow(() -> refusal(ApproachRule.CA_3, Fact.of("approach", id)));
  }

  /** The approach, in which the Party takes part (P-3); in the mechanism every Party may. */
  Approach approachOf(PartyCode party, ApproachId id) {
    Approach approach = approach(id);
    MechanismUnits.requireParty(this, party);
    require(
        approach.parties().contains(party) || MechanismUnits.isMechanism(state, id),
        ParticipationRule.P_3,
        Fact.of("party", party),
        Fact.of("approach", id),
        Fact.of("participants", approach.parties()));
    return approach;
  }

  /**
   * The date is not in the future and not in a year that one of these Parties has closed (D-1,
   * D-2).
   */
  void requireOpen(LocalDate date, PartyCode... concerned) {
    require(
        !date.isAfter(context.today()),
        DateRule.D_1,
        Fact.of("date", date),
        Fact.of("today", context.today()));
    for (PartyCode code : concerned) {
      Party party = party(code);
      require(
          date.getYear() > party.closedThrough(),
          DateRule.D_2,
          Fact.of("date", date),
          Fact.of("party", code),
          Fact.of("closedThrough", party.closedThrough()));
    }
  }

  Context context() {
    return context;
  }
}
