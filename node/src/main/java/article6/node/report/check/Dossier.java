package article6.node.report.check;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.ActionType;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledBlock;
import article6.node.report.finding.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that count, the newest of each Party and year, and their actions in time. */
final class Dossier {
  private final List<FiledAef> reports;
  private final Map<ReportKey, FiledAef> byKey = new HashMap<>();
  private final List<Entry> actions = new ArrayList<>();
  private final SerialMap<LocalDate> firstTransfers = new SerialMap<>();
  private final AuthorizationBook authorizations;

  record ReportKey(PartyCode party, int year) {}

  /** An action and the report it stands in. */
  record Entry(FiledAef report, FiledAction action) {
    Place place(String name) {
      return report.place(action, name);
    }

    PartyCode reporter() {
      return report.party();
    }

    FiledBlock block() {
      return action.block();
    }

    /** The time, or the start of the day. */
    Instant moment() {
      return action.time().orElseGet(() -> action.date().atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  Dossier(List<FiledAef> current) {
    reports =
        current.stream()
            .sorted(
                Comparator.comparingInt((FiledAef it) -> it.year()).thenComparing(it -> it.party()))
            .toList();
    for (FiledAef report : reports) {
      byKey.put(new ReportKey(report.party(), report.year()), report);
      report.actions().forEach(action -> actions.add(new Entry(report, action)));
    }
    // by day, since not every report gives times; units come before they go, and end at last
    actions.sort(
        Comparator.comparing((Entry it) -> it.action().date())
            .thenComparing(Entry::moment)
            .thenComparingInt(it -> order(it.action().type())));
    for (Entry entry : actions) {
      if (entry.action().type() == ActionType.FIRST_TRANSFER) {
        firstTransfers.fill(entry.block().units(), entry.action().date());
      }
    }
    authorizations = new AuthorizationBook(reports);
  }

  /** The day from which on an authorization governs what happens to the units of an action. */
  LocalDate governedFrom(Entry entry) {
    return firstTransfers.overlapping(entry.block().units()).stream()
        .map(SerialMap.Piece::value)
        .min(Comparator.naturalOrder())
        .filter(it -> it.isBefore(entry.action().date()))
        .orElse(
            entry.action().type() == ActionType.FIRST_TRANSFER
                ? entry.action().date()
                : LocalDate.MIN);
  }

  private static int order(ActionType type) {
    return switch (type) {
      case AUTHORIZATION -> 0;
      case FIRST_TRANSFER -> 1;
      case ACQUISITION -> 2;
      case TRANSFER -> 3;
      case USE, CANCELLATION, VOLUNTARY_CANCELLATION -> 4;
    };
  }

  List<FiledAef> reports() {
    return reports;
  }

  /** All actions of all reports in the order of their dates. */
  List<Entry> actions() {
    return actions;
  }

  AuthorizationBook authorizations() {
    return authorizations;
  }

  Optional<FiledAef> report(PartyCode party, int year) {
    return Optional.ofNullable(byKey.get(new ReportKey(party, year)));
  }

  boolean hasReportOf(PartyCode party) {
    return reports.stream().anyMatch(it -> it.party().equals(party));
  }
}
