package article6.cli.ledger;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.transaction.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What playing a scenario needs of a ledger. */
public interface Ledger {
  /** The id of the network, for which transactions are signed. */
  Hash network() throws IOException, InterruptedException;

  List<PartyCode> parties() throws IOException, InterruptedException;

  /**
   * Hands a transaction in and waits until it is final or refused.
   *
   * @throws article6.cli.console.CliException when neither happens in time
   */
  Answer submit(Transaction transaction) throws IOException, InterruptedException;

  /** Where a transaction became final, if it did. */
  Optional<Answer.Final> find(Hash transactionId) throws IOException, InterruptedException;

  /** Whether a proposal still waits for consents. */
  boolean isWaiting(Hash proposal) throws IOException, InterruptedException;

  /** Units an account holds now. */
  long holding(AccountId account) throws IOException, InterruptedException;

  /**
   * A Party's emissions balance of a year, an averaged one rounded to whole tonnes; nothing when it
   * has stated no emissions for it.
   */
  OptionalLong balance(PartyCode party, int year) throws IOException, InterruptedException;

  /** Units of a vintage that a Party has first transferred. */
  long firstTransferred(PartyCode party, int vintage) throws IOException, InterruptedException;
}
