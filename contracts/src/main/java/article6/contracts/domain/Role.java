package article6.contracts.domain;

import java.util.List;

/** What an officer may sign for a Party. */
public enum Role {
  /** Governance: Parties, officers, closing of years. */
  ADMINISTRATOR,
  /** The books: accounts, issuance, transfers, uses, cancellations, inventories. */
  REGISTRAR,
  /** The Party's word: cooperative approaches, authorizations and NDC. */
  AUTHORISER,
  /**
   * Reads, puts a reviewed opinion beside a proposal, and raises what a review found; gives no
   * consent to what others do.
   */
  REVIEWER,
  /** Signs for one entity and the accounts that it holds with the Party. */
  ENTITY_OFFICER;

  /** Those without which a Party can't act; it joins with somebody in each of them (G-3). */
  public static final List<Role> NEEDED = List.of(ADMINISTRATOR, REGISTRAR, AUTHORISER);

  /**
   * Those that can be lent to another officer. Who administers could make officers of its own, and
   * so lend further what was lent (K-8).
   */
  public static final List<Role> DELEGABLE = List.of(REGISTRAR, AUTHORISER);
}
