package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The act that obliges the host to adjust (rules F-1 … F-6), and the authorization units are under
 * when it happens.
 */
final class FirstTransfers {
  private FirstTransfers() {}

  static UnitBlock record(
      Hearing hearing, UnitBlock block, FirstTransferEvent event, LocalDate date) {
    return record(hearing, block, event, date, Optional.empty(), Optional.empty());
  }

  /**
   * Records the first transfer of units that had none: counts it against the authorised quantity
   * books the host's adjustment (C-2, C-7) and fixes the version of the authorization
   * (A-13).
   *
   * @return the block with its first transfer, for the caller to write
   */
  static UnitBlock record(
      Hearing hearing,
      UnitBlock block,
      FirstTransferEvent event,
      LocalDate date,
      Optional<PartyCode> acquiring,
      Optional<UsePurpose> purpose) {
    AgreedTerms.requireInForce(hearing, block.units().series().approach(), date);
    return book(hearing, reserve(hearing, block, date), event, date, acquiring, purpose);
  }

  /**
   * The same on the day of an authorization given before (F-5). Whether the approach is in force is
   * asked on the day of the act itself: one that was suspended when the letter was amended, and
   * resumed since, is.
   */
  static UnitBlock recordAsOf(
      Hearing hearing, UnitBlock block, FirstTransferEvent event, LocalDate authorised) {
    return book(
        hearing,
        reserve(hearing, block, authorised),
        event,
        authorised,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * Judges a first transfer and takes its units from the authorised quantity (A-7 … A-9); they stay
   * under the version in force. What follows from it is booked at once or, of units on their
   * way to another registry, when they have arrived.
   */
  static UnitBlock reserve(Hearing hearing, UnitBlock block, LocalDate date) {
    if (block.firstTransfer().isPresent()) {
      throw new IllegalStateException("a second first transfer of " + block.units());
    }
    Authorization authorization = requireActive(hearing, block, date);
    AuthorizationContent content = authorization.content();
    AuthorizationLaw.requireVintage(hearing, content, block.units());
    ParticipationLaw.requireMayAct(hearing, block.host(), date);
    ParticipationLaw.warnWithoutInitialReport(hearing, block.host());
    long more = block.quantity();
    hearing.require(
        content.quantity().isEmpty()
            || more <= content.quantity().get() - authorization.firstTransferred(),
        AuthorizationRule.A_8,
        Fact.of("authorization", authorization.id()),
        Fact.of("authorised", content.quantity().orElse(0L)),
        Fact.of("firstTransferred", authorization.firstTransferred()),
        Fact.of("more", more));
    if (content.purpose().coversOimp()) {
      RecordingDeadline.check(hearing, block);
    }
    AuthorizationLaw.write(hearing, authorization.plusFirstTransferred(more));
    return block.coveredBy(authorization.ref());
  }

  /**
   * Gives back what was reserved for units that did not leave: to the version that reserved it, and
   * to the later ones, whose sums include it; so that each sum still grows by what was first
   * transferred while its version was the newest.
   */
  static void unreserve(Hearing hearing, UnitBlock block) {
    AuthorizationRef ref = reference(block);
    AuthorizationLaw.versions(hearing.state(), ref.party(), ref.id()).stream()
        .filter(version -> version.version() >= ref.version())
        .forEach(
            version ->
                AuthorizationLaw.write(hearing, version.plusFirstTransferred(-block.quantity())));
  }

  /** Books the first transfer of units for which it was reserved. */
  static UnitBlock book(
      Hearing hearing,
      UnitBlock block,
      FirstTransferEvent event,
      LocalDate date,
      Optional<PartyCode> acquiring,
      Optional<UsePurpose> purpose) {
    hearing.tell(
        new UnitEvent.FirstTransferred(
            block.units(), event, reference(block), acquiring, purpose, date));
    Adjustments.addForFirstTransfer(hearing, block, fixedContent(hearing, block), date);
    return block.firstTransferredBy(new FirstTransfer(date, event));
  }

  /** What the version says that these units stand under by name. */
  static AuthorizationContent fixedContent(Hearing hearing, UnitBlock block) {
    AuthorizationRef ref = reference(block);
    return hearing
        .find(
            Tables.AUTHORIZATIONS,
            new Tables.AuthorizationKey(ref.party(), ref.id(), ref.version()))
        .orElseThrow(() -> new IllegalStateException("no such authorization: " + ref))
        .content();
  }

  /**
   * The first transfer that an authorization brings with itself, where authorisation is its
   * definition, or issuance, which lies before: no first transfer can precede its authorization
   * (F-5, A-7).
   */
  static UnitBlock byAuthorization(
      Hearing hearing, UnitBlock block, AuthorizationContent content, LocalDate date) {
    FirstTransferEvent event = content.oimpEvent().orElse(FirstTransferEvent.USE_OR_CANCELLATION);
    return switch (event) {
      case AUTHORISATION, ISSUANCE -> record(hearing, block, event, date);
      default -> block;
    };
  }

  /**
   * The first transfer that has happened by now to units under an authorization whose later version
   * says so: by the authorization or issuance, or by the transfer that brought them to another
   * Party (F-1, F-3). It is recorded with the date at which it is seen.
   */
  static UnitBlock byNow(
      Hearing hearing, UnitBlock block, AuthorizationContent content, LocalDate date) {
    if (block.firstTransfer().isPresent() || !hearing.isUnder(Edition.CMA7_2025)) {
      return block;
    }
    UnitBlock authorised = byAuthorization(hearing, block, content, date);
    Optional<PartyCode> owner = hearing.account(block.holder()).owner();
    boolean abroad = owner.isPresent() && !owner.get().equals(block.host());
    if (authorised.firstTransfer().isPresent() || !abroad || !isByTransfer(content)) {
      return authorised;
    }
    return record(
        hearing, block, FirstTransferEvent.INTERNATIONAL_TRANSFER, date, owner, Optional.empty());
  }

  /** Units that are to be first transferred have not been (F-4). */
  static void requireNone(Hearing hearing, UnitBlock block) {
    hearing.require(
        block.firstTransfer().isEmpty(), FirstTransferRule.F_4, Fact.of("units", block.units()));
  }

  /** Whether leaving the host is the first transfer (F-1; A-6c where the Party told so). */
  static boolean isByTransfer(AuthorizationContent content) {
    return content.purpose().covers(UsePurpose.NDC)
        || content.oimpEvent().equals(Optional.of(FirstTransferEvent.INTERNATIONAL_TRANSFER));
  }

  /**
   * The authorization that units not first transferred yet are under: its latest version, in force
   * at the date and not revoked since: a revocation can't be undone by an act dated before it
   * (A-7).
   */
  static Authorization requireActive(Hearing hearing, UnitBlock block, LocalDate date) {
    AuthorizationRef ref = reference(block);
    Authorization latest = AuthorizationLaw.existing(hearing, ref.party(), ref.id());
    boolean revoked =
        hearing.isUnder(Edition.CMA7_2025)
            ? latest.revocation().isPresent()
            : latest.isRevokedAt(date);
    hearing.require(
        !date.isBefore(latest.content().date())
            && !revoked
            && latest.content().lastDates().validity().stream().noneMatch(date::isAfter),
        AuthorizationRule.A_7,
        Fact.of("authorization", latest.id()),
        Fact.of("date", date),
        Fact.of("authorised", latest.content().date()),
        Fact.of("revoked", latest.revocation().map(end -> end.date().toString()).orElse("–")));
    return latest;
  }

  /**
   * The authorization whose words govern these units at that date: for units first transferred the
   * version of then, or a later one that reaches them; for others the latest.
   */
  static AuthorizationContent governing(Hearing hearing, UnitBlock block, LocalDate date) {
    if (block.firstTransfer().isEmpty()) {
      return requireActive(hearing, block, date).content();
    }
    AuthorizationRef ref = reference(block);
    Authorization latest = AuthorizationLaw.existing(hearing, ref.party(), ref.id());
    hearing.require(
        latest.revocation().isEmpty()
            || !latest.revocation().get().includingFirstTransferred()
            || !latest.isRevokedAt(date),
        AuthorizationRule.A_7,
        Fact.of("authorization", latest.id()),
        Fact.of("date", date),
        Fact.of("authorised", latest.content().date()),
        Fact.of("revoked", latest.revocation().map(end -> end.date().toString()).orElse("–")));
    return AuthorizationLaw.reaching(hearing.state(), ref).content();
  }

  private static AuthorizationRef reference(UnitBlock block) {
    return block
        .authorization()
        .orElseThrow(
            () ->
                Hearing.refusal(
                    AuthorizationRule.A_7_NOT_FOUND,
                    Fact.of("party", block.host()),
                    Fact.of("units", block.units())));
  }
}
