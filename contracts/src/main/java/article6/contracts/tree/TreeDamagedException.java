package article6.contracts.tree;

/** A page of the state tree is missing or is not what its parent says: the disk or a bug lied. */
public final class TreeDamagedException extends RuntimeException {
  public TreeDamagedException(String message) {
    super(message);
  }

  TreeDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
