package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.light.LightBlock;
import article6.contracts.transaction.Transaction;
import article6.node.store.StateImport;
import java.util.List;

/**
 * Makes a ledger that begins with the state after a later block: what a chain needs beside the
 * state to go on, in the indexes where it looks for it. Whoever calls has verified all of it.
 */
public final class SnapshotBase {
  private SnapshotBase() {}

  /**
   * Makes transactions known that could still be handed in again (T-3).
   *
   * @throws article6.contracts.codec.CodecException when the block holds something else
   */
  public static void remember(StateImport target, Block recent) {
    List<Hash> ids =
        recent.transactions().stream().map(encoded -> Transaction.decode(encoded).id()).toList();
    target.transactions(recent.height(), ids);
  }

  /**
   * Ends the import: from here on it is a ledger.
   *
   * @param base the block whose state was imported, as light clients are shown it
   * @param body the same with its transactions
   * @param changes all blocks below it after which other validators are in charge
   */
  public static void finish(
      StateImport target, Genesis genesis, LightBlock base, Block body, List<LightBlock> changes) {
    for (int i = 0; i < changes.size(); i++) {
      ValidatorSet next =
          i + 1 < changes.size() ? changes.get(i + 1).validators() : base.validators();
      LightHistory.add(target, changes.get(i), next);
    }
    LightHistory.addBase(target, base, ValidatorSet.of(target.state()));
    Block first = genesis.block();
    Certificate unsealed = new Certificate(0, 0, first.hash(), List.of());
    target.finish(
        new CertifiedBlock(first, unsealed), new CertifiedBlock(body, base.certificate()));
  }
}
