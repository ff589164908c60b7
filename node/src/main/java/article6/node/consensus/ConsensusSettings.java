package article6.node.consensus;

import article6.contracts.crypto.Hash;

/**
 * What all validators of a network share, and how patient this one is.
 *
 * @param network hash of the genesis; part of everything that is signed
 * @param timeoutBaseMillis how long round 0 waits
 * @param timeoutCapMillis how long a round waits at most
 */
public record ConsensusSettings(Hash network, long timeoutBaseMillis, long timeoutCapMillis) {
  public ConsensusSettings {
    if (timeoutBaseMillis <= 0 || timeoutCapMillis < timeoutBaseMillis) {
      throw new IllegalArgumentException(
          "time-outs need 0 < base <= cap, not %d and %d"
              .formatted(timeoutBaseMillis, timeoutCapMillis));
    }
  }

  public static ConsensusSettings standard(Hash network) {
    return new ConsensusSettings(
        network,
        ConsensusLimits.ROUND_TIMEOUT_BASE_MILLIS,
        ConsensusLimits.ROUND_TIMEOUT_CAP_MILLIS);
  }

  /** Base · 2^round, capped. */
  public long timeoutMillis(int round) {
    long timeoutMillis = timeoutBaseMillis;
    for (int i = 0; i < round && timeoutMillis < timeoutCapMillis; i++) {
      timeoutMillis *= 2;
    }
    return Math.min(timeoutMillis, timeoutCapMillis);
  }
}
