package article6.node.report.narrative;

import article6.node.report.letter.Paper;
import article6.node.report.letter.Paper.Gap;
import article6.node.report.letter.Paper.Line;
import article6.node.report.letter.Paper.Mark;
import article6.node.report.letter.Paper.Section;
import article6.node.report.narrative.NarrativeDraft.Entry;
import article6.node.text.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A draft as a paper to read and to print. */
public final class NarrativePaper {
  private final NarrativeDraft draft;
  private final Catalogue words;

  private NarrativePaper(NarrativeDraft draft, Catalogue words) {
    this.draft = draft;
    this.words = words;
  }

  public static Paper of(NarrativeDraft draft, Catalogue words) {
    return new NarrativePaper(draft, words).paper();
  }

  private Paper paper() {
    Map<String, String> named =
        Map.of(
            "party", words.party(draft.party()),
            "version", draft.version(),
            "day", draft.asOf().toString(),
            "height", String.valueOf(draft.height()));
    return new Paper(
        words.text("narrative.title." + draft.kind()),
        words.sentence("narrative.lead." + draft.kind(), named),
        sections(),
        gaps(),
        Paper.Family.REPORT);
  }

  /** One for each chapter and approach: each open question is marked in its own place too. */
  private List<Gap> gaps() {
    Map<String, List<String>> open = new LinkedHashMap<>();
    for (Entry entry : draft.entries()) {
      if (!entry.missing().isEmpty()) {
        open.computeIfAbsent(entry.chapter(), chapter -> new ArrayList<>())
            .add(entry.paragraph() + " " + entry.label());
      }
    }
    return open.entrySet().stream()
        .map(
            each ->
                new Gap(
                    each.getKey(),
                    words
                        .language()
                        .pair(
                            each.getKey(),
                            String.join(words.language().separator(), each.getValue()))))
        .toList();
  }

  /** A section for each run of questions of one chapter and approach. */
  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Optional<String> title = Optional.empty();
    for (Entry entry : draft.entries()) {
      String next = entry.chapter();
      if (title.isPresent() && !title.get().equals(next)) {
        sections.add(new Section(title.get(), List.copyOf(lines)));
        lines.clear();
      }
      title = Optional.of(next);
      lines.addAll(lines(entry));
    }
    title.ifPresent(last -> sections.add(new Section(last, lines)));
    return sections;
  }

  /** What the ledger says, and below it what a person writes. */
  private List<Line> lines(Entry entry) {
    List<Line> lines = new ArrayList<>();
    String label = entry.paragraph() + " " + entry.label();
    if (entry.question().asksLedger()) {
      lines.add(new Line(label, entry.known(), markOfLedger(entry)));
    }
    if (entry.question().asksPerson()) {
      lines.add(
          new Line(
              lines.isEmpty() ? label : words.text("narrative.written"),
              List.of(entry.written().or(entry::asked).orElse("")),
              entry.written().isPresent() ? Mark.STATED : Mark.TO_WRITE));
    }
    return lines;
  }

  private static Mark markOfLedger(Entry entry) {
    if (!entry.known().isEmpty()) {
      return Mark.STATED;
    }
    return entry.question().needsLedger() ? Mark.MISSING : Mark.OPEN;
  }
}
