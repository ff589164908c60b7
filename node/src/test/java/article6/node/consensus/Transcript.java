package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.VoteContent;
import article6.contracts.crypto.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Plays a transcript: inputs at the margin, one per line; the effects of each below it, indented.
 * What stands there is replaced by what the core did, so that equal text means equal behaviour.
 *
 * <p>The language, with 1/0 for height 1 and round 0, and X for any label of a block:
 *
 * <pre>
 *   network 4, we are B                     four validators A to D
 *   start | start again | start, journal lost
 *   work at 1
 *   built 1/0 X | built 1/0 nothing
 *   valid 1/0 X | invalid 1/0 X             the answer to "execute"
 *   timer 1/0
 *   connected A
 *   A proposes 1/0 X
 *   C proposes 1/1 X after A@0 B C, prepared by A B C     A@0: A claims a lock of round 0 on X
 *   A prepares 1/0 X | A commits 1/0 X
 *   A changes to 1/1 | A changes to 1/1, locked 0 X by A B C
 *   head                                    the last decision is stored
 *   sync X in 0 sealed by A B C             the next block came from others
 * </pre>
 */
final class Transcript {
  private final List<String> played = new ArrayList<>();
  private final Map<String, Block> blocks = new HashMap<>();
  private TestNetwork network = new TestNetwork(1);
  private String self = "A";
  private ConsensusCore core;
  private ChainHead head;
  private JournalState journal = new JournalState.NeverVoted();
  private Optional<CertifiedBlock> decision = Optional.empty();

  private Transcript() {
    core = new ConsensusCore(network.settings, network.key(self));
    head = network.genesis;
  }

  static String play(String text) {
    Transcript transcript = new Transcript();
    text.lines().filter(line -> !line.startsWith("  ")).forEach(transcript::playLine);
    return String.join("\n", transcript.played) + "\n";
  }

  private void playLine(String line) {
    played.add(line);
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> words = Arrays.asList(line.replace(",", "").split(" ", -1));
    if (words.getFirst().equals("network")) {
      network = new TestNetwork(Integer.parseInt(words.get(1)));
      self = words.getLast();
      head = network.genesis;
      return;
    }
    for (Effect effect : core(words).step(input(words)).list()) {
      if (effect instanceof Effect.Persist(var record)) {
        // what is on disk is bytes
        journal = new JournalState.Kept(JournalRecord.decode(record.encode()));
      } else if (effect instanceof Effect.Decide decide) {
        decision = Optional.of(decide.block());
        journal = new JournalState.Kept(decide.journal());
      }
      played.add("  " + render(effect));
    }
  }

  private ConsensusCore core(List<String> words) {
    if (words.getFirst().equals("start")) {
      core = new ConsensusCore(network.settings, network.key(self));
    }
    return core;
  }

  private Input input(List<String> words) {
    return switch (words.getFirst()) {
      case "start" ->
          new Input.Started(head, words.contains("lost") ? new JournalState.Lost() : journal);
      case "work" -> new Input.WorkAvailable(Long.parseLong(words.get(2)));
      case "built" -> {
        At at = At.of(words.get(1));
        Optional<Block> block =
            words.get(2).equals("nothing")
                ? Optional.empty()
                : Optional.of(block(words.get(2), self));
        yield new Input.BlockBuilt(at.height(), at.round(), block);
      }
      case "valid", "invalid" -> {
        At at = At.of(words.get(1));
        Optional<String> refusal =
            words.getFirst().equals("valid") ? Optional.empty() : Optional.of("a broken rule");
        yield new Input.BlockExecuted(
            at.height(), at.round(), block(words.get(2), self).hash(), refusal);
      }
      case "timer" -> {
        At at = At.of(words.get(1));
        yield new Input.TimerFired(at.height(), at.round());
      }
      case "connected" -> new Input.PeerConnected(network.address(words.get(1)));
      case "head" -> advance(decision.orElseThrow());
      case "sync" ->
          advance(
              network.certified(
                  Integer.parseInt(words.get(3)), block(words.get(1), "A"), names(words, "by")));
      default -> new Input.Received(message(words));
    };
  }

  private Input advance(CertifiedBlock block) {
    head = network.headOf(block);
    return new Input.HeadAdvanced(head);
  }

  private Message message(List<String> words) {
    String sender = words.getFirst();
    return switch (words.get(1)) {
      case "proposes" -> proposal(sender, At.of(words.get(2)), words);
      case "prepares" -> network.prepare(sender, At.of(words.get(2)), block(words.get(3), "A"));
      case "commits" -> network.commit(sender, At.of(words.get(2)), block(words.get(3), "A"));
      case "changes" -> {
        At at = At.of(words.get(3));
        yield network.roundChange(sender, at.height(), at.round(), lock(words));
      }
      default -> throw new IllegalArgumentException("not understood: " + words);
    };
  }

  private Optional<Lock> lock(List<String> words) {
    int at = words.indexOf("locked");
    if (at < 0) {
      return Optional.empty();
    }
    int round = Integer.parseInt(words.get(at + 1));
    Block block = block(words.get(at + 2), "A");
    return Optional.of(new Lock(round, block, network.prepares(round, block, names(words, "by"))));
  }

