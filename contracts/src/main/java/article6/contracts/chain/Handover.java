package article6.contracts.chain;

/**
 * One set of validators hands over to the next: the header names the next set by its hash, and the
 * certificate of the set before makes the header final. A chain of them leads from the
 * genesis to the validators of any height.
 *
 * @param header of the block that changed the set
 * @param next the validators from the next height on
 */
public record Handover(BlockHeader header, Certificate certificate, ValidatorSet next) {}
