package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.InitialReport;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a report is about: a Party on a day, its NDC period, and its cooperative approaches.
 *
 * @param ndc the period that the day lies in, or else the last one
 * @param reportYear of regular information: the year of the transparency report
 * @param approaches those in which the Party takes part, or the one that was asked for
 */
record Subject(
    StateView state,
    PartyCode party,
    Instant now,
    Optional<Ndc> ndc,
    int reportYear,
    List<Approach> approaches,
    List<Authorization> letters) {

  /** The first transparency reports are those of 2024: to them everything is new (18/CMA.1). */
  private static final int FIRST_REPORT_YEAR = 2024;

  static Subject of(
      StateView state,
      PartyCode party,
      Instant now,
      Optional<Integer> reportYear,
      Optional<ApproachId> only) {
    int year = now.atZone(ZoneOffset.UTC).getYear();
    List<Ndc> periods = Ndcs.periods(state, party);
    return new Subject(
        state,
        party,
        now,
        periods.stream()
            .filter(each -> each.covers(year))
            .findFirst()
            .or(() -> periods.stream().reduce((earlier, later) -> later)),
        reportYear.orElse(year + Math.floorMod(year, 2)),
        Tables.APPROACHES.all(state).stream()
            .filter(each -> each.parties().contains(party))
            .filter(each -> only.isEmpty() || each.id().equals(only.get()))
            .sorted(Comparator.comparing(Approach::id))
            .toList(),
        Tables.AUTHORIZATIONS.all(state));
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Whether something of that day is new since the year of the transparency report before. */
  boolean isNew(LocalDate day) {
    LocalDate before = LocalDate.of(reportYear - 2, Month.DECEMBER, 31);
    return day.isAfter(before) || reportYear <= FIRST_REPORT_YEAR;
  }

  /** The newest version of each authorization of an approach, of all Parties or of this one. */
  List<Authorization> lettersOf(ApproachId approach, boolean ownOnly) {
    return letters.stream()
        .filter(each -> each.content().approach().equals(approach))
        .filter(each -> !ownOnly || each.party().equals(party))
        .filter(
            each ->
                letters.stream()
                    .noneMatch(
                        other ->
                            other.party().equals(each.party())
                                && other.id().equals(each.id())
                                && other.version() > each.version()))
        .toList();
  }

  /** Initial reports that were filed about the period, in their order. */
  List<InitialReport> filed() {
    return Tables.INITIAL_REPORTS.all(state, Keys.text(party.value())).stream()
        .filter(each -> ndc.map(it -> it.firstYear() == each.ndcFirstYear()).orElse(true))
        .toList();
  }
}
