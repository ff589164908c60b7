package article6.node.archive;

/** What came out of an audit of a chain. */
public sealed interface Audit {
  /**
   * Everything that was checked is right.
   *
   * @param height of the last block
   */
  record Sound(long height) implements Audit {}

  /**
   * The first thing that is not right.
   *
   * @param height where it is
   * @param found in words
   */
  record Broken(long height, String found) implements Audit {}
}
