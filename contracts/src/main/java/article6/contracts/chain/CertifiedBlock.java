package article6.contracts.chain;

/** A final block with its proof, as nodes keep it and send it to each other. */
public record CertifiedBlock(Block block, Certificate certificate) {}
