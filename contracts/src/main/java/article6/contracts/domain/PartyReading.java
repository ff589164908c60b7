package article6.contracts.domain;

import java.util.Optional;

/**
 * What a Party told about its own definition of first transfer, such as that "cancellation" means
 * the cancellation in its own registry when units move to another one (A-6c).
 *
 * @param interpretation the Party's words
 * @param event the act on this ledger that is meant, instead of the one the definition names; empty
 *     where the words change nothing
 */
public record PartyReading(String interpretation, Optional<FirstTransferEvent> event) {}
