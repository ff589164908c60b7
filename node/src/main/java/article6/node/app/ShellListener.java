package article6.node.app;

import article6.node.chain.FinalBlock;

/** What the shell tells the thread that it runs on. */
interface ShellListener {
  /** A block has been decided and committed here. */
  void decided(FinalBlock block);

  /** No waiting transaction was lawful: the core has to be told again when there is work. */
  void nothingToBuild();
}
