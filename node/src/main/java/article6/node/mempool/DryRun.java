package article6.node.mempool;

import article6.contracts.law.ConsentNeed;
import article6.contracts.law.Outcome;
import java.util.List;

/**
 * What would become of an action.
 *
 * @param outcome of a transaction signed by the officers named
 * @param consentsNeeded all consents that the action needs
 */
public record DryRun(Outcome outcome, List<ConsentNeed> consentsNeeded) {}
