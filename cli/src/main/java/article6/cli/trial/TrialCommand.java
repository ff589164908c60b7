package article6.cli.trial;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.Folders;
import article6.cli.local.LocalNetwork;
import article6.cli.trial.Trial.Sizes;
import article6.cli.trial.TrialReport.FindingReport;
import article6.cli.trial.TrialReport.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code a6 trial}: real processes through real faults, and a check of everything afterwards. */
@Command(
    name = "trial",
    description = {
      "Start a network of node processes on this machine, transfer units through all of them, and"
          + " meanwhile kill, pause, cut off, slow down and damage them by a plan that a seed"
          + " gives. At the end compare what clients were told with what is on every node.",
      "Exit code 0: nothing was found; 1: something was, and the network with its logs is kept."
    },
    footer = {
      "",
      "Faults: kill, pause, partition, one-way, slow, wipe, corrupt, backup, disk-full, clock.",
      "",
      "Examples:",
      "  a6 trial                                     4 validators, an observer, 3 minutes",
      "  a6 trial --seed 7 --validators 7 --observers 2 --minutes 10",
      "  a6 trial --faults kill,pause,partition --minutes 1",
      "  a6 trial --lines relays --faults partition   without network namespaces",
    })
public final class TrialCommand extends A6Command {
  private static final double MINUTES_MAX = 24 * 60;
  private static final double SECONDS_PER_MINUTE = 60;
  private static final int CLIENTS_MAX = 200;

  /** Findings of one cause come in thousands: more than that nobody reads. */
  private static final int FINDINGS_SHOWN = 20;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The plan of faults (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--validators",
      defaultValue = "4",
      description = "1 to 13 (default: ${DEFAULT-VALUE}).")
  private int validators = 4;

  @Option(
      names = "--observers",
      defaultValue = "1",
      description = "0 to 3 (default: ${DEFAULT-VALUE}).")
  private int observers = 1;

  @Option(
      names = "--minutes",
      defaultValue = "3",
      description =
          "How long faults are made, such as 0.5; each of them comes at least once, also when that"
              + " takes longer (default: ${DEFAULT-VALUE}).")
  private double minutes = 3;

  @Option(
      names = "--clients",
      defaultValue = "16",
      description = "Clients that transfer at the same time (default: ${DEFAULT-VALUE}).")
  private int clients = 16;

  @Option(
      names = "--faults",
      split = ",",
      paramLabel = "FAULT",
      description = "Which faults (default: all that are possible here).")
  private List<String> faults = List.of();

  @Option(
      names = "--lines",
      paramLabel = "namespaces|relays",
      description =
          "What connects the nodes: network namespaces of Linux, in which packets are lost, or"
              + " relays on the loopback interface (default: namespaces where they can be made).")
  private @Nullable Lines lines;

