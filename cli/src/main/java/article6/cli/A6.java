package article6.cli;

import article6.cli.bulk.ExportCommand;
import article6.cli.bulk.ImportCommand;
import article6.cli.cadt.CadtCommand;
import article6.cli.chain.ChainCommand;
import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import article6.cli.console.Words;
import article6.cli.demo.DemoCommand;
import article6.cli.demo.WarmUpCommand;
import article6.cli.keys.KeysCommand;
import article6.cli.ledger.ProblemException;
import article6.cli.network.NetworkCommand;
import article6.cli.node.NodeCommand;
import article6.cli.rules.RulesCommand;
import article6.cli.scenario.PlayCommand;
import article6.cli.show.HealthCommand;
import article6.cli.show.ReceiptCommand;
import article6.cli.show.ReportCommand;
import article6.cli.show.ShowCommand;
import article6.cli.simulation.SimCommand;
import article6.cli.transaction.TxCommand;
import article6.cli.trial.TrialCommand;
import article6.cli.verify.VerifyCommand;
import article6.cli.view.ViewCommand;
import article6.cli.yaml.YamlException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code a6}. */
@Command(
    name = "a6",
    description =
        "The shared ledger of Article 6 of the Paris Agreement: nodes, networks, keys,"
            + " transactions, reports, proofs.",
    mixinStandardHelpOptions = true,
    version = "article6-ledger 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start here:",
      "  a6 demo                      a network of five nodes plays real history",
      "  a6 network create my-net --parties CHE,THA --training",
      "  a6 help COMMAND              what a command does, with examples",
      "",
      "Exit codes: 0 done, 1 the answer is no, 64 wrong usage, 65 bad data, 66 missing file,",
      "69 not reachable or port taken, 70 a bug, 73 something is in the way, 74 disk,",
      "75 not in time, 76 disagreement, 77 wrong password, 78 configuration."
    },
    subcommands = {
      CommandLine.HelpCommand.class,
      DemoCommand.class,
      NetworkCommand.class,
      NodeCommand.class,
      KeysCommand.class,
      TxCommand.class,
      ShowCommand.class,
      ReportCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      CadtCommand.class,
      ViewCommand.class,
      ReceiptCommand.class,
      VerifyCommand.class,
      RulesCommand.class,
      PlayCommand.class,
      HealthCommand.class,
      SimCommand.class,
      TrialCommand.class,
      ChainCommand.class,
      WarmUpCommand.class,
    })
public final class A6 implements Runnable {
  /** What the file system says when a disk is full, on the platforms that nodes run on. */
  private static final String DISK_FULL = "No space left on device";

  private A6() {}

  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs a command line and returns its exit code, for {@link #main} and for tests. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commandLine = commandLine();
    commandLine.setOut(out);
    commandLine.setErr(err);
    return commandLine.execute(arguments);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new A6());
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    setUsageCode(commandLine);
    commandLine.setExecutionExceptionHandler((problem, at, parsed) -> explain(problem, at));
    return commandLine;
  }

  /** Picocli has exit codes of its own; a wrong command line is 64 here, as in sysexits. */
  private static void setUsageCode(CommandLine commandLine) {
    commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number());
    commandLine.getCommandSpec().exitCodeOnExecutionException(ExitCode.SOFTWARE.number());
    commandLine.getSubcommands().values().forEach(A6::setUsageCode);
  }

  private static int explain(Exception problem, CommandLine at) {
    boolean debug = at.getCommand() instanceof A6Command command && command.common().isDebug();
    Language language =
        at.getCommand() instanceof A6Command command ? command.common().language() : Language.EN;
    Words words = Words.of(language);
    PrintWriter err = at.getErr();
    ExitCode code =
        switch (problem) {
          case CliException known -> {
            err.println(words.say("error", known.message(words)));
            err.println(words.say("error.cure", known.cure(words)));
            yield known.exitCode();
          }
          case YamlException known -> {
            err.println(words.say("error", known.message(words)));
            err.println(words.say("error.cure", words.say("yaml.cure")));
            yield ExitCode.DATA;
          }
          case ProblemException answer -> {
            String cure = answer.isBusy() ? "node.busy.cure" : "node.problem.cure";
            err.println(words.say("error", words.say("node.problem", answer.words())));
            err.println(words.say("error.cure", words.say(cure)));
            yield answer.exitCode();
          }
          case InterruptedException ignored -> {
            Thread.currentThread().interrupt();
            yield ExitCode.TEMPORARY;
          }
          case FileSystemException disk -> {
            err.println(
                words.say("error", words.say("disk.problem", String.valueOf(disk.getMessage()))));
            String cure = isDiskFull(disk) ? "disk.full.cure" : "disk.problem.cure";
            err.println(words.say("error.cure", words.say(cure)));
            yield ExitCode.IO;
          }
          case IOException io -> {
            err.println(
                words.say("error", words.say("io.problem", String.valueOf(io.getMessage()))));
            String cure = isDiskFull(io) ? "disk.full.cure" : "io.problem.cure";
            err.println(words.say("error.cure", words.say(cure)));
            yield ExitCode.IO;
          }
          default -> {
            err.println(words.say("error", words.say("bug", problem)));
            err.println(words.say("error.cure", words.say("bug.cure")));
            yield ExitCode.SOFTWARE;
          }
        };
    if (debug || code == ExitCode.SOFTWARE) {
      problem.printStackTrace(err);
    }
    err.flush();
    return code.number();
  }

  private static boolean isDiskFull(IOException problem) {
    return String.valueOf(problem.getMessage())
        .toLowerCase(Locale.ROOT)
        .contains(DISK_FULL.toLowerCase(Locale.ROOT));
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
