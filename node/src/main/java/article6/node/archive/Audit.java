package article6.node.archive;

import article6.node.chain.History;

/** What came out of an audit of a chain. */
public sealed interface Audit {
  /**
   * Everything that was checked is right.
   *
   * @param height of the last block
   * @param history what of the past is there to be checked
   */
  record Sound(long height, History history) implements Audit {}

  /**
   * The first thing that is not right.
   *
   * @param height where it is
   * @param found in words
   */
  record Broken(long height, String found) implements Audit {}
}
