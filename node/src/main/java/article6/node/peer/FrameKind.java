package article6.node.peer;

import article6.contracts.chain.Block;
import org.jspecify.annotations.Nullable;

/** Everything that travels on the wire. The limits are checked before a payload is allocated. */
enum FrameKind {
  /** Who one is, and the proof; a record of a dozen short fields. */
  HELLO(0x01, TrafficClass.CONTROL, 4 * 1024),
  /** "I have verified you and keep this connection." */
  WELCOME(0x02, TrafficClass.CONTROL, 0),
  /** Why the sender is about to close. */
  FAREWELL(0x03, TrafficClass.CONTROL, 4 * 1024),
  PING(0x04, TrafficClass.CONTROL, Long.BYTES),
  PONG(0x05, TrafficClass.CONTROL, Long.BYTES),
  /** The sender's newest final block. */
  HEAD(0x10, TrafficClass.VOTE, 64),
  /** A round change with the prepares of 200 validators fits four times over. */
  VOTE(0x11, TrafficClass.VOTE, 256 * 1024),
  /** The largest block and as much again as its justification needs. */
  PROPOSAL(0x12, TrafficClass.PROPOSAL, Block.BYTES_MAX + 1024 * 1024),
  REQUEST(0x20, TrafficClass.SYNC, 64 * 1024),
  /** The largest block with its certificate; more blocks only as far as they fit. */
  RESPONSE(0x21, TrafficClass.SYNC, Block.BYTES_MAX + 1024 * 1024),
  /** A batch of transactions. */
  TRANSACTIONS(0x30, TrafficClass.GOSSIP, 512 * 1024),
  /** Two signed votes. */
  EVIDENCE(0x31, TrafficClass.GOSSIP, 2 * 1024);

  private static final @Nullable FrameKind[] BY_CODE = new @Nullable FrameKind[256];

  static {
    for (FrameKind kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final int code;
  private final TrafficClass trafficClass;
  private final int bytesMax;

  FrameKind(int code, TrafficClass trafficClass, int bytesMax) {
    this.code = code;
    this.trafficClass = trafficClass;
    this.bytesMax = bytesMax;
  }

  /** The kind of that unsigned byte, or null when there is none. */
  static @Nullable FrameKind ofCode(int code) {
    return BY_CODE[code];
  }

  int code() {
    return code;
  }

  TrafficClass trafficClass() {
    return trafficClass;
  }

  int bytesMax() {
    return bytesMax;
  }
}
