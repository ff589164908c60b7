package article6.node.archive;

/** Who wants to know how far long work is. Called after every block. */
public interface Progress {
  /**
   * @param height the block that was done
   * @param last the height at which the work ends
   */
  void at(long height, long last);
}
