package article6.node.peer;

import article6.contracts.crypto.Address;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, given or received, that has happened lately.
 *
 * @param host of the other side
 * @param address the key it claims; null when it got no further than TLS
 * @param byUs whether this node refused
 * @param times that the same thing has happened
 * @param lastMillisAgo when it last happened
 */
public record RefusalStatus(
    String host,
    @Nullable Address address,
    boolean byUs,
    CloseReason reason,
    long times,
    long lastMillisAgo) {}
