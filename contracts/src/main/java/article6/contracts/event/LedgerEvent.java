package article6.contracts.event;

/**
 * One fact of the ledger's history, family by family. Events are a pure function of the blocks:
 * every node tells the same ones in the same order. Dates are the effective ones of the action.
 */
public sealed interface LedgerEvent
    permits PartyEvent,
        ApproachEvent,
        AuthorizationEvent,
        UnitEvent,
        BalanceEvent,
        ConsentEvent,
        NetworkEvent,
        OfficerEvent,
        MechanismEvent,
        AgreementEvent,
        CaseEvent,
        BridgeEvent,
        ParticipationEvent {

  default String kind() {
    return getClass().getSimpleName();
  }
}
