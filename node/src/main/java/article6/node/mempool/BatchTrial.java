package article6.node.mempool;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.ConsentNeed;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Signers;
import article6.contracts.state.Officer;
import article6.contracts.state.Tables;
import article6.node.chain.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;

/**
 * What would become of many actions, each judged by the law on the ledger as those before it would
 * leave it. Nothing is changed.
 */
public final class BatchTrial {
  /** Actions of one trial: what they change is held in memory until all are judged. */
  public static final int ACTIONS_MAX = 200_000;

  private final Rehearsal rehearsal;
  private final List<Address> available;
  private final boolean assumeConsents;
  private final AlreadyRecorded recorded;

  /**
   * @param available officers who would sign, where they may
   * @param assumeConsents whether later actions are judged as if everybody whose consent is still
   *     missing gave it
   */
  public BatchTrial(Rehearsal rehearsal, List<Address> available, boolean assumeConsents) {
    this.rehearsal = rehearsal;
    this.available = List.copyOf(available);
    this.assumeConsents = assumeConsents;
    this.recorded = new AlreadyRecorded(rehearsal.ledger());
  }

  /** What would become of an action. */
  public enum State {
    /** The ledger says the same already: it need not be submitted, and would not be twice. */
    ALREADY,
    /** It would take effect at once. */
    EFFECTIVE,
    /** It would wait for consents of others. */
    WAITING,
    /** None of the officers may sign it. */
    UNSIGNED,
    REFUSED
  }

  /**
   * @param index of the action, from 0
   * @param signers those of the available officers who would sign
   * @param missing consents that would still be missing
   * @param units that it would issue
   */
  public record Row(
      int index,
      State state,
      List<Address> signers,
      Optional<Finding> refusal,
      List<Finding> warnings,
      List<ConsentNeed> missing,
      Optional<UnitRange> units) {}

  /** Tries the actions in their order, and tells of each. */
  public void run(Iterator<Action> actions, Consumer<Row> each) {
    for (int index = 0; actions.hasNext(); index++) {
      each.accept(judge(index, actions.next()));
    }
  }

  private Row judge(int index, Action action) {
    if (recorded.has(action)) {
      return new Row(
          index,
          State.ALREADY,
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty());
    }
    List<Address> signers =
        Signers.choose(rehearsal.state(), action, available, rehearsal.context().today());
    Outcome outcome = rehearsal.apply(id(index), action, signers);
    if (outcome instanceof Outcome.Applied applied && !applied.effective() && assumeConsents) {
      return waiting(index, action, signers, applied);
    }
    return row(index, signers, outcome);
  }

  private static Row row(int index, List<Address> signers, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Refused(Finding finding) ->
          new Row(
              index,
              State.REFUSED,
              signers,
              Optional.of(finding),
              List.of(),
              List.of(),
              Optional.empty());
      case Outcome.Applied applied ->
          new Row(
              index,
              state(applied, signers),
              signers,
              Optional.empty(),
              applied.warnings(),
              applied.missing(),
              issued(applied));
    };
  }

  private static State state(Outcome.Applied applied, List<Address> signers) {
    if (applied.effective()) {
      return State.EFFECTIVE;
    }
    return signers.isEmpty() ? State.UNSIGNED : State.WAITING;
  }

  /** The rows after it see it done, by officers whom nobody has asked yet. */
  private Row waiting(int index, Action action, List<Address> signers, Outcome.Applied asSigned) {
    List<Address> everybody =
        Tables.OFFICERS.all(rehearsal.state()).stream().map(Officer::address).toList();
    List<Address> all =
        Signers.choose(rehearsal.state(), action, everybody, rehearsal.context().today());
    Outcome assumed = rehearsal.apply(id(-1 - index), action, all);
    Row row = row(index, signers, assumed);
    return new Row(
        index,
        row.state() == State.REFUSED ? State.REFUSED : state(asSigned, signers),
        signers,
        row.refusal(),
        row.warnings(),
        asSigned.missing(),
        row.units());
  }

  private static Optional<UnitRange> issued(Outcome.Applied applied) {
    return applied.events().stream()
        .filter(UnitEvent.UnitsIssued.class::isInstance)
        .map(event -> ((UnitEvent.UnitsIssued) event).units())
        .findFirst();
  }

  private static Hash id(int index) {
    return Hash.of(Bytes.wrap(("trial " + index).getBytes(StandardCharsets.UTF_8)));
  }
}
