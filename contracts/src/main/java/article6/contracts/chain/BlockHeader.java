package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;

/**
 * What a quorum seals. The round is not part of it: the same block proposed again in a later
 * round keeps its hash.
 *
 * @param network hash of the genesis; a block of another network never fits
 * @param height 0 for the genesis block
 * @param parent hash of the header before, {@link Hash#ZERO} at height 0
 * @param timeMillis milliseconds since 1970-01-01 UTC, above the parent's
 * @param proposer who proposed the block first
 * @param transactionsRoot root of the Merkle tree over the transactions of the block, in order
 * @param stateRoot root of the state tree after this block
 * @param nextValidators hash of the validator set of the next height
 * @param rulebook version of the rules this block was executed under
 */
public record BlockHeader(
    Hash network,
    long height,
    Hash parent,
    long timeMillis,
    Address proposer,
    Hash transactionsRoot,
    Hash stateRoot,
    Hash nextValidators,
    String rulebook) {
  private static final Codec<BlockHeader> CODEC = Codec.of(BlockHeader.class);

  public Hash hash() {
    return Hash.of(CODEC.encode(this));
  }
}
