package article6.node.simulator;

/**
 * What a simulation went through without a violation.
 *
 * @param simulatedMillis virtual time
 * @param byzantine validators that were against the others
 * @param crashes machines that lost power
 * @param spoiledDisks disks that were wiped or set back
 * @param roundChanges rounds entered above 0, over all nodes
 * @param evidence double votes that nodes came to know of
 * @param longestSettlingMillis after a storm, until everything handed in was final
 */
public record SimulationResult(
    long simulatedMillis,
    long blocks,
    long transactions,
    long packets,
    int byzantine,
    long crashes,
    long spoiledDisks,
    long roundChanges,
    long evidence,
    long longestSettlingMillis) {}
