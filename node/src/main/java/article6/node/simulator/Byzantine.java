package article6.node.simulator;

/** A conduct that nobody may hold an honest node to. */
abstract sealed class Byzantine extends Conduct
    permits Twin, Equivocator, Withholder, Forger, Flooder, Censor, Liar, Silent {
  @Override
  final boolean isHonest() {
    return false;
  }
}
