package article6.node.peer;

import article6.contracts.crypto.Address;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;

/**
 * The connections of one node to the other nodes of one network. All methods are safe to call from
 * any thread, return at once, and may be called from a {@link PeerListener}, except {@link #close}.
 */
public interface PeerNetwork extends AutoCloseable {
  /** The longest request. */
  int REQUEST_BYTES_MAX = FrameKind.REQUEST.bytesMax() - RequestFrame.OVERHEAD_BYTES;

  /** The longest answer: one block of the largest size with its certificate fits. */
  int ANSWER_BYTES_MAX = FrameKind.RESPONSE.bytesMax() - RequestFrame.OVERHEAD_BYTES;

  /**
   * Opens the port and begins to dial.
   *
   * @throws PeerStartException when the port can't be opened; the message says what to do
   */
  void start() throws PeerStartException;

  /**
   * Sends to every connected peer.
   *
   * @return how many have taken it into their queue
   * @throws IllegalArgumentException when the payload is longer than its kind allows
   */
  int broadcast(MessageKind kind, Bytes payload);

  /**
   * @return whether the peer is connected and has taken it into its queue; no promise that it
   *     arrives
   * @throws IllegalArgumentException when the payload is longer than its kind allows
   */
  boolean send(Address to, MessageKind kind, Bytes payload);

  /**
   * Asks one peer.
   *
   * @return completes on a virtual thread with the answer, or with a {@link PeerRequestException}
   * @throws IllegalArgumentException when the request is too long
   */
  CompletableFuture<Bytes> request(Address to, Bytes request, Duration timeout);

  /** Tells every peer that this node has a new head. */
  void announceHead(Head head);

  /** Disconnects peers that the ledger no longer admits. To be called when membership changed. */
  void recheckAdmissions();

  /** The connected peers, by address. */
  List<PeerStatus> peers();

  PeerNetworkStatus status();

  /**
   * Says farewell to every peer, closes the connections and the port, and waits until the listener
   * has been told; at most a few seconds. Not to be called from a listener.
   */
  @Override
  void close();
}
