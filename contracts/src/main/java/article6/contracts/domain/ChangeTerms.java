package article6.contracts.domain;

import java.util.List;

/**
 * The procedure of a change after first transfer, where the terms state one. Without
 * it, all Parties of the approach consent.
 *
 * @param consentOf Parties whose consent a change needs besides that of the authorising one; none
 *     where it may change the authorization alone
 */
public record ChangeTerms(Revocability revocability, List<PartyCode> consentOf) {}
