package article6.contracts.state;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;

/** Which version of which authorization. */
public record AuthorizationRef(PartyCode party, AuthorizationId id, int version) {}
