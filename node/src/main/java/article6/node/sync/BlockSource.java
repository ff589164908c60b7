package article6.node.sync;

import article6.contracts.crypto.Address;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;

/** Asks another node a question. Fails when it is not connected or does not answer in time. */
@FunctionalInterface
public interface BlockSource {
  CompletableFuture<Bytes> request(Address peer, Bytes request, Duration timeout);
}
