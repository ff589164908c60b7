package article6.cli.simulation;

import article6.node.simulator.SimulationResult;

/** What all networks of a run went through together. */
final class SimulationFigures {
  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final double NANOS_PER_MINUTE = 60e9;

  /**
   * The figures as programs read them.
   *
   * @param simulatedHoursPerMinute hours of network time in a minute of real time
   */
  record Summary(
      long networks,
      double simulatedHours,
      double simulatedHoursPerMinute,
      long blocks,
      long transactions,
      long packets,
      long byzantineValidators,
      long crashes,
      long lostDisks,
      long roundChanges,
      long doubleVotes,
      double longestSettlingSeconds) {}

  private long networks;
  private long millis;
  private long blocks;
  private long transactions;
  private long packets;
  private long byzantine;
  private long crashes;
  private long lostDisks;
  private long roundChanges;
  private long doubleVotes;
  private long longestSettlingMillis;

  void add(SimulationResult result) {
    networks++;
    millis += result.simulatedMillis();
    blocks += result.blocks();
    transactions += result.transactions();
    packets += result.packets();
    byzantine += result.byzantine();
    crashes += result.crashes();
    lostDisks += result.spoiledDisks();
    roundChanges += result.roundChanges();
    doubleVotes += result.evidence();
    longestSettlingMillis = Math.max(longestSettlingMillis, result.longestSettlingMillis());
  }

  long networks() {
    return networks;
  }

  Summary after(long realNanos) {
    double hours = millis / MILLIS_PER_HOUR;
    return new Summary(
        networks,
        hours,
        hours / (realNanos / NANOS_PER_MINUTE),
        blocks,
        transactions,
        packets,
        byzantine,
        crashes,
        lostDisks,
        roundChanges,
        doubleVotes,
        longestSettlingMillis / 1_000.0);
  }
}
