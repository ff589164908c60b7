package article6.contracts.law;

import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import java.util.List;

/**
 * How far one Party is with one consent.
 *
 * @param officersNeeded how many of those who may must sign
 * @param signed officers whose signature counts
 * @param maySign officers who could still sign, delegates among them
 */
public record PartyStanding(
    PartyCode party, int officersNeeded, List<Address> signed, List<Address> maySign) {
  public PartyStanding {
    signed = List.copyOf(signed);
    maySign = List.copyOf(maySign);
  }

  public boolean isComplete() {
    return signed.size() >= officersNeeded;
  }
}
