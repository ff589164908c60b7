package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.crypto.Address;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import java.util.List;
import java.util.Optional;

/** Parties, their officers, accounts and closed years. */
public sealed interface PartyAction extends Action {
  /**
   * A new Party joins the ledger with its first officers.
   *
   * @param authorisationThreshold how many of its authorisers must sign an authorization (four
   *     eyes: 2)
   * @param registries the ITMO registries it tracks with
   */
  record AdmitParty(
      PartyCode party,
      String name,
      int authorisationThreshold,
      List<RegistryId> registries,
      List<OfficerSpec> officers)
      implements PartyAction {}

  /** A Party gives one more person, or one more key, the right to sign for it. */
  record RegisterOfficer(PartyCode party, OfficerSpec officer) implements PartyAction {}

  /** A Party takes an officer's right to sign away, at once. */
  record RevokeOfficer(PartyCode party, Address officer) implements PartyAction {}

  /**
   * A Party opens an account in its section, for itself or for an entity.
   *
   * @param keptFor what it is for, where that is not holding units
   */
  record OpenAccount(
      AccountId account,
      String name,
      Optional<EntityId> entity,
      @Added Optional<AccountKind> keptFor)
      implements PartyAction {
    public OpenAccount(AccountId account, String name, Optional<EntityId> entity) {
      this(account, name, entity, Optional.empty());
    }
  }

  /** A Party closes its books up to the end of a year: nothing can be dated into it any more. */
  record CloseYear(PartyCode party, int year) implements PartyAction {}

  /**
   * A Party leaves the ledger. Its officers and nodes lose their rights; its accounts freeze, and
   * everything recorded stays. It can be admitted again.
   */
  record LeaveLedger(PartyCode party) implements PartyAction {}
}
