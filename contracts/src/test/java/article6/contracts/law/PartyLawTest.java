package article6.contracts.law;

import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.issue;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.OfficerSpec;
import article6.contracts.action.PartyAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartyLawTest {
  private static final PartyCode TZA = new PartyCode("TZA");

  private static PartyAction.AdmitParty tanzania(List<OfficerSpec> officers) {
    return new PartyAction.AdmitParty(
        TZA, "Tanzania", 2, List.of(new RegistryId("TZA01")), officers);
  }

  @Test
  void twoThirdsOfTheValidatorsPartiesAdmitAParty() {
    LawScene scene = approached();
    Action admission = tanzania(LawScene.officersOf("TZA"));
    assertThat(scene.accept(admission, "CHE.administrator", "THA.administrator").effective())
        .isFalse();
    assertThat(
            scene
                .accept(new ConsentAction.GiveConsent(scene.lastId()), "GHA.administrator")
                .effective())
        .isTrue();
    assertThat(Tables.PARTIES.has(scene.state(), TZA)).isTrue();
  }

  @Test
  void aPartyIsAdmittedOnce() {
    Action again =
        new PartyAction.AdmitParty(THA, "Thailand", 1, List.of(), LawScene.officersOf("NEW"));
    approached()
        .refuse(
            PartyRule.G_1, again, "CHE.administrator", "THA.administrator", "JPN.administrator");
  }

  @Test
  void aPartyNeedsOfficersForItsRoles() {
    Action admission = tanzania(LawScene.officersOf("TZA").subList(0, 3));
    LawScene scene = approached();
    scene.refuse(PartyRule.G_3, admission, "CHE.administrator");
    scene.accept(tanzania(LawScene.officersOf("TZA")), "CHE.administrator");
  }

  @Test
  void aKeyBelongsToOneOfficer() {
    approached()
        .refuse(
            PartyRule.G_4,
            new PartyAction.RegisterOfficer(THA, LawScene.officer("CHE.registrar", Role.REGISTRAR)),
            "THA.administrator");
  }

  @Test
  void aRevokedOfficerSignsNoMore() {
    LawScene scene = approached();
    scene.accept(
        new PartyAction.RevokeOfficer(THA, LawScene.addressOf("THA.registrar")),
        "THA.administrator");
    scene.refuse(
        TransactionRule.T_5,
        new PartyAction.OpenAccount(new AccountId("THA-NEW"), "", Optional.empty()),
        "THA.registrar");
  }

  @Test
  void onlyItsOwnOfficersAreRevokedByAParty() {
    LawScene scene = approached();
    scene.refuse(
        PartyRule.G_5,
        new PartyAction.RevokeOfficer(THA, LawScene.addressOf("CHE.registrar")),
        "THA.administrator");
    scene.accept(
        new PartyAction.RevokeOfficer(THA, LawScene.addressOf("THA.registrar")),
        "THA.administrator");
  }

  @Test
  void aPartyKeepsEnoughAuthorisers() {
    LawScene scene = approached();
    Action revocation = new PartyAction.RevokeOfficer(THA, LawScene.addressOf("THA.authoriser-1"));
    scene.refuse(PartyRule.G_6, revocation, "THA.administrator");
    scene.accept(
        new PartyAction.RegisterOfficer(THA, LawScene.officer("THA.authoriser-3", Role.AUTHORISER)),
        "THA.administrator");
    scene.accept(revocation, "THA.administrator");
  }

  @Test
  void anAccountIsOpenedOnce() {
    LawScene scene = approached();
    scene.refuse(
        PartyRule.G_7, new PartyAction.OpenAccount(THAI, "", Optional.empty()), "THA.registrar");
    scene.accept(
        new PartyAction.OpenAccount(new AccountId("THA-SECOND"), "", Optional.empty()),
        "THA.registrar");
  }

  @Test
  void anUnknownPartyCannotBePartOfAnApproach() {
    approached()
        .refuse(
            PartyRule.G_2,
            new ApproachAction.RegisterApproach(
                new ApproachId("CA0009"), "", List.of(THA, TZA), LawScene.TODAY, ""),
            "THA.authoriser-1");
    approached()
        .accept(
            new ApproachAction.RegisterApproach(
                new ApproachId("CA0009"), "", List.of(THA, Samples.JPN), LawScene.TODAY, ""),
            "THA.authoriser-1");
  }

  @Test
  void aYearIsClosedAfterItHasEndedAndNothingIsDatedIntoItThen() {
    LawScene scene = approached();
    scene.refuse(DateRule.D_4, new PartyAction.CloseYear(THA, 2026), "THA.administrator");
    scene.accept(new PartyAction.CloseYear(THA, 2023), "THA.administrator");
    scene.refuse(DateRule.D_4, new PartyAction.CloseYear(THA, 2023), "THA.administrator");
    scene.refuse(DateRule.D_2, issue(Samples.SERIES, 10, Optional.empty()), "THA.registrar");
  }
}
