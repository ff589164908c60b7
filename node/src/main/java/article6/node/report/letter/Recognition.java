package article6.node.report.letter;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.UnitEvent.FirstTransferred;
import article6.contracts.event.UnitEvent.UnitsTransferred;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.report.letter.Paper.Gap;
import article6.node.report.letter.Paper.Line;
import article6.node.report.letter.Paper.Mark;
import article6.node.report.letter.Paper.Section;
import article6.node.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement of recognition of transfer is about: units that one transaction moved between
 * Parties.
 *
 * @param movements in the order they happened, at least one
 */
public record Recognition(List<Movement> movements, Finality finality) {
  /**
   * Units that moved.
   *
   * @param first the first transfers that this movement was, one for each authorization; else none
   */
  public record Movement(UnitsTransferred units, List<FirstTransferred> first) {}

  /** Empty when the ledger has no such transaction, or it moved no units between Parties. */
  public static Optional<Recognition> of(LedgerReader ledger, Hash transaction) {
    return ledger
        .find(transaction)
        .flatMap(
            place -> of(ledger.eventsOf(place), Finality.of(ledger, transaction, place.height())));
  }

  private static Optional<Recognition> of(List<RecordedEvent> events, Finality finality) {
    List<FirstTransferred> first = new ArrayList<>();
    List<UnitsTransferred> moved = new ArrayList<>();
    for (RecordedEvent event : events) {
      if (event.event() instanceof FirstTransferred it) {
        first.add(it);
      } else if (event.event() instanceof UnitsTransferred it && it.isInternational()) {
        moved.add(it);
      }
    }
    List<Movement> movements =
        moved.stream()
            .map(
                it ->
                    new Movement(
                        it,
                        first.stream().filter(each -> each.units().overlaps(it.units())).toList()))
            .toList();
    return movements.isEmpty()
        ? Optional.empty()
        : Optional.of(new Recognition(movements, finality));
  }

  /** The statement in words. A later transfer names no authorization: that is a gap. */
  public Paper paper(Catalogue words) {
    List<Section> sections = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    for (Movement movement : movements) {
      sections.add(new Section(words.text("recognition.movement"), lines(movement, words)));
      if (movement.first().isEmpty()) {
        gaps.add(
            new Gap(
                "AUTHORIZATION",
                words.sentence(
                    "recognition.gap", Map.of("units", movement.units().units().firstId()))));
      }
    }
    sections.add(PaperParts.proof(finality, words));
    sections.add(PaperParts.toWrite(List.of(Blank.SIGNATURE, Blank.PARTNER_SIGNATURE), words));
    return new Paper(
        words.text("recognition.title"), words.text("recognition.lead"), sections, gaps);
  }

  private static List<Line> lines(Movement movement, Catalogue words) {
    UnitsTransferred it = movement.units();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.stated(words.text("recognition.from"), party(it.from().party(), words)));
    lines.add(Line.stated(words.text("recognition.fromAccount"), it.from().toString()));
    lines.add(Line.stated(words.text("recognition.to"), party(it.to().party(), words)));
    lines.add(Line.stated(words.text("recognition.toAccount"), it.to().toString()));
    lines.add(
        new Line(
            words.text("recognition.units"),
            List.of(it.units().firstId(), it.units().lastId()),
            Mark.STATED));
    lines.add(
        Line.stated(words.text("letter.field.QUANTITY"), words.number(it.units().quantity())));
    lines.add(
        Line.stated(
            words.text("recognition.vintage"), String.valueOf(it.units().series().vintage())));
    lines.add(Line.stated(words.text("recognition.date"), it.date().toString()));
    lines.add(
        Line.stated(
            words.text("recognition.first"), words.text(it.first() ? "letter.yes" : "letter.no")));
    lines.add(authorization(movement, words));
    return lines;
  }

  private static Line authorization(Movement movement, Catalogue words) {
    String label = words.text("recognition.authorization");
    List<String> given =
        movement.first().stream()
            .map(FirstTransferred::authorization)
            .distinct()
            .map(
                ref ->
                    words.sentence(
                        "recognition.ref",
                        Map.of(
                            "party", words.party(ref.party()),
                            "authorization", ref.id().value(),
                            "version", String.valueOf(ref.version()))))
            .toList();
    return new Line(label, given, given.isEmpty() ? Mark.MISSING : Mark.STATED);
  }

  private static String party(PartyCode code, Catalogue words) {
    return words.party(code) + " (" + code + ")";
  }
}
