package article6.contracts.action;

import article6.contracts.domain.LawSettings;

/** What the Parties of a network decide together, with the consents of governance. */
public sealed interface NetworkAction extends Action {

  /**
   * From a height on, blocks are executed under a later rulebook.
   *
   * @param rulebook its label, such as CMA7-2025
   * @param height the first block under it, after the block of this action
   */
  record ActivateRulebook(String rulebook, long height) implements NetworkAction {}

  /** The network decides what the decisions leave open. */
  record SetLawSettings(LawSettings settings) implements NetworkAction {}
}
