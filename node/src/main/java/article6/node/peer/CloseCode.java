package article6.node.peer;

/**
 * Why a connection was refused or has ended. The names are stable: they travel on the wire and
 * stand in status, logs and documentation.
 */
public enum CloseCode {
  /** The two nodes speak different versions of the peer protocol. */
  PROTOCOL_VERSION(true),
  /** The two nodes belong to networks with different genesis blocks. */
  NETWORK(true),
  /** The ledger admits no node with that key. */
  NOT_ADMITTED(true),
  /** The hello is not signed by the key it names for this very TLS connection. */
  IDENTITY_PROOF(true),
  /** Another key answered than the configuration expects there. */
  UNEXPECTED_IDENTITY(true),
  /** The node has dialled itself. */
  SELF_CONNECTION(false),
  /** Another running process holds the same ledger key. */
  KEY_IN_USE(true),
  /** The two nodes are connected already; one connection is enough. */
  DUPLICATE_CONNECTION(false),
  /** No place for another peer. */
  TOO_MANY_PEERS(true),
  /** Too many connections that have not shown who they are. */
  TOO_MANY_HANDSHAKES(true),
  /** The other side did not complete the handshake in time. */
  HANDSHAKE_TIMEOUT(true),
  /** TLS could not be set up: the other side speaks something else. */
  TLS_FAILED(true),
  /** Bytes that are not of this protocol, or not at this moment. */
  MALFORMED(true),
  /** A message longer than its kind allows. */
  OVERSIZE(true),
  /** More unanswered requests than allowed. */
  TOO_MANY_REQUESTS(true),
  /** The other side does not read fast enough to receive votes. */
  SLOW_PEER(true),
  /** Nothing was heard for too long. */
  SILENT_PEER(true),
  /** The ledger no longer admits the node. */
  ADMISSION_WITHDRAWN(true),
  /** The node stops in an orderly way. */
  SHUTTING_DOWN(false),
  /** The connection broke. */
  CONNECTION_LOST(true),
  /** No connection could be opened. */
  CONNECT_FAILED(true),
  /** A fault of the closing node, to be found in its log. */
  INTERNAL_FAULT(true),
  /** The other side gave a reason that this version does not know. */
  UNKNOWN_REASON(true);

  private final boolean noteworthy;

  CloseCode(boolean noteworthy) {
    this.noteworthy = noteworthy;
  }

  /** Whether somebody should look at it, as against the ordinary course of things. */
  boolean noteworthy() {
    return noteworthy;
  }
}
