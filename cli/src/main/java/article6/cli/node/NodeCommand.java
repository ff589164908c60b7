package article6.cli.node;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.network.NodeFile;
import article6.node.app.StopReason;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code a6 node}: runs nodes. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = "Nodes of a network.",
    subcommands = {NodeCommand.Start.class, VoteAgainCommand.class})
public final class NodeCommand {
  private NodeCommand() {}

  @Command(
      name = "start",
      description = "Run a node until it is told to stop (Ctrl-C, SIGTERM).",
      footer = {
        "",
        "Exit code 0: stopped on request; 69: a port is taken; 70: a bug; 74: the data folder is",
        "damaged, in use or the disk full; 76: a quorum made final what is not valid here;",
        "77: wrong password, or a key the network does not admit; 78: data of another network.",
        "",
        "Example:",
        "  a6 node start --config my-net/parties/CHE/node.yaml"
      })
  static final class Start extends A6Command {
    @Mixin private NodeOptions node = new NodeOptions();

    @Option(
        names = "--until-input-ends",
        hidden = true,
        description = "Stop when standard input ends: whoever started this process is gone then.")
    private boolean untilInputEnds;

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      NodeFile file = node.file();
      LogLevels.set(file.logLevel());
      RunningNode running = RunningNode.start(file, node.passwords());
      Thread stopper =
          Thread.ofPlatform().name("stop on signal").unstarted(() -> closeOnSignal(running));
      Runtime.getRuntime().addShutdownHook(stopper);
      if (terminal.isJson()) {
        terminal.json(Map.of("name", file.name(), "explorer", running.explorer()));
      } else {
        terminal.say("node.runs", file.name(), running.explorer());
      }
      if (untilInputEnds) {
        Thread.ofVirtual().name("until input ends").start(() -> closeWhenInputEnds(running));
      }
      return await(running, terminal);
    }

    /** A stop on request is no failure, also when a signal asks for it: 0, not 143. */
    private static void closeOnSignal(RunningNode node) {
      node.close();
      boolean requested =
          node.stopped()
              .thenApply(reason -> reason.code() == StopReason.Code.REQUESTED)
              .getNow(false);
      if (requested) {
        Runtime.getRuntime().halt(ExitCode.OK.number());
      }
    }

    private static void closeWhenInputEnds(RunningNode node) {
      try {
        while (System.in.read() >= 0) {
          // whatever is typed means nothing; only the end does
        }
      } catch (IOException e) {
        // an input that can't be read has ended
      }
      node.close();
    }

    private static ExitCode await(RunningNode node, Terminal terminal) throws InterruptedException {
      try {
        StopReason reason = node.stopped().get();
        if (reason.code() == StopReason.Code.REQUESTED) {
          return ExitCode.OK;
        }
        terminal.error(terminal.word("node.stopped", reason.code(), reason.message()));
        node.close();
        return exitCode(reason.code());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a node tells why it stops as a value", e);
      }
    }

    private static ExitCode exitCode(StopReason.Code code) {
      return switch (code) {
        case REQUESTED -> ExitCode.OK;
        case STORE_FAILED -> ExitCode.IO;
        case INVARIANT_BROKEN, INTERNAL_ERROR -> ExitCode.SOFTWARE;
        case DIVERGED -> ExitCode.PROTOCOL;
        case OTHER_LEDGER -> ExitCode.CONFIG;
        case KEY_IN_USE -> ExitCode.NO_PERMISSION;
      };
    }
  }
}