  private Proposal proposal(String sender, At at, List<String> words) {
    Block block = block(words.get(3), sender);
    List<RoundChange> changes = new ArrayList<>();
    int preparedRound = 0;
    for (String name : names(words, "after")) {
      Optional<Lock> lock = Optional.empty();
      if (name.contains("@")) {
        preparedRound = Integer.parseInt(name.substring(2));
        lock = Optional.of(new Lock(preparedRound, block, List.of()));
      }
      changes.add(network.roundChange(name.substring(0, 1), at.height(), at.round(), lock).bare());
    }
    List<Prepare> prepares = network.prepares(preparedRound, block, names(words, "by"));
    return network.proposal(sender, at.round(), block, new Justification(changes, prepares));
  }

  /** The names behind a word, up to the next word that is not one. */
  private static String[] names(List<String> words, String behind) {
    int at = words.indexOf(behind);
    return at < 0
        ? new String[0]
        : words.stream()
            .skip(at + 1L)
            .takeWhile(word -> word.matches("[A-Z](@\\d+)?"))
            .toArray(String[]::new);
  }

  /** The first mention of a label makes the block, on top of the head of that moment. */
  private Block block(String label, String proposer) {
    return blocks.computeIfAbsent(label, key -> network.block(head, key, proposer));
  }

  // ---- effects in words

  private String render(Effect effect) {
    return switch (effect) {
      case Effect.Persist(var record) ->
          "persist %s%s%s"
              .formatted(
                  record.position(),
                  renderLock(record.lock()),
                  record.doubt().isPresent() ? ", in doubt" : "");
      case Effect.Broadcast(var message) -> "broadcast " + render(message);
      case Effect.Send(var validator, var message) ->
          "send %s: %s".formatted(network.name(validator), render(message));
      case Effect.BuildBlock(var height, var round) -> "build %d/%d".formatted(height, round);
      case Effect.ExecuteBlock(var round, var block) ->
          "execute %d/%d %s".formatted(block.height(), round, network.label(block.hash()));
      case Effect.Decide(var block, var record) ->
          "decide %s in %d sealed by %s; journal %s%s"
              .formatted(
                  network.label(block.block().hash()),
                  block.certificate().round(),
                  renderNames(
                      block.certificate().seals().stream().map(seal -> seal.validator()).toList()),
                  record.position(),
                  renderLock(record.lock()));
      case Effect.SetTimer(var height, var round, var millis) ->
          "set timer %d/%d %d ms".formatted(height, round, millis);
      case Effect.RequestSync(var from) -> "request sync from " + from;
      case Effect.HelpPeer(var validator, var height) ->
          "help %s with %d".formatted(network.name(validator), height);
      case Effect.SpreadEvidence(var evidence) -> "spread " + render(evidence);
      case Effect.SendEvidence(var validator, var evidence) ->
          "send %s: %s".formatted(network.name(validator), render(evidence));
      case Effect.Report(var event) -> "report " + render(event);
    };
  }

  private String render(ConsensusEvent event) {
    return switch (event) {
      case ConsensusEvent.RoundEntered(var height, var round, var cause) ->
          "round %d/%d %s".formatted(height, round, cause);
      case ConsensusEvent.Locked(var height, var round, var block) ->
          "locked %d/%d %s".formatted(height, round, network.label(block));
      case ConsensusEvent.Decided(var height, var round, var block) ->
          "decided %d/%d %s".formatted(height, round, network.label(block));
      case ConsensusEvent.MessageRefused(var sender, var position, var reason) ->
          "refused %s of %s: %s".formatted(position, network.name(sender), reason);
      case ConsensusEvent.BlockRefused(var height, var round, var block, var reason) ->
          "block refused %d/%d %s: %s".formatted(height, round, network.label(block), reason);
      case ConsensusEvent.Equivocation(var evidence) -> render(evidence);
      case ConsensusEvent.SittingOut(var reason) -> "sitting out: " + reason;
      case ConsensusEvent.VotingAgain(var height) -> "voting again above " + height;
    };
  }

  private String render(DoubleVote evidence) {
    VoteContent place = evidence.first().content();
    return "double vote of %s at %d/%d %s"
        .formatted(network.name(evidence.validator()), place.height(), place.round(), place.step());
  }

  private String render(Message message) {
    String said =
        switch (message) {
          case Proposal proposal ->
              network.label(proposal.block().hash()) + render(proposal.justification());
          case Prepare prepare -> network.label(prepare.block());
          case Commit commit -> network.label(commit.block());
          case RoundChange change -> renderLock(change.proof()).replaceFirst("^, ", "");
        };
    return "%s of %s %s"
        .formatted(message.position(), network.name(message.sender()), said)
        .strip();
  }

  private String render(Justification justification) {
    if (justification.isEmpty()) {
      return "";
    }
    String changes =
        justification.roundChanges().stream()
            .map(
                change ->
                    network.name(change.sender())
                        + change.prepared().map(claim -> "@" + claim.round()).orElse(""))
            .collect(Collectors.joining(" "));
    return " after " + changes + renderPrepares(justification.prepares(), ", prepared");
  }

  private String renderLock(Optional<Lock> lock) {
    return lock.map(
            held ->
                ", locked %d %s%s"
                    .formatted(
                        held.round(),
                        network.label(held.block().hash()),
                        renderPrepares(held.prepares(), "")))
        .orElse("");
  }

  private String renderPrepares(List<Prepare> prepares, String word) {
    return prepares.isEmpty()
        ? ""
        : word + " by " + renderNames(prepares.stream().map(Prepare::sender).toList());
  }

  private String renderNames(List<Address> addresses) {
    return addresses.stream().map(network::name).collect(Collectors.joining(" "));
  }
}
