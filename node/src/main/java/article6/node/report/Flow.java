package article6.node.report;

import article6.contracts.domain.PartyCode;

/**
 * What moved from one Party to another.
 *
 * @param units of all international transfers between the two
 * @param firstTransferred how many of them were first transferred by that movement
 * @param transfers number of movements
 */
public record Flow(
    PartyCode from, PartyCode to, long units, long firstTransferred, long transfers) {
  Flow plus(Flow more) {
    return new Flow(
        from,
        to,
        Math.addExact(units, more.units),
        Math.addExact(firstTransferred, more.firstTransferred),
        transfers + more.transfers);
  }
}
