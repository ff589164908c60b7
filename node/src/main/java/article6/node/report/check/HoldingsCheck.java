package article6.node.report.check;

import article6.contracts.domain.UnitRange;
import article6.node.report.aef.ActionType;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledHolding;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * ISC01, all holdings are reported: holdings of a year are those of the year before, plus what was
 * acquired, minus what was delivered, used and cancelled, unit by unit. A Party's own units may
 * appear without an action, since issuance and authorisation make none in every profile; once
 * listed they have to stay until they leave.
 */
final class HoldingsCheck {
  private final Findings findings;

  HoldingsCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Dossier dossier) {
    IdentityHashMap<FiledAef, List<Dossier.Entry>> actionsOf = new IdentityHashMap<>();
    for (Dossier.Entry entry : dossier.actions()) {
      actionsOf.computeIfAbsent(entry.report(), _ -> new ArrayList<>()).add(entry);
    }
    for (FiledAef report : dossier.reports()) {
      check(
          report,
          dossier.report(report.party(), report.year() - 1),
          actionsOf.getOrDefault(report, List.of()));
    }
  }

  private void check(FiledAef report, Optional<FiledAef> before, List<Dossier.Entry> actions) {
    SerialMap<Place> expected = new SerialMap<>();
    SerialMap<Place> gone = new SerialMap<>();
    before.ifPresent(
        earlier ->
            earlier
                .holdings()
                .forEach(it -> expected.put(it.block().units(), earlier.place(it, "FirstID"))));
    for (Dossier.Entry entry : actions) {
      UnitRange units = entry.block().units();
      if (entry.action().type() == ActionType.ACQUISITION) {
        expected.put(units, entry.place("FirstID"));
        gone.remove(units);
      } else if (entry.action().isEnd() || entry.action().isDelivery()) {
        expected.remove(units);
        gone.put(units, entry.place("FirstID"));
      }
    }
    missing(report, expected);
    unexplained(report, expected, gone, before.isPresent());
  }

  private void missing(FiledAef report, SerialMap<Place> expected) {
    SerialMap<Boolean> listed = new SerialMap<>();
    report.holdings().forEach(it -> listed.fill(it.block().units(), true));
    for (SerialMap.Piece<Place> piece : expected.all()) {
      for (UnitRange gap : listed.gaps(piece.units())) {
        findings.add(
            Finding.between(
                FindingCode.ISC01_HOLDING_MISSING,
                report.places().of(4, 0, ""),
                gap.toString(),
                piece.value(),
                piece.units().toString()));
      }
    }
  }

  private void unexplained(
      FiledAef report, SerialMap<Place> expected, SerialMap<Place> gone, boolean hasBefore) {
    boolean unseen = false;
    for (FiledHolding holding : report.holdings()) {
      UnitRange units = holding.block().units();
      Place place = report.place(holding, "FirstID");
      for (SerialMap.Piece<Place> left : gone.overlapping(units)) {
        findings.add(
            Finding.between(
                FindingCode.ISC01_HOLDING_UNEXPLAINED,
                place,
                SerialMap.common(units, left.units()).toString(),
                left.value(),
                left.units().toString()));
      }
      if (units.series().party().equals(report.party())) {
        continue;
      }
      List<UnitRange> gaps =
          expected.gaps(units).stream().flatMap(gap -> gone.gaps(gap).stream()).toList();
      if (!gaps.isEmpty() && !hasBefore) {
        unseen = true;
      } else {
        gaps.forEach(
            gap ->
                findings.add(
                    Finding.of(FindingCode.ISC01_HOLDING_UNEXPLAINED, place, gap.toString(), "")));
      }
    }
    if (unseen) {
      findings.add(
          Finding.of(
              FindingCode.ISC01_NO_EARLIER_REPORT,
              report.places().of(4, 0, ""),
              report.party() + " " + (report.year() - 1),
              ""));
    }
  }
}
