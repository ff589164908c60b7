package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;

/** Of Parties, their officers, accounts and closed years. */
public sealed interface PartyEvent extends LedgerEvent {
  record PartyAdmitted(PartyCode party, String name) implements PartyEvent {}

  record OfficerRegistered(PartyCode party, Address officer, String name) implements PartyEvent {}

  record OfficerRevoked(PartyCode party, Address officer) implements PartyEvent {}

  record AccountOpened(AccountId account, String name) implements PartyEvent {}

  record YearClosed(PartyCode party, int year) implements PartyEvent {}

  record PartyLeft(PartyCode party) implements PartyEvent {}
}
