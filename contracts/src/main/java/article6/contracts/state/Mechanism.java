package article6.contracts.state;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import java.time.LocalDate;

/**
 * The Article 6.4 mechanism on this ledger: who keeps its registry and how its units are named.
 *
 * @param operator the section of the ledger whose officers sign for it
 * @param approach what stands for a cooperative approach in the ids of its units
 */
public record Mechanism(
    PartyCode operator, RegistryId registry, ApproachId approach, String name, LocalDate date) {

  public SeriesId series(PartyCode host, int vintage) {
    return new SeriesId(approach, registry, host, vintage);
  }

  /** Where what is issued for a host's activities waits to be forwarded (64-2). */
  public AccountId pendingAccount(PartyCode host) {
    return new AccountId(host + "-A64-PENDING");
  }

  public AccountId adaptationFund() {
    return new AccountId(operator + "-ADAPTATION-FUND");
  }

  public AccountId omgeCancellation() {
    return new AccountId(operator + "-OMGE-CANCELLATION");
  }

  public AccountId bufferPool() {
    return new AccountId(operator + "-BUFFER-POOL");
  }
}
