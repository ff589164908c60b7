package article6.cli.trial;

import java.util.List;

/**
 * How a trial went, for programs.
 *
 * @param passed whether nothing was found
 * @param lines what connected the nodes
 * @param seconds all of it, the check included
 * @param sent transfers that were handed in
 * @param told answers that a transfer is final
 * @param refused transfers that were refused, as one of two rivals has to be
 * @param receipts proofs that led from the genesis to the block named
 * @param blocks final at the end, without the genesis
 * @param folder where the network and its logs are; empty when it was deleted
 */
record TrialReport(
    boolean passed,
    long seed,
    int validators,
    int observers,
    String lines,
    long seconds,
    List<EpisodeReport> episodes,
    List<Skipped> skipped,
    long sent,
    long told,
    long refused,
    long receipts,
    long blocks,
    List<FindingReport> findings,
    String folder) {
  /**
   * A fault that was made.
   *
   * @param atSeconds since the transfers began
   * @param recoverySeconds from the end of the fault until all nodes were well, the work of making
   *     it included
   */
  record EpisodeReport(
      long atSeconds,
      String fault,
      List<String> nodes,
      long faultSeconds,
      long recoverySeconds,
      String note) {}

  /** A fault that can't be made here, and why. */
  record Skipped(String fault, String reason) {}

  record FindingReport(Finding.Kind kind, List<String> facts, String message) {}
}
