package article6.cli.scenario;

import article6.cli.ledger.Answer;
import article6.cli.ledger.Ledger;
import article6.contracts.adjustment.BalanceBook;
import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Admission;
import article6.contracts.law.Context;
import article6.contracts.law.Edition;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rule;
import article6.contracts.law.Rulebook;
import article6.contracts.law.TransactionRule;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Keys;
import article6.contracts.state.MapState;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The law alone, in memory: each transaction is a block. The case for testing scenarios. */
final class LawLedger implements Ledger {
  private final Genesis genesis;
  private final StateOverlay state = new StateOverlay(new MapState());
  private final Map<Hash, Long> heights = new HashMap<>();
  private final long timeMillis;

  LawLedger(Genesis genesis, long timeMillis) {
    this.genesis = genesis;
    this.timeMillis = timeMillis;
    genesis
        .stateChanges()
        .forEach(change -> change.value().ifPresent(value -> state.put(change.key(), value)));
  }

  int transactions() {
    return heights.size();
  }

  @Override
  public Hash network() {
    return genesis.networkId();
  }

  @Override
  public List<PartyCode> parties() {
    return Tables.PARTIES.all(state).stream().map(Party::code).toList();
  }

  @Override
  public Answer submit(Transaction transaction) {
    if (heights.containsKey(transaction.id())) {
      return refused(new Finding(TransactionRule.T_3, List.of()));
    }
    Optional<Finding> finding =
        Admission.checkEnvelope(transaction, network(), timeMillis)
            .or(() -> Admission.checkSignatures(transaction, state));
    if (finding.isPresent()) {
      return refused(finding.get());
    }
    long height = heights.size() + 1L;
    return switch (Rulebook.apply(
        state, transaction, new Context(height, timeMillis, Edition.LATEST))) {
      case Outcome.Applied applied -> {
        heights.put(transaction.id(), height);
        yield new Answer.Final(height, applied.warnings().stream().map(Finding::toString).toList());
      }
      case Outcome.Refused refused -> refused(refused.finding());
    };
  }

  private static Answer.Refused refused(Finding finding) {
    Rule rule = finding.rule();
    return new Answer.Refused(rule.code(), rule.id(), rule.source(), finding.toString());
  }

  @Override
  public Optional<Answer.Final> find(Hash transactionId) {
    return Optional.ofNullable(heights.get(transactionId))
        .map(height -> new Answer.Final(height, List.of()));
  }

  @Override
  public boolean isWaiting(Hash proposal) {
    return Tables.PROPOSALS.has(state, proposal);
  }

  @Override
  public long holding(AccountId account) {
    return Tables.HOLDINGS.all(state, Keys.text(account.value())).stream()
        .mapToLong(Tables.Quantity::units)
        .sum();
  }

  @Override
  public OptionalLong balance(PartyCode party, int year) {
    int lastEndedYear = Instant.ofEpochMilli(timeMillis).atZone(ZoneOffset.UTC).getYear() - 1;
    return Ndcs.covering(state, party, year)
        .map(
            ndc ->
                BalanceBook.balance(
                    state, ndc, Metric.GHG, ElapsedYears.INVENTORY_YEARS, lastEndedYear))
        .flatMap(
            balance -> balance.years().stream().filter(each -> each.year() == year).findFirst())
        .flatMap(BalanceYear::balance)
        .map(exact -> OptionalLong.of(exact.rounded(0).longValueExact()))
        .orElse(OptionalLong.empty());
  }

  @Override
  public long firstTransferred(PartyCode party, int vintage) {
    return adjustments(party, vintage).firstTransferredByVintage();
  }

  private AdjustmentYear adjustments(PartyCode party, int year) {
    return Tables.ADJUSTMENTS
        .get(state, new Tables.AdjustmentKey(party, Metric.GHG, year))
        .orElse(AdjustmentYear.none(year));
  }
}
