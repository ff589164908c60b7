package article6.node.report.ctf;

import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Authorization;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.chain.RecordedEvent;
import article6.node.report.Balances;
import article6.node.report.PartyBalance;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefProjection;
import article6.node.report.aef.AefRequest;
import article6.node.report.aef.AefVersion;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the tables of a Party, one for each metric, and ties them out with its annual reports: the
 * two are computed on different ways, one from sums the ledger keeps and one from the rows of acts.
 */
public final class CtfTables {
  private CtfTables() {}

  /**
   * @param events all of them, as often as asked for
   * @param now time of the state's block
   * @return nothing while the Party has stated no NDC
   */
  public static List<CtfTable> of(
      StateView state,
      Iterable<RecordedEvent> events,
      PartyCode party,
      ElapsedYears elapsedYears,
      Instant now) {
    List<EmissionsBalance> balances =
        Balances.of(state, party, elapsedYears, now).stream()
            .map(PartyBalance::balance)
            .flatMap(Optional::stream)
            .toList();
    if (balances.isEmpty()) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    AnnualSums sums = annualSums(state, events, party, today);
    return balances.stream()
        .map(
            balance ->
                CtfTable.of(
                    party, balance, entities(state, party, balance.metric()), ties(balance, sums)))
        .toList();
  }

  /** Report by report, so that never the rows of two years are in memory. */
  private static AnnualSums annualSums(
      StateView state, Iterable<RecordedEvent> events, PartyCode party, LocalDate today) {
    AnnualSums sums = new AnnualSums();
    PartyNames names = new PartyNames(Map.of());
    for (int year = AefRequest.FIRST_YEAR; year <= today.getYear(); year++) {
      AefRequest request =
          new AefRequest(party, year, AefProfile.NOM_2026_02, AefVersion.FIRST, today);
      AefProjection.of(request, state, events)
          .flatMap(aef -> asFile(aef, names).report())
          .ifPresent(sums::add);
    }
    return sums;
  }

  private static AefFile asFile(Aef made, PartyNames names) {
    try (Aef aef = made) {
      return AefFile.of(aef, names);
    }
  }

  private static List<CtfTable.Tie> ties(EmissionsBalance balance, AnnualSums sums) {
    List<CtfTable.Tie> ties = new ArrayList<>();
    for (BalanceYear year : balance.years()) {
      ties.add(tie(balance, CtfRow.FIRST_TRANSFERRED, year, sums));
      ties.add(tie(balance, CtfRow.AUTHORIZED_FOR_OIMP, year, sums));
      ties.add(tie(balance, CtfRow.USED, year, sums));
    }
    return ties;
  }

  private static CtfTable.Tie tie(
      EmissionsBalance balance, CtfRow row, BalanceYear year, AnnualSums sums) {
    long inTable = row.value(year, balance.method()).orElseThrow().whole();
    long inReports = sums.sum(balance.metric(), row, year.year());
    return new CtfTable.Tie(year.year(), row.number(), inTable, inReports, inTable == inReports);
  }

  /** Row 8 asks for the entities beside the quantity. */
  private static List<String> entities(StateView state, PartyCode party, Metric metric) {
    return Tables.AUTHORIZATIONS.all(state).stream()
        .filter(it -> it.party().equals(party))
        .map(Authorization::content)
        .filter(it -> it.metric().equals(metric) && it.purpose().coversOimp())
        .flatMap(it -> it.authorizedEntities().stream().map(entity -> it.approach() + " " + entity))
        .distinct()
        .sorted()
        .toList();
  }
}
