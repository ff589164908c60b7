package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachGrant;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.EntityGrant;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.Publication;
import article6.contracts.action.RequestAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.PartyReading;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.TemplateField;
import article6.contracts.law.Samples;
import java.util.List;
import java.util.Optional;

/** One action of each kind about authorization and first transfer. */
final class AuthorizationSamples {
  private static final DocumentId PAPER = new DocumentId("THA-LOA-2023-1");
  private static final AuthorizationContent WHOLE =
      Samples.content(Purpose.NDC_AND_OIMP)
          .with(
              new AuthorizationDetails(
                  List.of("Gold Standard"),
                  List.of("AMS-III.C."),
                  List.of("GS11732"),
                  List.of(new RegistryId("THA01")),
                  new LastDates(
                      Optional.of(Samples.USED),
                      Optional.empty(),
                      Optional.of(Samples.USED),
                      Optional.empty()),
                  "a revoked quantity is cancelled",
                  Optional.of(
                      new PartyReading(
                          "as told", Optional.of(FirstTransferEvent.INTERNATIONAL_TRANSFER))),
                  "https://carp.example/1",
                  List.of(new TemplateField("1. Party", "Thailand"))));

  static final List<Action> ALL =
      List.of(
          new DocumentAction.PublishAuthorization(
              Samples.THA,
              PAPER,
              1,
              Samples.AUTHORISED,
              "Letter",
              new Publication("https://carp.example/1", Optional.of(Hash.ZERO), "", List.of()),
              List.of(new ApproachGrant(Samples.APPROACH, "", "")),
              List.of(new ItmoGrant(Samples.LETTER, WHOLE, false, List.of())),
              List.of(
                  new EntityGrant(
                      Samples.APPROACH, Samples.AIRLINE, "An airline", Samples.CHE, "", "", ""))),
          new DocumentAction.RevokeApproachAuthorization(
              Samples.THA, Samples.APPROACH, Samples.USED, "ended"),
          new DocumentAction.RevokeEntityAuthorization(
              Samples.THA, Samples.APPROACH, Samples.AIRLINE, Samples.USED, "insolvent"),
          new RequestAction.RequestAuthorization(
              Samples.CHE,
              Samples.THA,
              PAPER,
              "KliK Foundation",
              Samples.AUTHORISED,
              WHOLE,
              List.of(Samples.units(1, 10))),
          new RequestAction.ApproveRequest(
              Samples.THA, PAPER, Samples.LETTER, WHOLE, List.of(), "half of it"),
          new RequestAction.RejectRequest(Samples.THA, PAPER, Samples.USED, "not additional"),
          new RequestAction.WithdrawRequest(Samples.CHE, Samples.THA, PAPER, Samples.USED, ""),
          new NoticeAction.AcknowledgeUse(Samples.THA, Samples.units(1, 10), Samples.USED),
          new NoticeAction.StateReportYear(Samples.THA, 2030, 2032));

  private AuthorizationSamples() {}
}
