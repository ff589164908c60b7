package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.RequestAction;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RequestStatus;
import article6.contracts.domain.Timeframe;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.AuthorizationRequest;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests for authorization, approved in whole or in part, rejected or withdrawn (R-1 … R-4). */
class RequestLawTest {
  private static final DocumentId REQUEST = new DocumentId("CHE-R-1");
  private static final LocalDate ASKED = LocalDate.of(2023, 9, 1);

  private static RequestAction.RequestAuthorization ask(AuthorizationContent content) {
    return new RequestAction.RequestAuthorization(
        CHE, THA, REQUEST, "KliK Foundation", ASKED, content, List.of());
  }

  private static RequestAction.ApproveRequest approve(
      AuthorizationContent content, String reasons) {
    return new RequestAction.ApproveRequest(THA, REQUEST, LETTER, content, List.of(), reasons);
  }

  private static LawScene asked(AuthorizationContent content) {
    LawScene scene = approached();
    scene.accept(ask(content), "CHE.registrar");
    return scene;
  }

  private static AuthorizationRequest request(LawScene scene) {
    return Tables.REQUESTS.all(scene.state()).getFirst();
  }

  @Test
  void aRequestIsApprovedAsAskedFor() {
    LawScene scene = asked(content(Purpose.NDC));
    assertThat(request(scene).status()).isEqualTo(RequestStatus.SUBMITTED);
    scene.accept(approve(content(Purpose.NDC), ""), "THA.authorisers");
    assertThat(request(scene).status()).isEqualTo(RequestStatus.APPROVED);
    assertThat(request(scene).closed().orElseThrow().authorization()).contains(LETTER);
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER)).isPresent();
  }

  @Test
  void aRequestIsApprovedInPartWithReasons() {
    LawScene scene = asked(content(Purpose.NDC_AND_OIMP));
    AuthorizationContent half = Letter.of(Purpose.NDC).quantity(Optional.of(900L)).content();
    scene.refuse(RequestRule.R_4, approve(half, ""), "THA.authorisers");
    scene.accept(approve(half, "the rest is needed at home"), "THA.authorisers");
    assertThat(request(scene).status()).isEqualTo(RequestStatus.APPROVED_IN_PART);
    scene.refuse(RequestRule.R_2, approve(half, "again"), "THA.authorisers");
  }

  @ParameterizedTest
  @MethodSource("wider")
  void anApprovalIsNeverWiderThanTheRequest(AuthorizationContent given) {
    asked(content(Purpose.NDC)).refuse(RequestRule.R_3, approve(given, "more"), "THA.authorisers");
    asked(content(Purpose.NDC))
        .accept(approve(content(Purpose.NDC), "as asked"), "THA.authorisers");
  }

  static Stream<AuthorizationContent> wider() {
    return Stream.of(
        Letter.of(Purpose.NDC).quantity(Optional.of(1_917L)).content(),
        Letter.of(Purpose.NDC).quantity(Optional.empty()).content(),
        Letter.of(Purpose.NDC_AND_OP).content(),
        Letter.of(Purpose.NDC).parties(new PartyCode[0]).content(),
        Letter.of(Purpose.NDC).parties(CHE, JPN).content(),
        Letter.of(Purpose.NDC).timeframe(Timeframe.OPEN).content(),
        Letter.of(Purpose.NDC)
            .timeframe(
                new Timeframe(
                    Optional.of(new DateWindow(LocalDate.of(2021, 1, 1), LocalDate.of(2031, 1, 1))),
                    Optional.empty()))
            .content());
  }

  @Test
  void aRejectionSaysWhy() {
    LawScene scene = asked(content(Purpose.NDC));
    scene.refuse(
        RequestRule.R_4,
        new RequestAction.RejectRequest(THA, REQUEST, ASKED, " "),
        "THA.authoriser-1");
    scene.accept(
        new RequestAction.RejectRequest(THA, REQUEST, ASKED, "not additional"), "THA.authoriser-1");
    assertThat(request(scene).status()).isEqualTo(RequestStatus.REJECTED);
    assertThat(request(scene).closed().orElseThrow().reasons()).isEqualTo("not additional");
  }

  @Test
  void whoAskedTakesItBack() {
    LawScene scene = asked(content(Purpose.NDC));
    scene.refuse(
        RequestRule.R_2,
        new RequestAction.WithdrawRequest(THA, THA, REQUEST, ASKED, ""),
        "THA.registrar");
    scene.accept(new RequestAction.WithdrawRequest(CHE, THA, REQUEST, ASKED, ""), "CHE.registrar");
    scene.refuse(
        RequestRule.R_2,
        new RequestAction.RejectRequest(THA, REQUEST, ASKED, "late"),
        "THA.authoriser-1");
  }

  @Test
  void aRequestIsMadeOnceByAPartyOfTheApproach() {
    LawScene scene = asked(content(Purpose.NDC));
    scene.refuse(RequestRule.R_1, ask(content(Purpose.NDC)), "CHE.registrar");
    scene.refuse(
        ParticipationRule.P_3,
        new RequestAction.RequestAuthorization(
            JPN, THA, REQUEST, "", ASKED, content(Purpose.NDC), List.of()),
        "JPN.registrar");
    scene.accept(
        new RequestAction.RequestAuthorization(
            CHE, THA, new DocumentId("CHE-REQ-2"), "", ASKED, content(Purpose.NDC), List.of()),
        "CHE.registrar");
  }

  @Test
  void theHostHandsInWhatItsOwnProjectsAskFor() {
    LawScene scene = approached();
    scene.accept(
        new RequestAction.RequestAuthorization(
            THA, THA, REQUEST, "Energy Absolute", ASKED, content(Purpose.NDC), List.of()),
        "THA.registrar");
    assertThat(request(scene).applicant()).isEqualTo("Energy Absolute");
  }

  @Test
  void anApprovalStillObeysTheLawOfAuthorizations() {
    LawScene scene = asked(Letter.of(Purpose.OIMP).content());
    scene.refuse(
        AuthorizationRule.A_6,
        approve(Letter.of(Purpose.OIMP).noFirstTransfer().content(), ""),
        "THA.authorisers");
    assertThat(request(scene).status()).isEqualTo(RequestStatus.SUBMITTED);
  }
}
