package article6.contracts.action;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.PartyCode;

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

  /**
   * A node of a Party or of an observer is admitted. A validator votes from the next block on.
   *
   * @param party the Party that runs it; the hosting organisation's own code for an observer
   */
  record AdmitNode(PublicKey publicKey, PartyCode party, String name, boolean validator)
      implements NetworkAction {}

  /** The network takes a node's admission away; a validator has no vote in the next block. */
  record RemoveNode(Address node) implements NetworkAction {}

  /** A Party takes a node of its own off the network. */
  record WithdrawNode(PartyCode party, Address node) implements NetworkAction {}

  /** A Party's node goes over to a new key, with the same name and the same vote. */
  record RotateNodeKey(PartyCode party, Address node, PublicKey newKey) implements NetworkAction {}

  /** From the next block on the network runs with other limits and time-outs. */
  record SetNetworkParameters(NetworkParameters parameters) implements NetworkAction {}

  /** A later version of the common nomenclatures, valid from a day on. */
  record SetNomenclature(Nomenclature nomenclature) implements NetworkAction {}
}
