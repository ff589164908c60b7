package article6.contracts.action;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The Article 6.4 mechanism and its registry (domain §2.7). */
public sealed interface MechanismAction extends Action
    permits MechanismAction.EstablishMechanism,
        MechanismAction.OpenMechanismAccount,
        MechanismAction.ExemptHost,
        MechanismAction.IssueA64ers,
        MechanismAction.ForwardA64ers,
        MechanismAction.AuthorizeContributions,
        MechanismAction.RecordCers,
        ActivityAction {

  /**
   * The network says who keeps the mechanism registry, and opens the accounts it has once.
   *
   * @param operator a section of the ledger whose code no country has; its officers sign for the
   *     Supervisory Body and the registry administrator
   * @param registry the mechanism registry, in the ids of its units
   * @param approach what stands for a cooperative approach in the ids of its units
   */
  record EstablishMechanism(
      PartyCode operator, RegistryId registry, ApproachId approach, String name, LocalDate date)
      implements MechanismAction {}

  /** The mechanism registry opens an account for a Party, or for an entity under it (64-14). */
  record OpenMechanismAccount(
      AccountId account, MechanismAccountKind accountKind, String name, Optional<EntityId> entity)
      implements MechanismAction {}

  /**
   * The mechanism records from when until when the activities a Party hosts are exempt from the
   * share of proceeds (64-3). Those that the network recognises as a least developed country or
   * small island State are exempt by that alone (P-2); this is for all that is decided otherwise.
   *
   * @param until last day, when it has ended
   */
  record ExemptHost(PartyCode party, LocalDate from, Optional<LocalDate> until, String reason)
      implements MechanismAction {}

  /**
   * The mechanism issues A6.4ERs of an activity into the pending account of its host, and levies
   * what is to be levied (64-2 … 64-5).
   *
   * @param authorised whether they are issued as authorised, else as mitigation contribution units
   */
  record IssueA64ers(
      ActivityId activity,
      int vintage,
      long quantity,
      boolean authorised,
      MitigationType mitigationType,
      LocalDate date)
      implements MechanismAction {}

  /** Units leave the pending account as the participants have instructed (64-2). */
  record ForwardA64ers(UnitRange units, AccountId to, LocalDate date) implements MechanismAction {}

  /**
   * The host authorises mitigation contribution units after they were issued (64-7).
   *
   * @param content the letter; its date is that of the adjustments
   */
  record AuthorizeContributions(
      PartyCode party,
      AuthorizationId authorization,
      AuthorizationContent content,
      List<UnitRange> units)
      implements MechanismAction {}

  /**
   * CERs of the clean development mechanism come into the mechanism registry, for use towards first
   * NDCs (64-10).
   *
   * @param series of the mechanism, with a vintage before 2021
   * @param registered when the CDM activity was registered
   * @param cers their serials in the CDM registry
   */
  record RecordCers(
      SeriesId series,
      ActivityId activity,
      LocalDate registered,
      CerKind cerKind,
      UnderlyingRange cers,
      AccountId account,
      LocalDate date)
      implements MechanismAction {}
}
