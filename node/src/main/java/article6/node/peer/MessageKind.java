package article6.node.peer;

/** The kinds of messages that other rooms send. Their content is theirs. */
public enum MessageKind {
  /**
   * A consensus message without a block: first on every connection. It may overtake a
   * proposal sent earlier.
   */
  VOTE(FrameKind.VOTE),
  /** A consensus message that carries a block. */
  PROPOSAL(FrameKind.PROPOSAL),
  /** Transactions on their way to every node. Dropped, and counted, when a peer is slow. */
  TRANSACTIONS(FrameKind.TRANSACTIONS),
  /** Proof that a validator has said two things. Told again at the next connection. */
  EVIDENCE(FrameKind.EVIDENCE);

  private final FrameKind frameKind;

  MessageKind(FrameKind frameKind) {
    this.frameKind = frameKind;
  }

  /** The longest payload; sending a longer one is a bug and throws. */
  public int bytesMax() {
    return frameKind.bytesMax();
  }

  FrameKind frameKind() {
    return frameKind;
  }
}
