package article6.contracts.domain;

/** What an officer may sign for a Party. */
public enum Role {
  /** Governance: Parties, officers, closing of years. */
  ADMINISTRATOR,
  /** The books: accounts, issuance, transfers, uses, cancellations, inventories. */
  REGISTRAR,
  /** The Party's word: cooperative approaches, authorizations and NDC. */
  AUTHORISER
}
