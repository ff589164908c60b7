package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.YearQuantity;
import article6.contracts.law.LawScene;
import article6.contracts.law.Samples;
import java.util.List;
import java.util.Optional;

/** One action of each kind that the first edition of the law knew. */
final class FirstEditionSamples {
  static final List<Action> ALL =
      List.of(
          new PartyAction.AdmitParty(Samples.JPN, "日本", 2, List.of(), LawScene.officersOf("JPN")),
          new PartyAction.RegisterOfficer(Samples.THA, LawScene.officersOf("THA").getFirst()),
          new PartyAction.RevokeOfficer(Samples.THA, LawScene.addressOf("THA.registrar")),
          new PartyAction.OpenAccount(Samples.SWISS, "Swiss holding", Optional.of(Samples.AIRLINE)),
          Samples.approach(),
          new ApproachAction.AuthorizeEntity(
              Samples.THA,
              Samples.APPROACH,
              Samples.AIRLINE,
              "An airline",
              Samples.CHE,
              Samples.AUTHORISED,
              "",
              "",
              ""),
          Samples.authorize(Samples.content(Purpose.NDC_AND_OIMP), Samples.units(1, 10)),
          new AuthorizationAction.AmendAuthorization(
              Samples.THA, Samples.LETTER, 2, Samples.content(Purpose.NDC), true),
          new AuthorizationAction.RevokeAuthorization(
              Samples.THA, Samples.LETTER, Samples.USED, "withdrawn", false),
          Samples.issue(Samples.E_BUS),
          Samples.transfer(Samples.units(1, 1_916), Samples.THAI, Samples.SWISS),
          Samples.use(Samples.units(1, 1_916)),
          new UnitAction.UseForImp(
              Samples.units(1, 1),
              Samples.SWISS,
              Optional.of(Samples.AIRLINE),
              "CORSIA",
              Samples.USED),
          new UnitAction.CancelUnits(
              Samples.units(1, 1),
              Samples.SWISS,
              CancellationKind.VOLUNTARY_OMGE,
              Optional.empty(),
              "",
              Samples.USED),
          Samples.ndc(Samples.CHE),
          new NdcAction.SetInventory(Samples.CHE, List.of(new YearQuantity(2022, -5))),
          new PartyAction.CloseYear(Samples.THA, 2023),
          new ConsentAction.GiveConsent(Hash.ZERO),
          new ConsentAction.WithdrawProposal(Hash.ZERO));

  private FirstEditionSamples() {}
}
