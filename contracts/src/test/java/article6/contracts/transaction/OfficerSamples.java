package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.OfficerAction;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReviewOpinion;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import article6.contracts.law.Nomenclatures;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One action of each kind that concerns officers, nodes and members. */
final class OfficerSamples {
  private static final PartyCode CHE = new PartyCode("CHE");
  private static final PublicKey KEY = PrivateKey.fromSeed("vector key").publicKey();
  private static final Address OFFICER = PrivateKey.fromSeed("vector officer").address();

  static final List<Action> ALL =
      List.of(
          new OfficerAction.SetThresholds(
              CHE,
              List.of(new Threshold(Role.REGISTRAR, "TransferUnits", 1_000, 2)),
              EntityConsent.TOGETHER,
              14),
          new OfficerAction.DelegateRole(
              CHE,
              OFFICER,
              Role.AUTHORISER,
              Optional.of(new ApproachId("CA0001")),
              new DateWindow(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31))),
          new OfficerAction.EndDelegation(CHE, OFFICER, Role.AUTHORISER, Optional.empty()),
          new OfficerAction.RotateKey(CHE, OFFICER, KEY),
          new OfficerAction.ReplaceLostKey(CHE, OFFICER, KEY),
          new ConsentAction.ReviewProposal(Hash.ZERO, ReviewOpinion.OBJECTS, "the vintage"),
          new PartyAction.LeaveLedger(CHE),
          new NetworkAction.AdmitNode(KEY, CHE, "CHE node 2", true),
          new NetworkAction.RemoveNode(OFFICER),
          new NetworkAction.WithdrawNode(CHE, OFFICER),
          new NetworkAction.RotateNodeKey(CHE, OFFICER, KEY),
          new NetworkAction.SetNetworkParameters(NetworkParameters.DEFAULT),
          new NetworkAction.SetNomenclature(Nomenclatures.FIRST));

  private OfficerSamples() {}
}
