package article6.node.report;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Balances of a Party, metric by metric, from one state. */
public final class Balances {
  private static final int YEAR_BYTES = Long.BYTES;
  private static final Bytes AFTER_ALL_YEARS = Bytes.fromHexString("0xffffffffffffffff00");

  private Balances() {}

  /**
   * The balance in t CO2 eq, and one in each other metric in which the Party has adjustments.
   *
   * @param now block time of the state, from which follows which years have ended
   */
  public static List<PartyBalance> of(
      StateView state, PartyCode party, ElapsedYears elapsedYears, Instant now) {
    int lastEndedYear = now.atZone(ZoneOffset.UTC).getYear() - 1;
    return metrics(state, party).stream()
        .map(metric -> of(state, party, metric, elapsedYears, lastEndedYear))
        .toList();
  }

  private static PartyBalance of(
      StateView state,
      PartyCode party,
      Metric metric,
      ElapsedYears elapsedYears,
      int lastEndedYear) {
    Bytes ofParty = Keys.text(party.value());
    List<AdjustmentYear> sums =
        Tables.ADJUSTMENTS.all(state, Bytes.concatenate(ofParty, Keys.text(metric.nonGhgName())));
    // the inventory on the ledger is in t CO2 eq; of another metric's indicator it knows nothing
    List<YearQuantity> inventory =
        metric.isGhg() ? Tables.INVENTORIES.all(state, ofParty) : List.of();
    return new PartyBalance(
        party,
        metric,
        sums,
        Tables.NDCS
            .get(state, party)
            .map(
                ndc ->
                    EmissionsBalance.of(
                        ndc, metric, inventory, sums, elapsedYears, lastEndedYear)));
  }

  /** Walks the keys (Party, metric, year), one look for each metric. */
  private static List<Metric> metrics(StateView state, PartyCode party) {
    Bytes ofGhg = Tables.ADJUSTMENTS.key(new AdjustmentKey(party, Metric.GHG, 0));
    Bytes ofParty = ofGhg.slice(0, ofGhg.size() - YEAR_BYTES - 1);
    List<Metric> metrics = new ArrayList<>(List.of(Metric.GHG));
    Bytes from = ofGhg.slice(0, ofGhg.size() - YEAR_BYTES);
    while (true) {
      from = Bytes.concatenate(from, AFTER_ALL_YEARS);
      List<StateView.Entry> next = state.scan(ofParty, from, 1);
      if (next.isEmpty()) {
        return List.copyOf(metrics);
      }
      Bytes key = next.getFirst().key();
      Bytes name = key.slice(ofParty.size(), key.size() - ofParty.size() - YEAR_BYTES - 1);
      metrics.add(new Metric(new String(name.toArray(), StandardCharsets.UTF_8)));
      from = key.slice(0, key.size() - YEAR_BYTES);
    }
  }
}
