package article6.node.chain;

import article6.contracts.chain.Genesis;
import article6.contracts.law.Edition;
import article6.contracts.law.Rulebook;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Which edition of the law a block is executed under. */
final class Lawbook {
  private Lawbook() {}

  /** The label that the block after this ground has to name. */
  static String nextLabel(Genesis genesis, Ground ground) {
    return Rulebook.labelAt(ground.state(), genesis.rulebook(), ground.parent().height() + 1);
  }

  /**
   * The edition of the block after this ground.
   *
   * @throws ChainFailure when this release does not have it
   */
  static Edition next(Genesis genesis, Ground ground) {
    return require(nextLabel(genesis, ground));
  }

  /**
   * @throws ChainFailure when this release does not have it
   */
  static Edition require(String label) {
    return Edition.of(label)
        .orElseThrow(
            () ->
                new ChainFailure(
                    ChainFailure.Code.OTHER_LEDGER,
                    ("the network runs under rulebook %s, this release has %s."
                            + " Install a release that has it.")
                        .formatted(label, known())));
  }

  private static String known() {
    return Arrays.stream(Edition.values()).map(Edition::label).collect(Collectors.joining(", "));
  }
}
