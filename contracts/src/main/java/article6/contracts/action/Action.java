package article6.contracts.action;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything a transaction can ask for (domain, Appendix A). An action with an effective {@code
 * date} earlier than the day of its block is history being recorded, and is marked back-dated.
 *
 * <p>The name of a record here is its name on the wire and in JSON; the golden vectors pin it.
 */
public sealed interface Action {

  /** The name by which people and the wire know this kind of action. */
  default String kind() {
    return getClass().getSimpleName();
  }

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
      implements Action {}

  /** A Party gives one more person, or one more key, the right to sign for it. */
  record RegisterOfficer(PartyCode party, OfficerSpec officer) implements Action {}

  /** A Party takes an officer's right to sign away, at once. */
  record RevokeOfficer(PartyCode party, Address officer) implements Action {}

  /** A Party opens an account in its section, for itself or for an entity. */
  record OpenAccount(AccountId account, String name, Optional<EntityId> entity) implements Action {}

  /** Two or more Parties register their cooperative approach under the id the CARP gave it. */
  record RegisterApproach(
      ApproachId approach,
      String title,
      List<PartyCode> parties,
      LocalDate date,
      String description)
      implements Action {}

  /** A Party authorises an entity to take part in a cooperative approach (AEF table 5). */
  record AuthorizeEntity(
      PartyCode party,
      ApproachId approach,
      EntityId entity,
      String name,
      PartyCode countryOfIncorporation,
      LocalDate date,
      String conditions,
      String changeConditions,
      String explanation)
      implements Action {}

  /**
   * A Party authorises mitigation outcomes for use.
   *
   * @param units units issued before, which this authorization covers; units issued later name it
   *     instead
   */
  record AuthorizeItmos(
      PartyCode party,
      AuthorizationId authorization,
      AuthorizationContent content,
      List<UnitRange> units)
      implements Action {}

  /**
   * A Party changes an authorization it gave; the result is the next version.
   *
   * @param version the version that results, one above the present one
   * @param includingFirstTransferred whether it shall also govern units already first transferred,
   *     which is lawful only where the terms in force at their first transfer say how
   */
  record AmendAuthorization(
      PartyCode party,
      AuthorizationId authorization,
      int version,
      AuthorizationContent content,
      boolean includingFirstTransferred)
      implements Action {}

  /**
   * A Party revokes an authorization it gave.
   *
   * @param includingFirstTransferred as with an amendment
   */
  record RevokeAuthorization(
      PartyCode party,
      AuthorizationId authorization,
      LocalDate date,
      String reason,
      boolean includingFirstTransferred)
      implements Action {}

  /**
   * Units are created for mitigation that was verified. Their serials follow the last one of the
   * series.
   *
   * @param authorization the authorization of the first transferring Party they fall under, if
   *     there is one already
   * @param underlying the units of another registry that they stand for, if any
   */
  record IssueUnits(
      SeriesId series,
      long quantity,
      AccountId account,
      LocalDate date,
      Optional<AuthorizationId> authorization,
      MitigationType mitigationType,
      Optional<UnderlyingRange> underlying)
      implements Action {}

  /** Units move to another account, of the same or of another Party. */
  record TransferUnits(UnitRange units, AccountId from, AccountId to, LocalDate date)
      implements Action {}

  /**
   * A Party counts units towards its NDC.
   *
   * @param year calendar year for which they are used (U-3)
   */
  record UseTowardsNdc(UnitRange units, AccountId account, int year, LocalDate date)
      implements Action {}

  /**
   * Units are used for an international mitigation purpose other than an NDC.
   *
   * @param purpose in words, such as "CORSIA first phase"
   */
  record UseForImp(
      UnitRange units, AccountId account, Optional<EntityId> entity, String purpose, LocalDate date)
      implements Action {}

  /** Units are cancelled. */
  record CancelUnits(
      UnitRange units,
      AccountId account,
      CancellationKind cancellation,
      Optional<EntityId> entity,
      String purpose,
      LocalDate date)
      implements Action {}

  /**
   * A Party states its NDC and how it applies corresponding adjustments.
   *
   * @param trajectory indicative or consistent multi-year trajectory or budget, year by year
   */
  record SetNdc(
      PartyCode party,
      int firstYear,
      int lastYear,
      NdcType type,
      AdjustmentMethod method,
      List<YearQuantity> trajectory)
      implements Action {}

  /**
   * A Party states its emissions and removals covered by the NDC for a year, from its inventory.
   */
  record SetInventory(PartyCode party, List<YearQuantity> emissions) implements Action {}

  /** A Party closes its books up to the end of a year: nothing can be dated into it any more. */
  record CloseYear(PartyCode party, int year) implements Action {}

  /** An officer adds a consent to a proposal that waits for some. */
  record GiveConsent(Hash proposal) implements Action {}

  /** An officer who consented to a proposal takes it off the ledger before it took effect. */
  record WithdrawProposal(Hash proposal) implements Action {}
}
