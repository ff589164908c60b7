package article6.node.peer;

import org.apache.tuweni.bytes.Bytes;

/** One whole message as it came over the wire. */
record Frame(FrameKind kind, Bytes payload) {}
