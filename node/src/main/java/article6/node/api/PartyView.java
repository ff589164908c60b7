package article6.node.api;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.UnitBlock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of what a Party holds on this ledger, for another registry to show (pull-and-view,
 * 6/CMA.4): of one block, all pages of a view of the same one.
 *
 * @param network hash of the genesis
 * @param name of the network
 * @param time of the block
 * @param note says in the language asked for that nothing moves by it
 * @param items blocks of units that are held and not used, in the order of their ids
 * @param next the unit from which the next page goes on; absent at the end
 */
public record PartyView(
    Hash network,
    String name,
    long height,
    Hash block,
    Hash stateRoot,
    Instant time,
    PartyCode party,
    String note,
    List<ViewedUnits> items,
    Optional<String> next) {

  /** A run of units that share holder and history. */
  public record ViewedUnits(
      UnitRange units,
      long quantity,
      int vintage,
      AccountId account,
      UnitStatus status,
      Optional<AuthorizationRef> authorization,
      Optional<FirstTransfer> firstTransfer) {
    static ViewedUnits of(UnitBlock block) {
      return new ViewedUnits(
          block.units(),
          block.quantity(),
          block.units().series().vintage(),
          block.holder(),
          block.status(),
          block.authorization(),
          block.firstTransfer());
    }
  }

  /** Whether another page is of the same block of the same network. */
  public boolean isOfSameBlock(PartyView other) {
    return network.equals(other.network) && block.equals(other.block) && party.equals(other.party);
  }
}
