package article6.contracts.action;

import article6.contracts.domain.ApproachId;

/**
 * What a document says of a cooperative approach: that the Party authorises it.
 *
 * @param terms conditions of the Party's participation
 */
public record ApproachGrant(ApproachId approach, String terms, String explanation) {}
