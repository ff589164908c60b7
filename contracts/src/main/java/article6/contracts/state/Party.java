package article6.contracts.state;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import java.util.List;

/**
 * A Party on this ledger.
 *
 * @param authorisationThreshold how many of its authorisers must sign an authorization
 * @param registries the ITMO registries it tracks with
 * @param closedThrough last calendar year that is closed to back-dated acts; 0 when none is
 */
public record Party(
    PartyCode code,
    String name,
    int authorisationThreshold,
    List<RegistryId> registries,
    int closedThrough) {}
