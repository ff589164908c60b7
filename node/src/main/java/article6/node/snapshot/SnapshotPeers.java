package article6.node.snapshot;

import article6.contracts.crypto.Address;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;

/** The nodes that may be asked for a snapshot. */
public interface SnapshotPeers {
  Set<Address> connected();

  /** Fails when the peer is not connected or does not answer in time. */
  CompletableFuture<Bytes> request(Address peer, Bytes request, Duration timeout);
}
