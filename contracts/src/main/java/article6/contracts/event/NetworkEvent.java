package article6.contracts.event;

import article6.contracts.crypto.Address;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/** Of what the Parties of a network decided together. */
public sealed interface NetworkEvent extends LedgerEvent {

  record RulebookActivated(String rulebook, long height) implements NetworkEvent {}

  record LawSettingsChanged() implements NetworkEvent {}

  record NodeAdmitted(Address node, PartyCode party, String name, boolean validator)
      implements NetworkEvent {}

  record NodeRemoved(Address node, PartyCode party, String name, boolean validator)
      implements NetworkEvent {}

  record NodeKeyRotated(PartyCode party, Address before, Address after) implements NetworkEvent {}

  record NetworkParametersSet(NetworkParameters parameters) implements NetworkEvent {}

  record NomenclatureSet(int version, LocalDate validFrom) implements NetworkEvent {}
}
