package article6.contracts.adjustment;

import article6.contracts.domain.IndicatorTarget;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.IntegrityCheck;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Correction;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.tuweni.bytes.Bytes;

/** What the ledger holds of a Party's balances: the sums, the corrections and what follows. */
public final class BalanceBook {
  private static final int YEAR_BYTES = Long.BYTES;
  private static final Bytes AFTER_ALL_YEARS = Bytes.fromHexString("0xffffffffffffffff00");

  private BalanceBook() {}

  /** What the ledger summed up for a Party in a metric, year by year. */
  public static List<AdjustmentYear> sums(StateView state, PartyCode party, Metric metric) {
    return Tables.ADJUSTMENTS.all(state, Tables.figurePart(party, metric));
  }

  /** Corrections of final adjustments in a metric, in their order. */
  public static List<Correction> corrections(StateView state, PartyCode party, Metric metric) {
    return Tables.CORRECTIONS.all(state, Keys.text(party.value())).stream()
        .filter(each -> each.metric().equals(metric))
        .toList();
  }

  /** The balance as the acts on the ledger make it. */
  public static EmissionsBalance balance(
      StateView state, Ndc ndc, Metric metric, ElapsedYears elapsedYears, int lastEndedYear) {
    return EmissionsBalance.of(
        ndc,
        metric,
        Ndcs.inventory(state, ndc.party(), metric),
        sums(state, ndc.party(), metric),
        elapsedYears,
        lastEndedYear);
  }

  /** The balance with the corrections applied; the same where there are none. */
  public static EmissionsBalance corrected(
      StateView state, Ndc ndc, Metric metric, ElapsedYears elapsedYears, int lastEndedYear) {
    NavigableMap<Integer, AdjustmentYear> sums = new TreeMap<>();
    sums(state, ndc.party(), metric).forEach(each -> sums.put(each.year(), each));
    for (Correction each : corrections(state, ndc.party(), metric)) {
      AdjustmentYear sum = sums.getOrDefault(each.year(), AdjustmentYear.none(each.year()));
      sums.put(each.year(), each.applied(sum));
    }
    return EmissionsBalance.of(
        ndc,
        metric,
        Ndcs.inventory(state, ndc.party(), metric),
        List.copyOf(sums.values()),
        elapsedYears,
        lastEndedYear);
  }

  /**
   * Whether taking part led to a net increase, metric by metric, within the period and between it
   * and the one before (C-9).
   */
  public static List<IntegrityCheck> checks(
      StateView state, Ndc ndc, ElapsedYears elapsedYears, int lastEndedYear) {
    return metrics(state, ndc).stream()
        .map(
            metric ->
                new IntegrityCheck(
                    metric,
                    Integrity.together(
                        List.of(
                            within(state, ndc, metric, elapsedYears, lastEndedYear),
                            before(state, ndc, metric)))))
        .toList();
  }

  /** Figures stated under the first edition had no bounds: what can't be computed isn't known. */
  private static Integrity within(
      StateView state, Ndc ndc, Metric metric, ElapsedYears elapsedYears, int lastEndedYear) {
    try {
      return corrected(state, ndc, metric, elapsedYears, lastEndedYear).integrity();
    } catch (ArithmeticException beyondAllNumbers) {
      return Integrity.INDETERMINATE;
    }
  }

  /** Adjustments of years before the period that no period covers stand in nobody's balance. */
  private static Integrity before(StateView state, Ndc ndc, Metric metric) {
    boolean uncovered =
        sums(state, ndc.party(), metric).stream()
            .filter(sum -> sum.year() < ndc.firstYear())
            .anyMatch(sum -> isUncovered(state, ndc.party(), sum));
    return uncovered ? Integrity.INDETERMINATE : Integrity.PASS;
  }

  private static boolean isUncovered(StateView state, PartyCode party, AdjustmentYear sum) {
    return (sum.firstTransferredByVintage() != 0 || sum.usedForYear() != 0)
        && Ndcs.covering(state, party, sum.year()).isEmpty();
  }

  /**
   * Whether a Party has adjustments of a year that none of its NDC periods covers: then it is not
   * known whether there is a net increase between them (C-9).
   */
  public static boolean hasUncoveredYears(StateView state, PartyCode party) {
    return metrics(state, party).stream()
        .flatMap(metric -> sums(state, party, metric).stream())
        .anyMatch(sum -> isUncovered(state, party, sum));
  }

  /** t CO2 eq, the other metrics the NDC has targets in, and those the Party has adjustments in. */
  public static List<Metric> metrics(StateView state, Ndc ndc) {
    TreeSet<String> others = new TreeSet<>();
    ndc.saying().indicators().stream()
        .map(IndicatorTarget::metric)
        .forEach(metric -> others.add(metric.nonGhgName()));
    metrics(state, ndc.party()).forEach(metric -> others.add(metric.nonGhgName()));
    return others.stream().map(Metric::new).toList();
  }

  /**
   * t CO2 eq, and every other metric in which a Party has adjustments. Walks the keys (Party,
   * metric, year), one look for each metric.
   */
  public static List<Metric> metrics(StateView state, PartyCode party) {
    Bytes ofGhg = Tables.ADJUSTMENTS.key(new AdjustmentKey(party, Metric.GHG, 0));
    Bytes ofParty = ofGhg.slice(0, ofGhg.size() - YEAR_BYTES - 1);
    TreeSet<String> names = new TreeSet<>(List.of(Metric.GHG.nonGhgName()));
    Bytes from = ofGhg.slice(0, ofGhg.size() - YEAR_BYTES);
    while (true) {
      from = Bytes.concatenate(from, AFTER_ALL_YEARS);
      List<StateView.Entry> next = state.scan(ofParty, from, 1);
      if (next.isEmpty()) {
        return names.stream().map(Metric::new).toList();
      }
      Bytes key = next.getFirst().key();
      Bytes name = key.slice(ofParty.size(), key.size() - ofParty.size() - YEAR_BYTES - 1);
      names.add(new String(name.toArray(), StandardCharsets.UTF_8));
      from = key.slice(0, key.size() - YEAR_BYTES);
    }
  }
}
