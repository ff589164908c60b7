package article6.node.app;

/** How a node with an empty data folder begins. */
public enum SyncMode {
  /**
   * It executes every block from the genesis on: it needs nobody's word for anything, and has the
   * whole history to report from. The default for everybody.
   */
  FULL,
  /**
   * It takes over the state that a quorum has sealed from peers, and executes what comes after. For
   * observers that serve the present and for validators that have to be back soon; it can't make
   * reports that need earlier events.
   */
  SNAPSHOT
}
