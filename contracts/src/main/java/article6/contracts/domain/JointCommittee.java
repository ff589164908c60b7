package article6.contracts.domain;

/**
 * A committee of the governments of an approach that decides on every issuance and its allocation,
 * such as the Joint Committees of the JCM.
 *
 * @param partiesNeeded how many Parties of the approach have to agree
 * @param officersEach how many authorisers of each of them
 */
public record JointCommittee(int partiesNeeded, int officersEach) {}
