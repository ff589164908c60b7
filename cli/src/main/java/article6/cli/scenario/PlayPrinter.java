package article6.cli.scenario;

import article6.cli.console.Terminal;
import article6.cli.ledger.Answer;

/** Tells a person how a play goes: a tick for each step that came out as expected. */
public final class PlayPrinter implements PlayListener {
  private final Terminal terminal;
  private String file = "";
  private int steps;
  private int alreadyDone;

  public PlayPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(Scenario started) {
    file = started.file();
    steps = started.steps().size();
    alreadyDone = 0;
    terminal.progress("");
    terminal.progress("▶ " + started.title().in(terminal.words().language()));
  }

  @Override
  public void alreadyDone(Step step) {
    alreadyDone++;
    if (alreadyDone == steps) {
      terminal.progress("  ✓ " + terminal.word("play.all-done", alreadyDone));
    }
  }

  @Override
  public void accepted(Step step, Answer.Final answer, boolean waiting) {
    String mark = waiting ? "  … " : "  ✓ ";
    terminal.progress(mark + words(step) + "  " + terminal.word("play.block", answer.height()));
  }

  @Override
  public void refused(Step step, Answer.Refused answer) {
    terminal.progress("  ✓ " + words(step));
    terminal.progress("      " + terminal.word("play.refused", rule(answer)));
    terminal.progress("      " + answer.message());
  }

  @Override
  public void checked(Step.Check step) {
    terminal.progress("  ✓ " + words(step));
  }

  @Override
  public void differed(Step step, Difference difference) {
    terminal.progress("  ✗ " + words(step));
    int line = difference instanceof Difference.OtherNumber other ? other.line() : step.line();
    terminal.progress(
        "      "
            + terminal.word("play.differs", file, Integer.toString(line), explain(difference)));
  }

  private String explain(Difference difference) {
    return switch (difference) {
      case Difference.NotRefused it ->
          terminal.word("play.not-refused", it.expectedRule(), it.answer().height());
      case Difference.Refused it ->
          terminal.word("play.was-refused", rule(it.answer()), it.answer().message());
      case Difference.OtherRule it ->
          terminal.word(
              "play.other-rule", it.expectedRule(), rule(it.answer()), it.answer().message());
      case Difference.StillWaiting ignored -> terminal.word("play.still-waiting");
      case Difference.TookEffect ignored -> terminal.word("play.took-effect");
      case Difference.OtherNumber it ->
          terminal.word("play.other-number", it.what(), it.expected(), it.actual());
    };
  }

  private static String rule(Answer.Refused answer) {
    return "%s %s (%s)".formatted(answer.rule(), answer.code(), answer.source());
  }

  private String words(Step step) {
    String says = step.says().in(terminal.words().language());
    return says.isEmpty() ? step.name() : says;
  }
}
