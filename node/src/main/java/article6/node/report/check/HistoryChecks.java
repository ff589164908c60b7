package article6.node.report.check;

import article6.contracts.domain.RegistryId;
import article6.contracts.domain.UnitRange;
import article6.node.report.aef.ActionType;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledHolding;
import article6.node.report.filed.FiledSubtype;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.finding.Severity;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Over the life of units: an action is reported once (II02), units are first transferred once
 * (X08), end once and for good (X09), and are held by one Party only, while they live (X06, X07).
 */
final class HistoryChecks {
  private final Findings findings;
  private final Map<ActionKey, Dossier.Entry> seen = new HashMap<>();
  private final SerialMap<Dossier.Entry> firstTransfers = new SerialMap<>();
  private final SerialMap<Dossier.Entry> ends = new SerialMap<>();
  private final Map<Integer, SerialMap<Place>> holders = new HashMap<>();

  private record ActionKey(
      Instant moment,
      ActionType type,
      Optional<FiledSubtype> subtype,
      Optional<RegistryId> registry,
      UnitRange units) {}

  HistoryChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Dossier dossier) {
    for (Dossier.Entry entry : dossier.actions()) {
      once(entry);
      firstTransfer(entry);
      afterEnd(entry);
    }
    for (FiledAef report : dossier.reports()) {
      report.holdings().forEach(holding -> held(report, holding));
    }
  }

  private void once(Dossier.Entry entry) {
    FiledAction action = entry.action();
    ActionKey key =
        new ActionKey(
            entry.moment(),
            action.type(),
            action.subtype(),
            action.block().registry(),
            action.block().units());
    Dossier.Entry other = seen.putIfAbsent(key, entry);
    if (other == null) {
      return;
    }
    Finding finding =
        Finding.between(
            FindingCode.II02_REPORTED_TWICE,
            entry.place("FirstID"),
            action.block().units().toString(),
            other.place("FirstID"),
            other.block().units().toString());
    // a day without a time may have seen units go, come back and go again
    boolean mayBeTwo =
        action.time().isEmpty()
            && (action.type() == ActionType.TRANSFER || action.type() == ActionType.ACQUISITION);
    findings.add(mayBeTwo ? finding.milder(Severity.WARNING) : finding);
  }

  private void firstTransfer(Dossier.Entry entry) {
    if (entry.action().type() != ActionType.FIRST_TRANSFER) {
      return;
    }
    claim(firstTransfers, entry, FindingCode.X08_FIRST_TRANSFER_TWICE);
  }

  private void afterEnd(Dossier.Entry entry) {
    if (entry.action().isEnd()) {
      claim(ends, entry, FindingCode.X09_ACTION_AFTER_END);
      return;
    }
    UnitRange units = entry.block().units();
    for (SerialMap.Piece<Dossier.Entry> end : ends.overlapping(units)) {
      // a host may note the first transfer by a use later than the use, but dates it the same
      if (end.value().action().date().isBefore(entry.action().date())) {
        tell(FindingCode.X09_ACTION_AFTER_END, entry, end);
      }
    }
  }

  private void claim(SerialMap<Dossier.Entry> map, Dossier.Entry entry, FindingCode code) {
    UnitRange units = entry.block().units();
    map.overlapping(units).forEach(other -> tell(code, entry, other));
    map.fill(units, entry);
  }

  private void tell(FindingCode code, Dossier.Entry entry, SerialMap.Piece<Dossier.Entry> other) {
    UnitRange common = SerialMap.common(entry.block().units(), other.units());
    findings.add(
        Finding.between(
            code,
            entry.place("FirstID"),
            common.toString(),
            other.value().place("FirstID"),
            other.value().action().date().toString()));
  }

  private void held(FiledAef report, FiledHolding holding) {
    UnitRange units = holding.block().units();
    Place place = report.place(holding, "FirstID");
    for (SerialMap.Piece<Dossier.Entry> end : ends.overlapping(units)) {
      if (end.value().action().date().getYear() <= report.year()) {
        findings.add(
            Finding.between(
                FindingCode.X06_HELD_AND_CONSUMED,
                place,
                SerialMap.common(units, end.units()).toString(),
                end.value().place("FirstID"),
                end.value().action().type().label()));
      }
    }
    SerialMap<Place> ofYear = holders.computeIfAbsent(report.year(), _ -> new SerialMap<>());
    for (SerialMap.Piece<Place> other : ofYear.overlapping(units)) {
      findings.add(
          Finding.between(
              FindingCode.X07_HELD_TWICE,
              place,
              SerialMap.common(units, other.units()).toString(),
              other.value(),
              other.units().toString()));
    }
    ofYear.fill(units, place);
  }
}
