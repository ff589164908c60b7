package article6.contracts.action;

/**
 * Everything a transaction can ask for (domain, Appendix A), family by family. An action with an
 * effective {@code date} earlier than the day of its block is history being recorded, and is marked
 * back-dated.
 *
 * <p>The name of a record of a family is its name on the wire and in JSON; the golden vectors pin
 * it.
 */
public sealed interface Action
    permits PartyAction,
        ApproachAction,
        AuthorizationAction,
        UnitAction,
        NdcAction,
        ConsentAction,
        DocumentAction,
        RequestAction,
        NoticeAction,
        NetworkAction,
        OfficerAction,
        MechanismAction,
        AgreementAction,
        CaseAction,
        RegistryAction,
        BridgeAction,
        ParticipationAction {

  /** The name by which people and the wire know this kind of action. */
  default String kind() {
    return getClass().getSimpleName();
  }
}
