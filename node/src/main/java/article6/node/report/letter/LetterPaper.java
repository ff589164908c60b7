package article6.node.report.letter;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.state.Authorization;
import article6.node.report.letter.LetterField.Part;
import article6.node.report.letter.Paper.Gap;
import article6.node.report.letter.Paper.Line;
import article6.node.report.letter.Paper.Mark;
import article6.node.report.letter.Paper.Section;
import article6.node.text.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Puts an authorization into the words of a letter. */
public final class LetterPaper {
  private final Letter letter;
  private final LetterTemplate template;
  private final Catalogue words;
  private final LetterWords said;
  private final List<LetterField> missing;

  private LetterPaper(Letter letter, LetterTemplate template, Catalogue words) {
    this.letter = letter;
    this.template = template;
    this.words = words;
    this.said = new LetterWords(letter, words);
    this.missing = template.missing(letter.authorization().content());
  }

  public static Paper of(Letter letter, LetterTemplate template, Catalogue words) {
    return new LetterPaper(letter, template, words).paper();
  }

  private Paper paper() {
    Authorization it = letter.authorization();
    List<Section> sections = new ArrayList<>();
    for (Part part : Part.values()) {
      sections.add(new Section(words.text("letter.part." + part), lines(part)));
    }
    letter.finality().ifPresent(finality -> sections.add(PaperParts.proof(finality, words)));
    sections.add(PaperParts.toWrite(template.blanks(), words));
    String lead =
        words.sentence(
            "letter.lead." + template,
            Map.of(
                "party", words.party(it.party()),
                "authorization", it.id().value(),
                "version", String.valueOf(it.version()),
                "date", it.content().date().toString()));
    return new Paper(words.text("letter.title." + template), lead, sections, gaps());
  }

  private List<Line> lines(Part part) {
    AuthorizationContent content = letter.authorization().content();
    List<Line> lines = new ArrayList<>();
    Arrays.stream(LetterField.values())
        .filter(field -> field.part() == part && field.applies(content))
        .map(this::line)
        .forEach(lines::add);
    if (part == Part.TERMS) {
      letter
          .authorization()
          .revocation()
          .ifPresent(
              end ->
                  lines.add(
                      Line.stated(
                          words.text("letter.revoked"),
                          words.sentence(
                              end.includingFirstTransferred()
                                  ? "letter.revoked.all"
                                  : "letter.revoked.rest",
                              Map.of("date", end.date().toString())))));
    }
    return lines;
  }

  private Line line(LetterField field) {
    List<String> values = said.of(field);
    Mark mark = values.isEmpty() ? Mark.OPEN : Mark.STATED;
    return new Line(label(field), values, missing.contains(field) ? Mark.MISSING : mark);
  }

  private List<Gap> gaps() {
    return missing.stream()
        .map(
            field ->
                new Gap(field.name(), words.sentence("letter.gap", Map.of("field", label(field)))))
        .toList();
  }

  private String label(LetterField field) {
    return words.text("letter.field." + field);
  }
}
