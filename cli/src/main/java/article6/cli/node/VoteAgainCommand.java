package article6.cli.node;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.network.NodeFile;
import article6.node.app.NodeStartException;
import article6.node.app.VoteAgain;
import article6.node.consensus.ConsensusLimits;
import article6.node.consensus.ForgottenVotes;
import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code a6 node vote-again}: the operators' way out when too many have forgotten votes. */
@Command(
    name = "vote-again",
    description =
        "Have a validator vote again that lost its votes, when so many did that nothing becomes"
            + " final any more. The node is stopped meanwhile.",
    footer = {
      "",
      "A validator whose folder was lost or put back from a backup sits out until it is safe, and"
          + " comes",
      "back by itself as long as the others can decide without it. When they can't, people decide:"
          + " this",
      "command tells what they have to make sure of, and does nothing without --confirmed.",
      "",
      "Exit code 64: not confirmed yet; 74: the node runs, or its folder is damaged; 77: no"
          + " validator.",
      "",
      "Example:",
      "  a6 node vote-again --config my-net/parties/CHE/node.yaml"
    })
final class VoteAgainCommand extends A6Command {
  @Mixin private NodeOptions options = new NodeOptions();

  @Option(
      names = "--round",
      paramLabel = "NUMBER",
      description =
          "Begin in this round: above that of every other validator in GET /v1/consensus (default:"
              + " ${DEFAULT-VALUE}).")
  private int round = ForgottenVotes.ROUND;

  @Option(
      names = "--confirmed",
      description = "The operators of all validators have made sure of what this command tells.")
  private boolean confirmed;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException {
    if (round < 1 || round >= ConsensusLimits.ROUND_MAX) {
      throw new CliException(
          ExitCode.USAGE, "node.vote-again.round", round, ConsensusLimits.ROUND_MAX - 1);
    }
    NodeFile file = options.file();
    try (VoteAgain node = VoteAgain.open(RunningNode.configuration(file, options.passwords()))) {
      if (!node.sitsOut()) {
        return say(terminal, file, node, false);
      }
      if (!confirmed) {
        throw new CliException(
            ExitCode.USAGE,
            "node.vote-again.unconfirmed",
            file.name(),
            node.height() + 1,
            node.validators(),
            node.bearable(),
            round);
      }
      node.from(round);
      return say(terminal, file, node, true);
    } catch (NodeStartException e) {
      throw RunningNode.notStarted(file, e);
    }
  }

  private ExitCode say(Terminal terminal, NodeFile file, VoteAgain node, boolean changed) {
    if (terminal.isJson()) {
      terminal.json(
          Map.of(
              "name",
              file.name(),
              "height",
              node.height() + 1,
              "round",
              round,
              "changed",
              changed));
    } else if (changed) {
      terminal.say("node.vote-again.done", file.name(), node.height() + 1, round);
    } else {
      terminal.say("node.vote-again.not-needed", file.name());
    }
    return ExitCode.OK;
  }
}
