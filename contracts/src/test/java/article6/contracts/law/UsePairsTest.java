package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.JAPANESE;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.ndc;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.ImpBeneficiary;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may use what: holder, host, using Party and entity in every pairing (A-10, A-11, U-4). */
class UsePairsTest {
  private static final AccountId AIRLINES_OWN = new AccountId("CHE-AIRLINE");
  private static final EntityId OTHER = new EntityId("CHE-2");

  private static Action use(AccountId account) {
    return new UnitAction.UseTowardsNdc(units(1, 5), account, 2024, USED);
  }

  private static UnitAction.UseForImp fly(AccountId account, Optional<EntityId> entity) {
    return new UnitAction.UseForImp(
        units(1, 5),
        account,
        entity,
        "CORSIA",
        USED,
        Optional.of(new ImpBeneficiary("An airline", "CORSIA", "first phase 2024–2026")));
  }

  private static LawScene with(Purpose purpose, PartyCode... parties) {
    return issued(Letter.of(purpose).parties(parties).content());
  }

  @Test
  void theHostUsesItsOwnForOtherPurposesAndNeverTowardsItsNdc() {
    LawScene scene = with(Purpose.NDC_AND_OIMP, CHE);
    scene.refuse(UseRule.U_4, use(THAI), "THA.registrar");
    scene.accept(fly(THAI, Optional.empty()), "THA.registrar");
  }

  @Test
  void theHostDoesNotUseTowardsItsNdcWhatCameBack() {
    LawScene scene = with(Purpose.NDC, CHE);
    scene.accept(transfer(units(1, 5), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 5), SWISS, THAI), "THA.registrar", "CHE.registrar");
    scene.refuse(UseRule.U_4, use(THAI), "THA.registrar");
  }

  @Test
  void aPartyThatWasNamedLaterAcquiresFromAnotherAndUses() {
    LawScene scene = with(Purpose.NDC, CHE, JPN);
    scene.accept(ndc(JPN), "JPN.authoriser-1");
    scene.accept(transfer(units(1, 5), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 5), SWISS, JAPANESE), "CHE.registrar", "JPN.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(1);
    scene.refuse(UnitRule.I_2, use(SWISS), "CHE.registrar");
    scene.accept(use(JAPANESE), "JPN.registrar");
  }

  @Test
  void aPartyWithoutAnNdcUsesForOtherPurposesOnly() {
    LawScene scene = with(Purpose.NDC_AND_IMP);
    scene.accept(transfer(units(1, 5), THAI, JAPANESE), "THA.registrar", "JPN.registrar");
    scene.refuse(UseRule.U_3, use(JAPANESE), "JPN.registrar");
    scene.accept(fly(JAPANESE, Optional.of(AIRLINE)), "JPN.registrar");
  }

  @Test
  void aPartyNoLongerNamedDoesNotUseWhatWasNotFirstTransferred() {
    LawScene scene = with(Purpose.OIMP, CHE);
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    AuthorizationContent without =
        Letter.of(Purpose.OIMP).parties(JPN).date(Samples.TRANSFERRED).content();
    scene.accept(
        new AuthorizationAction.AmendAuthorization(Samples.THA, Samples.LETTER, 2, without, false),
        "THA.authorisers");
    scene.refuse(AuthorizationRule.A_10, fly(SWISS, Optional.of(AIRLINE)), "CHE.registrar");
  }

  private static LawScene airlines() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(
        new PartyAction.OpenAccount(AIRLINES_OWN, "Airline", Optional.of(AIRLINE)),
        "CHE.registrar");
    scene.accept(transfer(units(1, 10), THAI, AIRLINES_OWN), "THA.registrar", "CHE.registrar");
    return scene;
  }

  @Test
  void whatAnEntityHoldsItUsesItself() {
    LawScene scene = airlines();
    scene.refuse(UseRule.U_4_ENTITY, fly(AIRLINES_OWN, Optional.of(OTHER)), "CHE.registrar");
    scene.accept(fly(AIRLINES_OWN, Optional.empty()), "CHE.registrar");
    assertThat(scene.history(UnitEvent.UnitsUsedForImp.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.entity()).contains(AIRLINE);
              assertThat(event.beneficiary().orElseThrow().period())
                  .isEqualTo("first phase 2024–2026");
            });
  }

  @Test
  void anEntityThatTheLetterDoesNotNameUsesNothingOfItsOwn() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(
        new PartyAction.OpenAccount(AIRLINES_OWN, "Another", Optional.of(OTHER)), "CHE.registrar");
    scene.accept(transfer(units(1, 10), THAI, AIRLINES_OWN), "THA.registrar", "CHE.registrar");
    scene.refuse(AuthorizationRule.A_11, fly(AIRLINES_OWN, Optional.empty()), "CHE.registrar");
  }

  @Test
  void theAdaptationFundUsesNothingTowardsAnNdc() {
    AccountId fund = new AccountId("CHE-ADAPTATION");
    LawScene scene = with(Purpose.NDC, CHE);
    scene.accept(
        new PartyAction.OpenAccount(
            fund, "Fund", Optional.empty(), Optional.of(AccountKind.ADAPTATION_FUND)),
        "CHE.registrar");
    scene.accept(transfer(units(1, 5), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(1, 5), SWISS, fund), "CHE.registrar");
    scene.refuse(UseRule.U_4, use(fund), "CHE.registrar");
    scene.accept(transfer(units(1, 5), fund, SWISS), "CHE.registrar");
    scene.accept(use(SWISS), "CHE.registrar");
  }

  @Test
  void unitsUnderNoLetterAreUsedByNobody() {
    LawScene scene = Samples.approached();
    scene.accept(Samples.issue(Samples.SERIES, 10, Optional.empty()), "THA.registrar");
    scene.refuse(AuthorizationRule.A_7_NOT_FOUND, fly(THAI, Optional.empty()), "THA.registrar");
    scene.refuse(AuthorizationRule.A_7_NOT_FOUND, use(THAI), "THA.registrar");
  }
}
