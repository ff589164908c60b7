package article6.node.report.check;

import article6.contracts.domain.UnitRange;
import article6.node.report.aef.ActionType;
import article6.node.report.check.Crossings.Crossing;
import article6.node.report.check.Crossings.Way;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledHolding;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * ISC01, all holdings are reported: holdings of a year are those of the year before, plus what was
 * acquired, minus what was delivered, used and cancelled, unit by unit. A Party's own units may
 * appear without an action, since issuance and authorisation make none in every profile; once
 * listed they have to stay until they leave. What a Party moved between its accounts of this ledger
 * and its sections of other registries makes no action either, and is told.
 */
final class HoldingsCheck {
  private final Crossings crossings;
  private final Findings findings;

  HoldingsCheck(Crossings crossings, Findings findings) {
    this.crossings = crossings;
    this.findings = findings;
  }

  /** What a Party should hold, and why, as the year goes on. */
  private static final class Book {
    private final SerialMap<Place> expected = new SerialMap<>();
    private final SerialMap<Place> gone = new SerialMap<>();
    private final SerialMap<Crossing> left = new SerialMap<>();
    private final SerialMap<Crossing> came = new SerialMap<>();

    void acquired(UnitRange units, Place place) {
      expected.put(units, place);
      gone.remove(units);
      left.remove(units);
    }

    void gave(UnitRange units, Place place) {
      expected.remove(units);
      gone.put(units, place);
      came.remove(units);
    }

    void crossed(Crossing it) {
      if (it.way() == Way.OUT) {
        left.put(it.units(), it);
        came.remove(it.units());
      } else {
        came.put(it.units(), it);
        left.remove(it.units());
        gone.remove(it.units());
      }
    }
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
    Book book = new Book();
    before.ifPresent(
        earlier ->
            earlier
                .holdings()
                .forEach(
                    it -> book.expected.put(it.block().units(), earlier.place(it, "FirstID"))));
    Deque<Crossing> crossed =
        new ArrayDeque<>(crossings.withinParty(report.party(), report.year()));
    for (Dossier.Entry entry : actions) {
      while (!crossed.isEmpty() && isBefore(crossed.peek(), entry.action().date())) {
        book.crossed(crossed.remove());
      }
      UnitRange units = entry.block().units();
      if (entry.action().type() == ActionType.ACQUISITION) {
        book.acquired(units, entry.place("FirstID"));
      } else if (entry.action().isEnd() || entry.action().isDelivery()) {
        book.gave(units, entry.place("FirstID"));
      }
    }
    crossed.forEach(book::crossed);
    missing(report, book);
    unexplained(report, book, before.isPresent());
  }

  /** On one day units come before they go. */
  private static boolean isBefore(Crossing crossing, LocalDate date) {
    return crossing.way() == Way.IN ? !crossing.day().isAfter(date) : crossing.day().isBefore(date);
  }

  private void missing(FiledAef report, Book book) {
    SerialMap<Boolean> listed = new SerialMap<>();
    report.holdings().forEach(it -> listed.fill(it.block().units(), true));
    for (SerialMap.Piece<Place> piece : book.expected.all()) {
      for (UnitRange gap : listed.gaps(piece.units())) {
        tell(FindingCode.ISC01_HOLDING_EXPORTED, report.places().of(4, 0, ""), gap, book.left);
        for (UnitRange lost : book.left.gaps(gap)) {
          findings.add(
              Finding.between(
                  FindingCode.ISC01_HOLDING_MISSING,
                  report.places().of(4, 0, ""),
                  lost.toString(),
                  piece.value(),
                  piece.units().toString()));
        }
      }
    }
  }

  /** Tells which of the units crossed, and how. */
  private void tell(FindingCode code, Place place, UnitRange units, SerialMap<Crossing> crossings) {
    for (SerialMap.Piece<Crossing> piece : crossings.overlapping(units)) {
      findings.add(
          Finding.of(
              code,
              place,
              SerialMap.common(units, piece.units()).toString(),
              piece.value().title()));
    }
  }

  private void unexplained(FiledAef report, Book book, boolean hasBefore) {
    boolean unseen = false;
    for (FiledHolding holding : report.holdings()) {
      UnitRange units = holding.block().units();
      Place place = report.place(holding, "FirstID");
      for (SerialMap.Piece<Place> left : book.gone.overlapping(units)) {
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
      List<UnitRange> gaps = new ArrayList<>();
      for (UnitRange gap : book.expected.gaps(units)) {
        tell(FindingCode.ISC01_HOLDING_IMPORTED, place, gap, book.came);
        book.came.gaps(gap).forEach(part -> gaps.addAll(book.gone.gaps(part)));
      }
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
