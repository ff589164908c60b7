package article6.cli.scenario;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.Answer;
import article6.cli.ledger.Ledger;
import article6.cli.network.OfficerName;
import article6.cli.scenario.Step.Expectation;
import article6.cli.yaml.Located;
import article6.cli.yaml.Places;
import article6.cli.yaml.YamlException;
import article6.contracts.action.Action;
import article6.contracts.action.ConsentAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.PartyCode;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Plays scenarios on a ledger: signs, hands in, waits, compares. What an earlier play did is
 * recognised and left alone.
 */
public final class Player {
  /** How long a transaction stays valid: a busy network has long decided by then. */
  private static final long LIFETIME_MILLIS = 10L * 60 * 1000;

  private final Ledger ledger;
  private final KeyRing keys;
  private final InstantSource clock;
  private final PlayListener listener;

  public Player(Ledger ledger, KeyRing keys, InstantSource clock, PlayListener listener) {
    this.ledger = ledger;
    this.keys = keys;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Plays a scenario to its end or to the first difference.
   *
   * @return whether everything came out as expected
   */
  public boolean play(Scenario scenario, Journal journal) throws IOException, InterruptedException {
    listener.started(scenario);
    requireParties(scenario);
    for (PartyCode newcomer : scenario.newcomers()) {
      keys.welcome(newcomer);
    }
    for (Step step : scenario.steps()) {
      Hash digest = digest(step);
      if (journal.isDone(step, digest)) {
        listener.alreadyDone(step);
        continue;
      }
      Optional<Difference> difference =
          switch (step) {
            case Step.Act act -> act(scenario, journal, act, digest);
            case Step.GiveConsent consent -> consent(scenario, journal, consent, digest);
            case Step.Replay replay -> replay(scenario, journal, replay);
            case Step.Check check -> check(check);
          };
      if (difference.isPresent()) {
        listener.differed(step, difference.get());
        return false;
      }
      journal.done(step, digest);
    }
    return true;
  }

  private void requireParties(Scenario scenario) throws IOException, InterruptedException {
    List<PartyCode> present = ledger.parties();
    List<PartyCode> missing =
        scenario.parties().stream().filter(party -> !present.contains(party)).toList();
    if (!missing.isEmpty()) {
      throw new CliException(
          ExitCode.DATA, "play.parties-missing", scenario.name(), missing, present);
    }
  }

  private Optional<Difference> act(Scenario scenario, Journal journal, Step.Act step, Hash digest)
      throws IOException, InterruptedException {
    Action action = action(scenario, journal, step);
    return judge(
        step,
        step.expected(),
        transaction(scenario, journal, step, digest, action, step.signedBy(), step.tampering()));
  }

  private Optional<Difference> consent(
      Scenario scenario, Journal journal, Step.GiveConsent step, Hash digest)
      throws IOException, InterruptedException {
    Hash proposal = earlier(scenario, journal, step, step.proposal()).id();
    Action action = new ConsentAction.GiveConsent(proposal);
    return judge(
        step,
        step.expected(),
        transaction(scenario, journal, step, digest, action, step.signedBy(), Step.Tampering.NONE));
  }

  private Optional<Difference> replay(Scenario scenario, Journal journal, Step.Replay step)
      throws IOException, InterruptedException {
    return judge(step, step.expected(), earlier(scenario, journal, step, step.step()));
  }

  private static Transaction earlier(
      Scenario scenario, Journal journal, Step step, String earlier) {
    return journal
        .transaction(earlier)
        .orElseThrow(
            () ->
                new YamlException(
                    scenario.file(), step.line(), "step-has-no-transaction", earlier));
  }

  /** Signs the action, or finds what an interrupted play has signed and got onto the ledger. */
  private Transaction transaction(
      Scenario scenario,
      Journal journal,
      Step step,
      Hash digest,
      Action action,
      List<OfficerName> signers,
      Step.Tampering tampering)
      throws IOException, InterruptedException {
    Optional<Transaction> before = journal.transaction(step, digest);
    if (before.isPresent() && ledger.find(before.get().id()).isPresent()) {
      return before.get();
    }
    List<PrivateKey> signing = new ArrayList<>();
    for (OfficerName signer : signers) {
      signing.add(keys.key(signer));
    }
    TransactionBody body =
        new TransactionBody(
            ledger.network(), nonce(scenario, step), clock.millis() + LIFETIME_MILLIS, action);
    Transaction transaction = Tamperer.apply(tampering, Transaction.sign(body, signing));
    journal.about(step, digest, transaction);
    return transaction;
  }

  private Optional<Difference> judge(Step step, Expectation expected, Transaction transaction)
      throws IOException, InterruptedException {
    boolean replayed = step instanceof Step.Replay;
    Optional<Answer.Final> before = replayed ? Optional.empty() : ledger.find(transaction.id());
    Answer answer = before.isPresent() ? before.get() : ledger.submit(transaction);
    return switch (answer) {
      case Answer.Refused refused -> judgeRefusal(step, expected, refused);
      case Answer.Final done -> judgeFinal(step, expected, transaction, done);
    };
  }

  private Optional<Difference> judgeRefusal(
      Step step, Expectation expected, Answer.Refused refused) {
    if (!(expected instanceof Expectation.Refused wanted)) {
      return Optional.of(new Difference.Refused(refused));
    }
    if (!wanted.rule().equals(refused.code()) && !wanted.rule().equals(refused.rule())) {
      return Optional.of(new Difference.OtherRule(wanted.rule(), refused));
    }
    listener.refused(step, refused);
    return Optional.empty();
  }

  private Optional<Difference> judgeFinal(
      Step step, Expectation expected, Transaction transaction, Answer.Final done)
      throws IOException, InterruptedException {
    Hash proposal =
        transaction.action() instanceof ConsentAction.GiveConsent consent
            ? consent.proposal()
            : transaction.id();
    boolean waiting = ledger.isWaiting(proposal);
    return switch (expected) {
      case Expectation.Refused refused ->
          Optional.of(new Difference.NotRefused(refused.rule(), done));
      case Expectation.Accepted ignored when waiting -> Optional.of(new Difference.StillWaiting());
      case Expectation.Waiting ignored when !waiting -> Optional.of(new Difference.TookEffect());
      default -> {
        listener.accepted(step, done, waiting);
        yield Optional.empty();
      }
    };
  }

  private Optional<Difference> check(Step.Check step) throws IOException, InterruptedException {
    Optional<Difference> difference = new Checker(ledger).firstDifference(step.checks());
    if (difference.isEmpty()) {
      listener.checked(step);
    }
    return difference;
  }

  /** Fills the gaps that only the play can fill, and reads the action. */
  private Action action(Scenario scenario, Journal journal, Step.Act step) throws IOException {
    GapFiller filler =
        new GapFiller(
            scenario, journal, keys, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Located filled = filler.fill(step.action());
    try {
      return Json.fromTree(Action.class, filled.toJson(), "action");
    } catch (JsonException e) {
      throw new YamlException(
          scenario.file(),
          Places.line(filled, e.place()),
          "action",
          String.valueOf(e.getMessage()));
    }
  }

  /** The same scenario and step always have the same number, whenever they are played. */
  private static long nonce(Scenario scenario, Step step) {
    String name = scenario.name() + "\n" + step.name();
    return Hash.of(Bytes.wrap(name.getBytes(StandardCharsets.UTF_8))).bytes().getLong(0) >>> 1;
  }

  /** What a step says apart from its words, so that an edited one is told from the old. */
  private static Hash digest(Step step) {
    String content =
        switch (step) {
          case Step.Act act ->
              "%s %s %s %s"
                  .formatted(
                      act.signedBy(), act.action().toJson(), act.tampering(), act.expected());
          case Step.GiveConsent consent ->
              "%s %s %s".formatted(consent.signedBy(), consent.proposal(), consent.expected());
          case Step.Replay replay -> "%s %s".formatted(replay.step(), replay.expected());
          case Step.Check check -> check.checks().toString();
        };
    return Hash.of(Bytes.wrap(content.getBytes(StandardCharsets.UTF_8)));
  }
}