  /** Set by the trial itself when it has started once more in a namespace. */
  @Option(names = "--inside", hidden = true)
  private boolean inside;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "A new folder for the network, kept afterwards (default: a temporary one).")
  private @Nullable Path data;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    requireInRange("--validators", validators, 1, LocalNetwork.VALIDATORS_MAX);
    requireInRange("--observers", observers, 0, LocalNetwork.OBSERVERS_MAX);
    requireInRange("--minutes", minutes, 0, MINUTES_MAX);
    requireInRange("--clients", clients, 1, CLIENTS_MAX);
    Set<FaultKind> wanted = wanted();
    Lines used = lines == null ? Lines.best() : lines;
    if (used == Lines.NAMESPACES && !inside) {
      List<String> again = new ArrayList<>(arguments());
      again.add("--inside");
      return TrialInNamespace.run(again, terminal);
    }
    List<Skipped> skipped = new ArrayList<>();
    Path folder = folder();
    Set<FaultKind> possible = possible(wanted, folder, terminal, skipped);
    for (Skipped each : skipped) {
      terminal.progress(terminal.word("trial.skipped", each.fault(), each.reason()));
    }
    if (possible.isEmpty()) {
      throw new CliException(ExitCode.USAGE, "trial.no-faults");
    }
    Duration duration = Duration.ofMillis((long) (minutes * SECONDS_PER_MINUTE * 1_000));
    Sizes sizes = new Sizes(seed, validators, observers, duration, clients, possible);
    long started = System.nanoTime();
    Trial trial;
    try (Links links = used.lay(validators + observers)) {
      trial = new Trial(sizes, links, folder, terminal);
      trial.run();
    }
    boolean passed = trial.findings().isEmpty();
    boolean kept = data != null || !passed;
    if (!kept) {
      Folders.delete(folder);
    }
    TrialReport report =
        report(
            trial,
            used,
            skipped,
            Duration.ofNanos(System.nanoTime() - started).toSeconds(),
            kept ? folder.toString() : "",
            terminal);
    if (terminal.isJson()) {
      terminal.json(report);
    } else {
      tell(terminal, report);
    }
    return passed ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private Set<FaultKind> wanted() {
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (String label : faults) {
      try {
        kinds.add(FaultKind.parse(label));
      } catch (IllegalArgumentException e) {
        throw new CliException(ExitCode.USAGE, "trial.fault", label).because(e);
      }
    }
    return kinds.isEmpty() ? EnumSet.allOf(FaultKind.class) : kinds;
  }

  private Path folder() throws IOException {
    Path chosen = data;
    if (chosen == null) {
      return Files.createTempDirectory("a6-trial-");
    }
    if (Files.exists(chosen)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "trial.folder-in-use", chosen);
    }
    Files.createDirectories(chosen);
    return chosen;
  }

  /** What this machine and a network of this size allow. */
  private Set<FaultKind> possible(
      Set<FaultKind> wanted, Path folder, Terminal terminal, List<Skipped> skipped)
      throws IOException, InterruptedException {
    Set<FaultKind> possible = EnumSet.noneOf(FaultKind.class);
    for (FaultKind kind : wanted) {
      Optional<String> obstacle = obstacle(kind, folder);
      if (obstacle.isPresent()) {
        skipped.add(new Skipped(kind.label(), terminal.word(obstacle.get())));
      } else {
        possible.add(kind);
      }
    }
    return possible;
  }

  /** The key of why a fault can't be made. */
  private Optional<String> obstacle(FaultKind kind, Path folder)
      throws IOException, InterruptedException {
    if (!TrialPlan.isPossible(kind, validators, observers)) {
      return Optional.of(kind.costsMemory() ? "trial.skipped.memory" : "trial.skipped.alone");
    }
    return switch (kind) {
      case DISK_FULL ->
          SmallDisk.isPossible(folder) ? Optional.empty() : Optional.of("trial.skipped.mount");
      case CLOCK ->
          WrongClock.library().isPresent() ? Optional.empty() : Optional.of("trial.skipped.clock");
      default -> Optional.empty();
    };
  }

  private TrialReport report(
      Trial trial,
      Lines used,
      List<Skipped> skipped,
      long seconds,
      String folder,
      Terminal terminal) {
    History history = trial.history();
    return new TrialReport(
        trial.findings().isEmpty(),
        seed,
        validators,
        observers,
        used.label(),
        seconds,
        trial.episodes(),
        skipped,
        history.allSent().size(),
        history.allTold().size(),
        history.refusals(),
        history.receiptsProven(),
        trial.blocks(),
        trial.findings().stream()
            .map(it -> new FindingReport(it.kind(), it.facts(), it.say(terminal.words())))
            .toList(),
        folder);
  }

  private static void tell(Terminal terminal, TrialReport report) {
    terminal.line("");
    terminal.say(
        "trial.figures",
        report.episodes().size(),
        report.sent(),
        report.told(),
        report.refused(),
        report.receipts(),
        report.blocks(),
        report.seconds());
    for (FindingReport finding : report.findings().stream().limit(FINDINGS_SHOWN).toList()) {
      terminal.error("✗ " + finding.message());
    }
    if (report.findings().size() > FINDINGS_SHOWN) {
      terminal.error(
          terminal.word("trial.more-findings", report.findings().size() - FINDINGS_SHOWN));
    }
    if (report.passed()) {
      terminal.say("trial.passed");
    } else {
      terminal.error(
          terminal.word(
              "trial.failed",
              report.findings().size(),
              String.valueOf(report.seed()),
              report.folder()));
    }
  }

  private static void requireInRange(String option, double value, double least, double most) {
    if (value < least || value > most) {
      throw new CliException(ExitCode.USAGE, "trial.range", option, least, most, value);
    }
  }
}
