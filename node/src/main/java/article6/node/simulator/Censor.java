package article6.node.simulator;

/** Every second transaction does not exist for it when it proposes. */
final class Censor extends Byzantine {
  @Override
  boolean leavesOut(long transaction) {
    return ToyTransaction.of(transaction).number() % 2 == 1;
  }
}
