package article6.contracts.action;

import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/** What a registry does with blocks of units beside issuing, moving and ending them. */
public sealed interface RegistryAction extends Action {
  /**
   * A quantity out of a block moves: the sender keeps the first units, the receiver gets the last
   * (domain §3.4).
   *
   * @param block units that the sender's account holds
   */
  record TransferQuantity(
      UnitRange block, long quantity, AccountId from, AccountId to, LocalDate date)
      implements RegistryAction {}

  /** Adjacent blocks that are equal in everything become one (domain §3.4). */
  record MergeUnits(UnitRange units, AccountId account, LocalDate date) implements RegistryAction {}

  /**
   * Units are created for mitigation that two standards recognise as the same: they carry the
   * serials of both, and neither can back anything else.
   */
  record IssueRecognised(
      SeriesId series,
      long quantity,
      AccountId account,
      LocalDate date,
      Optional<AuthorizationId> authorization,
      MitigationType mitigationType,
      UnderlyingRange underlying,
      String methodology,
      UnderlyingRange twin,
      String twinMethodology)
      implements RegistryAction {}

  /**
   * A host that mints no units here records what an outside registry first transferred.
   *
   * @param from the host's account in which they are entered
   * @param to where they were first transferred to
   * @param outside their ids in the outside registry
   * @param document digest of that registry's record of the first transfer
   */
  record TrackFirstTransfer(
      SeriesId series,
      long quantity,
      AccountId from,
      AccountId to,
      LocalDate date,
      AuthorizationId authorization,
      MitigationType mitigationType,
      UnderlyingRange outside,
      @DocumentDigest Hash document)
      implements RegistryAction {}
}
