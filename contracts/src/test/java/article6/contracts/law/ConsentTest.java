package article6.contracts.law;

import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.approach;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Role;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private final Action letter = authorize(content(Purpose.NDC));

  @Test
  void fourEyesTakeEffectAtOnceWhenBothSign() {
    LawScene scene = approached();
    assertThat(scene.accept(letter, "THA.authorisers").effective()).isTrue();
    assertThat(scene.history(AuthorizationEvent.AuthorizationRecorded.class)).hasSize(1);
  }

  @Test
  void oneOfTwoEyesOpensAProposalAndTheSecondEffectsIt() {
    LawScene scene = approached();
    Outcome.Applied opened = scene.accept(letter, "THA.authoriser-1");
    assertThat(opened.effective()).isFalse();
    assertThat(opened.missing()).containsExactly(ConsentNeed.of(THA, Role.AUTHORISER, 2));
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER)).isEmpty();

    Hash proposal = scene.lastId();
    assertThat(
            scene.accept(new ConsentAction.GiveConsent(proposal), "THA.authoriser-2").effective())
        .isTrue();
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER)).isPresent();
    assertThat(Tables.PROPOSALS.has(scene.state(), proposal)).isFalse();
  }

  @Test
  void anOfficerOfTheWrongPartyIsNotEntitled() {
    Finding finding = approached().refuse(ConsentRule.K_1, letter, "GHA.authoriser-1");
    assertThat(finding.facts())
        .contains(new Fact("party", "GHA"), new Fact("action", "AuthorizeItmos"));
  }

  @Test
  void theWrongRoleOfTheRightPartyIsNotEntitled() {
    approached().refuse(ConsentRule.K_1, letter, "THA.registrar");
  }

  @Test
  void somebodyUnknownIsNoOfficer() {
    approached().refuse(TransactionRule.T_5, letter, "nobody");
  }

  @Test
  void aConsentToNothingIsRefused() {
    approached()
        .refuse(ConsentRule.K_2, new ConsentAction.GiveConsent(Hash.ZERO), "THA.authoriser-1");
  }

  @Test
  void theSameOfficerIsNotASecondPairOfEyes() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    scene.refuse(
        ConsentRule.K_3, new ConsentAction.GiveConsent(scene.lastId()), "THA.authoriser-1");
  }

  @Test
  void aStrangerCanNeitherConsentToNorWithdrawAProposal() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.refuse(ConsentRule.K_1, new ConsentAction.GiveConsent(proposal), "JPN.authoriser-1");
    scene.refuse(ConsentRule.K_4, new ConsentAction.WithdrawProposal(proposal), "THA.authoriser-2");
  }

  @Test
  void whoeverConsentedCanWithdraw() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(new ConsentAction.WithdrawProposal(proposal), "THA.authoriser-1");
    scene.refuse(ConsentRule.K_2, new ConsentAction.GiveConsent(proposal), "THA.authoriser-2");
  }

  @Test
  void aProposalExpires() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.on(LawScene.TODAY.plusDays(31));
    scene.refuse(ConsentRule.K_5, new ConsentAction.GiveConsent(proposal), "THA.authoriser-2");
  }

  @Test
  void anUnlawfulActionIsRefusedBeforeASecondSignatureIsAskedFor() {
    LawScene scene = Samples.authorised(content(Purpose.NDC));
    scene.refuse(AuthorizationRule.A_2, letter, "THA.authoriser-1");
  }

  @Test
  void anActionThatBecameUnlawfulWhileItWaitedIsRefusedWhenTheLastConsentArrives() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(letter, "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_2, new ConsentAction.GiveConsent(proposal), "THA.authoriser-2");
  }

  @Test
  void theConsentOfAnOfficerRevokedMeanwhileNoLongerCounts() {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.RegisterOfficer(THA, LawScene.officer("THA.authoriser-3", Role.AUTHORISER)),
        "THA.administrator");
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(
        new PartyAction.RevokeOfficer(THA, LawScene.addressOf("THA.authoriser-1")),
        "THA.administrator");
    assertThat(
            scene.accept(new ConsentAction.GiveConsent(proposal), "THA.authoriser-2").effective())
        .isFalse();
    assertThat(
            scene.accept(new ConsentAction.GiveConsent(proposal), "THA.authoriser-3").effective())
        .isTrue();
  }

  @Test
  void allPartiesOfAnApproachConsent() {
    LawScene scene = LawScene.of("CHE", "THA");
    assertThat(scene.accept(approach(), "CHE.authoriser-1").effective()).isFalse();
    assertThat(
            scene
                .accept(new ConsentAction.GiveConsent(scene.lastId()), "THA.authoriser-2")
                .effective())
        .isTrue();
  }

  @Test
  void aProposalStaysOpenWithinItsMonth() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.on(LawScene.TODAY.plusDays(29));
    scene.accept(new ConsentAction.GiveConsent(proposal), "THA.authoriser-2");
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow().content().date())
        .isEqualTo(LocalDate.of(2023, 10, 1));
  }
}
