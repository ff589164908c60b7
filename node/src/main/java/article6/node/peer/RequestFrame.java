package article6.node.peer;

import org.apache.tuweni.bytes.Bytes;

/**
 * The payload of requests and responses: the asker's number of the request, then the content.
 *
 * @param id unique among the unanswered requests of one connection and direction
 */
record RequestFrame(long id, Bytes content) {
  static final int OVERHEAD_BYTES = Long.BYTES;

  Bytes encode() {
    // in one array: slices of a concatenation can't be read (Tuweni 2.8.0), and it leaves in pieces
    return Bytes.wrap(Bytes.concatenate(Bytes.ofUnsignedLong(id), content).toArrayUnsafe());
  }

  /**
   * @throws IllegalArgumentException when there is no number
   */
  static RequestFrame decode(Bytes payload) {
    if (payload.size() < OVERHEAD_BYTES) {
      throw new IllegalArgumentException("a request or response without its number");
    }
    return new RequestFrame(payload.getLong(0), payload.slice(OVERHEAD_BYTES));
  }
}
