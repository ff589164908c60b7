package article6.node.consensus;

/** A place in the life of a chain, written 1/0: height 1, round 0. */
record At(long height, int round) {
  static At of(String text) {
    int slash = text.indexOf('/');
    return new At(
        Long.parseLong(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
  }
}
