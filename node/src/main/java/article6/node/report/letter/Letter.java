package article6.node.report.letter;

import article6.contracts.state.Authorization;
import java.util.Map;
import java.util.Optional;

/**
 * One version of an authorization, with what a letter of it needs besides.
 *
 * @param approachTitle title of the cooperative approach; empty where the ledger has none
 * @param entityNames names of authorised entities by their ids, as far as the ledger knows them
 * @param finality where this version was recorded
 */
public record Letter(
    Authorization authorization,
    String approachTitle,
    Map<String, String> entityNames,
    Optional<Finality> finality) {}
