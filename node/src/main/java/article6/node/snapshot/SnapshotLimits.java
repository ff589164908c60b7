package article6.node.snapshot;

import article6.contracts.chain.Block;
import article6.contracts.light.LightBlock;

/** How much, at most. The first three are part of the format: they decide where a chunk ends. */
final class SnapshotLimits {
  /**
   * A chunk ends with the entry that reaches this size: some thousand entries, a second of a slow
   * line, and with the largest entry still shorter than the longest answer of a peer.
   */
  static final int CHUNK_BYTES_TARGET = 512 * 1024;

  /** Or with this entry: few enough for one list of the codec, however small they are. */
  static final int CHUNK_ENTRIES_MAX = 10_000;

  /** What fits an answer of a peer: the target, and a block of the largest size behind it. */
  static final int CHUNK_BYTES_MAX = Block.BYTES_MAX + CHUNK_BYTES_TARGET + 64 * 1024;

  /** Of each kind: 8 GiB of state, and a manifest that still fits one answer. */
  static final int CHUNKS_MAX = 16_384;

  /** Two lists of chunks, each with 32 bytes of digest and frames, two headers. */
  static final int MANIFEST_BYTES_MAX = 2 * CHUNKS_MAX * 48 + 4 * 1024;

  /** Changes of validators that are followed: one a day for 27 years. */
  static final int CHANGES_MAX = 10_000;

  /**
   * Changes in one answer: with the largest sets that fit, as many as a page of the ledger; the
   * answer is cut where it reaches {@link #CHUNK_BYTES_TARGET}.
   */
  static final int CHANGES_PER_ANSWER = 100;

  /** A block for light clients with the largest set: two keys and a seal for each of 256. */
  static final int LIGHT_BLOCK_BYTES_MAX = LightBlock.VALIDATORS_MAX * 512 + 8 * 1024;

  /** All changes, of a network of ordinary size. */
  static final int PROOF_BYTES_MAX = 64 * 1024 * 1024;

  /** Snapshots that a node offers; more are of no use to anybody. */
  static final int OFFERS_MAX = 8;

  /**
   * Room on the disk that a node leaves free when it takes or fetches a snapshot: enough for its
   * blocks until somebody reads the warning.
   */
  static final long FREE_BYTES_MIN = 512L * 1024 * 1024;

  private SnapshotLimits() {}
}
