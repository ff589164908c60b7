package article6.node.peer;

/** The two ends of a connection. */
enum Side {
  DIALLER,
  LISTENER;

  static Side of(boolean dialled) {
    return dialled ? DIALLER : LISTENER;
  }

  Side other() {
    return this == DIALLER ? LISTENER : DIALLER;
  }
}
