package article6.node.report;

import article6.contracts.adjustment.BalanceBook;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Correction;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Balances of a Party, period by period and metric by metric, from one state. */
public final class Balances {
  private Balances() {}

  /** What was first transferred and used, in every metric in which the Party has adjustments. */
  public static List<PartyBalance> sums(StateView state, PartyCode party) {
    return BalanceBook.metrics(state, party).stream()
        .map(metric -> new PartyBalance(party, metric, BalanceBook.sums(state, party, metric)))
        .toList();
  }

  /**
   * The balances in t CO2 eq, and in each other metric in which the Party has a target or
   * adjustments, of every NDC period; sums alone while it has stated none.
   *
   * @param now block time of the state, from which follows which years have ended
   */
  public static List<PartyBalance> of(
      StateView state, PartyCode party, ElapsedYears elapsedYears, Instant now) {
    List<Ndc> periods = Ndcs.periods(state, party);
    if (periods.isEmpty()) {
      return sums(state, party);
    }
    return periods.stream()
        .flatMap(
            ndc ->
                BalanceBook.metrics(state, ndc).stream()
                    .map(metric -> of(state, ndc, metric, elapsedYears, lastEndedYear(now))))
        .toList();
  }

  private static PartyBalance of(
      StateView state, Ndc ndc, Metric metric, ElapsedYears elapsedYears, int lastEndedYear) {
    List<Correction> corrections =
        BalanceBook.corrections(state, ndc.party(), metric).stream()
            .filter(each -> ndc.covers(each.year()))
            .toList();
    return new PartyBalance(
        ndc.party(),
        metric,
        Optional.of(ndc),
        BalanceBook.sums(state, ndc.party(), metric),
        Optional.of(BalanceBook.balance(state, ndc, metric, elapsedYears, lastEndedYear)),
        corrections,
        corrections.isEmpty()
            ? Optional.empty()
            : Optional.of(BalanceBook.corrected(state, ndc, metric, elapsedYears, lastEndedYear)));
  }

  /** Whether taking part led to a net increase within or between the periods of a Party (C-9). */
  public static Integrity integrity(
      StateView state, PartyCode party, ElapsedYears elapsedYears, Instant now) {
    Stream<Integrity> within =
        of(state, party, elapsedYears, now).stream()
            .flatMap(each -> each.corrected().or(each::balance).stream())
            .map(balance -> balance.integrity());
    Stream<Integrity> between =
        BalanceBook.hasUncoveredYears(state, party)
            ? Stream.of(Integrity.INDETERMINATE)
            : Stream.of();
    return Integrity.together(Stream.concat(within, between).toList());
  }

  private static int lastEndedYear(Instant now) {
    return now.atZone(ZoneOffset.UTC).getYear() - 1;
  }
}
