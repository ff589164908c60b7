package article6.node.app;

import article6.node.chain.ChainFailure;
import article6.node.store.StoreException;

/**
 * Why a node has stopped.
 *
 * @param message what was found, and what to do about it
 */
public record StopReason(Code code, String message) {
  /** Stable names; the numbers are those of sysexits, which service managers know. */
  public enum Code {
    /** Somebody asked for it. */
    REQUESTED(0),
    /** The disk is full, broken or damaged. */
    STORE_FAILED(74),
    /** A block would break the accounting of units. */
    INVARIANT_BROKEN(70),
    /** A quorum made final what is not valid here. */
    DIVERGED(76),
    /** The data or this release do not fit the network. */
    OTHER_LEDGER(78),
    /** Another running process holds the same node key. */
    KEY_IN_USE(77),
    /** A mistake in this software. */
    INTERNAL_ERROR(70);

    private final int exitCode;

    Code(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  static StopReason of(Throwable cause) {
    return switch (cause) {
      case StoreException store ->
          new StopReason(Code.STORE_FAILED, String.valueOf(store.getMessage()));
      case ChainFailure chain -> new StopReason(codeOf(chain), String.valueOf(chain.getMessage()));
      default ->
          new StopReason(
              Code.INTERNAL_ERROR,
              "%s. The log has the details; the ledger on disk is whole, the node can be started again."
                  .formatted(cause));
    };
  }

  private static Code codeOf(ChainFailure failure) {
    return switch (failure.code()) {
      case INVARIANT_BROKEN -> Code.INVARIANT_BROKEN;
      case DIVERGED -> Code.DIVERGED;
      case OTHER_LEDGER -> Code.OTHER_LEDGER;
    };
  }
}
