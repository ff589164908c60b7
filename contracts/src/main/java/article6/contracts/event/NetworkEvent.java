package article6.contracts.event;

/** Of what the Parties of a network decided together. */
public sealed interface NetworkEvent extends LedgerEvent {

  record RulebookActivated(String rulebook, long height) implements NetworkEvent {}

  record LawSettingsChanged() implements NetworkEvent {}
}
