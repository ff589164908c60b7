package article6.cli.simulation;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.simulation.SimulationFigures.Summary;
import article6.node.simulator.BugHunt;
import article6.node.simulator.Plan;
import article6.node.simulator.PlantedBug;
import article6.node.simulator.SimulationResult;
import article6.node.simulator.Soak;
import article6.node.simulator.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code a6 sim}: whole networks under virtual time, through everything that can go wrong. */
@Command(
    name = "sim",
    description =
        "Run simulated networks through storms of faults. The same seed gives the same run. Exit"
            + " code 0: nothing was violated; 1: something was, with a test of it.",
    footer = {
      "",
      "Examples:",
      "  a6 sim                                    100 networks of all sizes, 10 minutes each",
      "  a6 sim --seed 17 --validators 4 --minutes 30",
      "  a6 sim --seeds 6000                       1,000 hours of network time",
      "  a6 sim --hunt                             does it find the bugs that are planted?",
    })
public final class SimCommand extends A6Command {
  /** Every message goes to everybody: larger networks cost the square. */
  private static final int VALIDATORS_MAX = 13;

  private static final int MINUTES_MAX = 100_000;
  private static final long SEEDS_MAX = 10_000_000;
  private static final long SEEDS_USUAL = 100;

  /** Between two lines of progress. */
  private static final long PROGRESS_NANOS = 5_000_000_000L;

  @Option(names = "--seed", description = "First seed; alone, the only one (default: 1).")
  private @Nullable Long seed;

  @Option(names = "--seeds", description = "How many seeds from there on (default: 100).")
  private @Nullable Long seeds;

  @Option(names = "--minutes", description = "Virtual minutes for each (default: 10).")
  private int minutes = 10;

  @Option(
      names = "--validators",
      description = "Validators at the start, 1 to 13 (default: by seed).")
  private @Nullable Integer validators;

  @Option(names = "--plant", description = "Plant a bug: ${COMPLETION-CANDIDATES}.")
  private @Nullable PlantedBug planted;

  @Option(
      names = "--hunt",
      description = "Look for each planted bug, and say after how many seeds.")
  private boolean hunt;

  private final SimulationFigures figures = new SimulationFigures();
  private final long startNanos = System.nanoTime();
  private long lastProgressNanos = startNanos;

  @Override
  protected ExitCode run(Terminal terminal) throws InterruptedException {
    requireInRange("--minutes", minutes, MINUTES_MAX);
    requireInRange("--validators", validators == null ? 1 : validators, VALIDATORS_MAX);
    requireInRange("--seeds", count(), SEEDS_MAX);
    if (hunt) {
      return hunt(terminal);
    }
    Soak soak =
        new Soak(
            this::plan,
            seed == null ? 1 : seed,
            count(),
            minutes,
            (plan, result) -> tell(terminal, result));
    Optional<Violation> violation = soak.run(Runtime.getRuntime().availableProcessors());
    Summary summary = figures.after(System.nanoTime() - startNanos);
    if (terminal.isJson()) {
      terminal.json(summary);
    } else {
      print(terminal, summary);
      if (violation.isEmpty()) {
        terminal.say("sim.passed", summary.networks());
      }
    }
    if (violation.isPresent()) {
      print(terminal, violation.get());
      return ExitCode.NEGATIVE;
    }
    return ExitCode.OK;
  }

  private long count() {
    return seeds != null ? seeds : seed != null ? 1 : SEEDS_USUAL;
  }

  private Plan plan(long each) {
    Plan plan = Plan.of(each, validators == null ? Plan.sizeOf(each) : validators);
    return planted == null ? plan : plan.with(planted);
  }

  /** Called by one thread at a time. */
  private void tell(Terminal terminal, SimulationResult result) {
    figures.add(result);
    long nowNanos = System.nanoTime();
    if (nowNanos - lastProgressNanos >= PROGRESS_NANOS) {
      lastProgressNanos = nowNanos;
      Summary summary = figures.after(nowNanos - startNanos);
      terminal.progress(
          terminal.word(
              "sim.progress",
              summary.networks(),
              count(),
              summary.simulatedHours(),
              summary.simulatedHoursPerMinute()));
    }
  }

  private static void print(Terminal terminal, Summary summary) {
    terminal.say(
        "sim.figures",
        summary.networks(),
        summary.simulatedHours(),
        summary.simulatedHoursPerMinute(),
        summary.blocks(),
        summary.transactions(),
        summary.packets(),
        summary.byzantineValidators(),
        summary.crashes(),
        summary.lostDisks(),
        summary.roundChanges(),
        summary.doubleVotes(),
        summary.longestSettlingSeconds());
  }

  private static void print(Terminal terminal, Violation violation) {
    Plan plan = violation.plan();
    terminal.error(
        terminal.word(
            "sim.violation",
            String.valueOf(plan.seed()),
            plan.validators(),
            violation.timeMillis() / 1_000.0,
            violation.what()));
    terminal.error(
        terminal.word(
            "sim.test",
            String.valueOf(plan.seed()),
            plan.validators(),
            violation.minutes(),
            violation.test()));
  }

  private static ExitCode hunt(Terminal terminal) {
    TextTable table =
        new TextTable(
            terminal.word("sim.hunt.bug"),
            terminal.word("sim.hunt.seeds"),
            terminal.word("sim.hunt.what"));
    boolean all = true;
    for (PlantedBug bug : PlantedBug.values()) {
      Optional<BugHunt.Find> find = BugHunt.hunt(bug);
      all &= find.isPresent();
      table.row(
          bug.name(),
          find.map(each -> String.valueOf(each.seeds())).orElse("–"),
          find.map(each -> firstLine(each.violation())).orElse(terminal.word("sim.hunt.missed")));
    }
    terminal.table(table);
    return all ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private static String firstLine(Violation violation) {
    return violation.what().lines().findFirst().orElse("");
  }

  private static void requireInRange(String option, long value, long most) {
    if (value < 1 || value > most) {
      throw new CliException(ExitCode.USAGE, "sim.range", option, most, value);
    }
  }
}
