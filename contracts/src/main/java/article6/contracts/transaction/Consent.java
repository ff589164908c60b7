package article6.contracts.transaction;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Signature;

/** An officer's signature under a transaction. */
public record Consent(Address officer, Signature signature) {}
