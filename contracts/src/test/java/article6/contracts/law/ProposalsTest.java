package article6.contracts.law;

import static article6.contracts.law.LawScene.addressOf;
import static article6.contracts.law.LawScene.officer;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.ConsentAction.GiveConsent;
import article6.contracts.action.ConsentAction.ReviewProposal;
import article6.contracts.action.OfficerAction.SetThresholds;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.ReviewOpinion;
import article6.contracts.domain.Role;
import article6.contracts.event.ConsentEvent;
import article6.contracts.state.Proposal;
import article6.contracts.state.Review;
import article6.contracts.state.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proposals while they wait: their life, reviews, races of consents and the sweep (K-2 … K-10). */
class ProposalsTest {
  private final Action letter = authorize(content(Purpose.NDC));

  private static LawScene reviewed() {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.RegisterOfficer(THA, officer("THA.reviewer", Role.REVIEWER)),
        "THA.administrator");
    return scene;
  }

  @Test
  void aReviewStandsBesideTheProposalAndIsNoConsent() {
    LawScene scene = reviewed();
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(new ReviewProposal(proposal, ReviewOpinion.OBJECTS, "vintage?"), "THA.reviewer");
    scene.accept(new ReviewProposal(proposal, ReviewOpinion.SUPPORTS, "cleared"), "THA.reviewer");

    assertThat(Tables.PROPOSALS.get(scene.state(), proposal).orElseThrow().reviews())
        .containsExactly(
            new Review(THA, addressOf("THA.reviewer"), ReviewOpinion.SUPPORTS, "cleared"));
    assertThat(scene.history(ConsentEvent.ProposalReviewed.class)).hasSize(2);
    scene.refuse(ConsentRule.K_1, new GiveConsent(proposal), "THA.reviewer");
    scene.refuse(
        ConsentRule.K_1,
        new ReviewProposal(proposal, ReviewOpinion.SUPPORTS, ""),
        "THA.authoriser-2");
    assertThat(scene.accept(new GiveConsent(proposal), "THA.authoriser-2").effective()).isTrue();
    scene.refuse(
        ConsentRule.K_2, new ReviewProposal(proposal, ReviewOpinion.COMMENTS, ""), "THA.reviewer");
  }

  @Test
  void aReviewIsAPageAtMost() {
    LawScene scene = reviewed();
    scene.accept(letter, "THA.authoriser-1");
    String page = "x".repeat(Proposals.STATEMENT_CHARACTERS_MAX);
    Hash proposal = scene.lastId();
    scene.accept(new ReviewProposal(proposal, ReviewOpinion.COMMENTS, page), "THA.reviewer");
    scene.refuse(
        ConsentRule.K_10,
        new ReviewProposal(proposal, ReviewOpinion.COMMENTS, page + "x"),
        "THA.reviewer");
  }

  @Test
  void aPartyDecidesHowLongItsProposalsWait() {
    LawScene scene = approached();
    scene.accept(
        new SetThresholds(THA, List.of(), EntityConsent.NOT_ASKED, 2), "THA.administrator");
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.on(LawScene.TODAY.plusDays(3));
    scene.refuse(ConsentRule.K_5, new GiveConsent(proposal), "THA.authoriser-2");
  }

  @Test
  void expiredProposalsAreSweptWhenOthersAreOpened() {
    LawScene scene = approached();
    int old = 3 * Proposals.SWEPT_MAX;
    for (int i = 0; i < old; i++) {
      scene.accept(letter, "THA.authoriser-1");
    }
    scene.on(LawScene.TODAY.plusDays(31));
    int opened = 2 * old / Proposals.SWEPT_MAX + 1;
    for (int i = 0; i < opened; i++) {
      int before = scene.history(ConsentEvent.ProposalExpired.class).size();
      scene.accept(letter, "THA.authoriser-1");
      assertThat(scene.history(ConsentEvent.ProposalExpired.class).size() - before)
          .as("bounded")
          .isLessThanOrEqualTo(Proposals.SWEPT_MAX);
    }
    assertThat(scene.history(ConsentEvent.ProposalExpired.class)).hasSize(old);
    assertThat(Tables.PROPOSALS.all(scene.state())).hasSize(opened);
  }

  @Test
  void theFirstEditionSweepsNothing() {
    LawScene scene = approached().under(Edition.CMA6_2024);
    scene.accept(letter, "THA.authoriser-1");
    scene.on(LawScene.TODAY.plusDays(31)).accept(letter, "THA.authoriser-1");
    assertThat(Tables.PROPOSALS.all(scene.state())).hasSize(2);
  }

  @Test
  void ofTwoLastConsentsAtOnceTheSecondFindsNothingToConsentTo() {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.RegisterOfficer(THA, officer("THA.authoriser-3", Role.AUTHORISER)),
        "THA.administrator");
    scene.accept(letter, "THA.authoriser-1");
    Hash proposal = scene.lastId();
    scene.accept(new GiveConsent(proposal), "THA.authoriser-2");
    scene.refuse(ConsentRule.K_2, new GiveConsent(proposal), "THA.authoriser-3");
  }

  @Test
  void ofTwoProposalsOfTheSameActionOnlyOneTakesEffect() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Hash first = scene.lastId();
    scene.accept(letter, "THA.authoriser-2");
    Hash second = scene.lastId();
    assertThat(scene.accept(new GiveConsent(second), "THA.authoriser-1").effective()).isTrue();
    scene.refuse(AuthorizationRule.A_2, new GiveConsent(first), "THA.authoriser-2");
  }

  @Test
  void aProposalTellsWhoIsMissing() {
    LawScene scene = approached();
    scene.accept(letter, "THA.authoriser-1");
    Proposal proposal = Tables.PROPOSALS.get(scene.state(), scene.lastId()).orElseThrow();
    assertThat(Rulebook.standing(scene.state(), proposal, LawScene.TODAY))
        .containsExactly(
            new NeedStanding(
                ConsentNeed.of(THA, Role.AUTHORISER, 2),
                List.of(
                    new PartyStanding(
                        THA,
                        2,
                        List.of(addressOf("THA.authoriser-1")),
                        List.of(addressOf("THA.authoriser-2"))))));
  }
}
