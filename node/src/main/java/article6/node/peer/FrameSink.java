package article6.node.peer;

import org.apache.tuweni.bytes.Bytes;

/** The way out to one peer. Any thread. */
interface FrameSink {
  /**
   * @return whether it is in the queue
   */
  boolean send(FrameKind kind, Bytes payload);

  void closeWith(CloseReason reason);
}
