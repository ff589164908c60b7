package article6.contracts.law;

import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.issue;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.OfficerSpec;
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

  private static Action.AdmitParty tanzania(List<OfficerSpec> officers) {
    return new Action.AdmitParty(TZA, "Tanzania", 2, List.of(new RegistryId("TZA01")), officers);
  }

  @Test
  void twoThirdsOfTheValidatorsPartiesAdmitAParty() {
    LawScene scene = approached();
    Action admission = tanzania(LawScene.officersOf("TZA"));
    assertThat(scene.accept(admission, "CHE.administrator", "THA.administrator").effective())
        .isFalse();
    assertThat(
            scene.accept(new Action.GiveConsent(scene.lastId()), "GHA.administrator").effective())
        .isTrue();
    assertThat(Tables.PARTIES.has(scene.state(), TZA)).isTrue();
  }

  @Test
  void aPartyIsAdmittedOnce() {
    Action again = new Action.AdmitParty(THA, "Thailand", 1, List.of(), LawScene.officersOf("NEW"));
    approached()
        .refuse(Rule.G_1, again, "CHE.administrator", "THA.administrator", "JPN.administrator");
  }

  @Test
  void aPartyNeedsOfficersForItsRoles() {
    Action admission = tanzania(LawScene.officersOf("TZA").subList(0, 3));
    approached().refuse(Rule.G_3, admission, "CHE.administrator");
  }

  @Test
  void aKeyBelongsToOneOfficer() {
    approached()
        .refuse(
            Rule.G_4,
            new Action.RegisterOfficer(THA, LawScene.officer("CHE.registrar", Role.REGISTRAR)),
            "THA.administrator");
  }

  @Test
  void aRevokedOfficerSignsNoMore() {
    LawScene scene = approached();
    scene.accept(
        new Action.RevokeOfficer(THA, LawScene.addressOf("THA.registrar")), "THA.administrator");
    scene.refuse(
        Rule.T_5,
        new Action.OpenAccount(new AccountId("THA-NEW"), "", Optional.empty()),
        "THA.registrar");
  }

  @Test
  void onlyItsOwnOfficersAreRevokedByAParty() {
    approached()
        .refuse(
            Rule.G_5,
            new Action.RevokeOfficer(THA, LawScene.addressOf("CHE.registrar")),
            "THA.administrator");
  }

  @Test
  void aPartyKeepsEnoughAuthorisers() {
    approached()
        .refuse(
            Rule.G_6,
            new Action.RevokeOfficer(THA, LawScene.addressOf("THA.authoriser-1")),
            "THA.administrator");
  }

  @Test
  void anAccountIsOpenedOnce() {
    approached()
        .refuse(Rule.G_7, new Action.OpenAccount(THAI, "", Optional.empty()), "THA.registrar");
  }

  @Test
  void anUnknownPartyCannotBePartOfAnApproach() {
    approached()
        .refuse(
            Rule.G_2,
            new Action.RegisterApproach(
                new ApproachId("CA0009"), "", List.of(THA, TZA), LawScene.TODAY, ""),
            "THA.authoriser-1");
  }

  @Test
  void aYearIsClosedAfterItHasEndedAndNothingIsDatedIntoItThen() {
    LawScene scene = approached();
    scene.refuse(Rule.D_4, new Action.CloseYear(THA, 2026), "THA.administrator");
    scene.accept(new Action.CloseYear(THA, 2023), "THA.administrator");
    scene.refuse(Rule.D_4, new Action.CloseYear(THA, 2023), "THA.administrator");
    scene.refuse(Rule.D_2, issue(Samples.SERIES, 10, Optional.empty()), "THA.registrar");
  }
}
