package article6.node.peer;

import article6.contracts.crypto.Address;
import org.jspecify.annotations.Nullable;

/** Who has dialled a connection and wants to know what becomes of it. Called on event loops. */
interface DialObserver {
  /** The key that has to answer; null when any admitted one may. */
  @Nullable Address expected();

  /** The other side has shown who it is. */
  void identified(Address address);

  /** Both sides have welcomed each other. */
  void established();

  /**
   * The socket is closed.
   *
   * @param lastedMillis since both sides welcomed each other; 0 when they never did
   */
  void ended(CloseReason reason, long lastedMillis);
}
