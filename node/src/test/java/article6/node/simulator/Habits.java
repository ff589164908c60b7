package article6.node.simulator;

/**
 * How a node treats persist-before-send. Anything but {@link #GOOD} is a planted bug.
 *
 * @param syncsJournal false: a write counts as done before it is on disk
 * @param sendsAfterPersist false: votes leave first
 */
public record Habits(boolean syncsJournal, boolean sendsAfterPersist) {
  public static final Habits GOOD = new Habits(true, true);
}
