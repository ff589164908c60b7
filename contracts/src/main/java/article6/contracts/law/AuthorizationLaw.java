package article6.contracts.law;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.Authorization.Revocation;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Authorizations of ITMOs: giving, changing and revoking them (rules A-1 … A-13). */
final class AuthorizationLaw {
  private AuthorizationLaw() {}

  static List<ConsentNeed> consents(StateView state, AuthorizationAction action) {
    return switch (action) {
      case AuthorizationAction.AuthorizeItmos it -> Needs.fourEyes(state, it.party());
      case AuthorizationAction.AmendAuthorization it ->
          change(state, it.party(), it.authorization(), it.includingFirstTransferred());
      case AuthorizationAction.RevokeAuthorization it ->
          change(state, it.party(), it.authorization(), it.includingFirstTransferred());
    };
  }

  /**
   * A change that reaches units already first transferred needs all Parties of the approach.
   */
  private static List<ConsentNeed> change(
      StateView state, PartyCode party, AuthorizationId id, boolean includingFirstTransferred) {
    List<ConsentNeed> own = Needs.fourEyes(state, party);
    if (!includingFirstTransferred) {
      return own;
    }
    List<PartyCode> others =
        latest(state, party, id)
            .map(Authorization::content)
            .flatMap(content -> Tables.APPROACHES.get(state, content.approach()))
            .map(Approach::parties)
            .orElse(List.of())
            .stream()
            .filter(other -> !other.equals(party))
            .toList();
    return others.isEmpty()
        ? own
        : Needs.together(own, List.of(ConsentNeed.ofAll(others, Role.AUTHORISER)));
  }

  static void enact(Hearing hearing, AuthorizationAction action) {
    switch (action) {
      case AuthorizationAction.AuthorizeItmos it -> authorize(hearing, it);
      case AuthorizationAction.AmendAuthorization it -> amend(hearing, it);
      case AuthorizationAction.RevokeAuthorization it -> revoke(hearing, it);
    }
  }

  static Optional<Authorization> latest(StateView state, PartyCode party, AuthorizationId id) {
    return Tables.AUTHORIZATIONS.floor(
        state,
        Tables.authorizationPart(party, id),
        new AuthorizationKey(party, id, Integer.MAX_VALUE));
  }

  /** The last version from this one on that reaches units first transferred under it. */
  static Authorization reaching(StateView state, AuthorizationRef ref) {
    return Tables.AUTHORIZATIONS
        .all(state, Tables.authorizationPart(ref.party(), ref.id()))
        .stream()
        .filter(
            version ->
                version.version() == ref.version()
                    || (version.version() > ref.version() && version.governsFirstTransferred()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no such authorization: " + ref));
  }

  static Authorization existing(Hearing hearing, PartyCode party, AuthorizationId id) {
    return latest(hearing.state(), party, id)
        .orElseThrow(
            () ->
                Hearing.refusal(
                    AuthorizationRule.A_7_NOT_FOUND,
                    Fact.of("party", party),
                    Fact.of("authorization", id)));
  }

  static void write(Hearing hearing, Authorization authorization) {
    hearing.put(
        Tables.AUTHORIZATIONS,
        new AuthorizationKey(authorization.party(), authorization.id(), authorization.version()),
        authorization);
  }

  static void authorize(Hearing hearing, AuthorizationAction.AuthorizeItmos it) {
    AuthorizationContent content = it.content();
    Approach approach = hearing.approachOf(it.party(), content.approach());
    hearing.requireOpen(content.date(), it.party());
    AgreedTerms.requireInForce(hearing, approach, content.date());
    hearing.require(
        latest(hearing.state(), it.party(), it.authorization()).isEmpty(),
        AuthorizationRule.A_2,
        Fact.of("party", it.party()),
        Fact.of("authorization", it.authorization()));
    checkContent(hearing, content);
    Authorization authorization =
        new Authorization(it.party(), it.authorization(), 1, content, false, Optional.empty(), 0);
    write(hearing, authorization);
    hearing.tell(
        new AuthorizationEvent.AuthorizationRecorded(
            it.party(), it.authorization(), 1, content.date()));
    it.units().forEach(units -> cover(hearing, authorization, units));
  }

  private static void checkContent(Hearing hearing, AuthorizationContent content) {
    AgreedTerms.requirePurpose(hearing, content);
    hearing.require(
        content.purpose().coversOimp() == content.firstTransferDefinition().isPresent(),
        AuthorizationRule.A_6,
        Fact.of("purpose", content.purpose().label()),
        Fact.of(
            "definition",
            content.firstTransferDefinition().map(FirstTransferDefinition::label).orElse("–")));
    hearing.require(
        content.quantity().orElse(1L) >= 1,
        UnitRule.I_5,
        Fact.of("quantity", content.quantity().orElse(0L)));
    hearing.warnUnless(
        !content.sectors().isEmpty()
            && content.quantity().isPresent()
            && content.timeframe().occurred().isPresent(),
        AuthorizationRule.A_4,
        Fact.of("sectors", content.sectors().size()),
        Fact.of("quantity", content.quantity().map(String::valueOf).orElse("–")),
        Fact.of("timeframe", content.timeframe().occurred().map(String::valueOf).orElse("–")));
    hearing.warnUnless(
        !content.purpose().coversOimp() || !content.oimpDescription().isBlank(),
        AuthorizationRule.A_5,
        Fact.of("purpose", content.purpose().label()));
  }

  /**
   * Brings units issued before under the authorization; where it is the first transfer, records
   * that too (F-5).
   */
  private static void cover(Hearing hearing, Authorization authorization, UnitRange units) {
    LocalDate date = authorization.content().date();
    for (UnitBlock block : UnitBook.split(hearing, units, date)) {
      hearing.require(
          block.authorization().isEmpty()
              && block.host().equals(authorization.party())
              && units.series().approach().equals(authorization.content().approach()),
          AuthorizationRule.A_7_NOT_COVERED,
          Fact.of("units", block.units()),
          Fact.of("party", authorization.party()),
          Fact.of("approach", authorization.content().approach()));
      requireVintage(hearing, authorization.content(), units);
      UnitBlock covered = block.coveredBy(authorization.ref());
      hearing.tell(new UnitEvent.UnitsAuthorized(block.units(), authorization.ref(), date));
      UnitBook.write(
          hearing,
          switch (authorization.content().firstTransferDefinition().orElse(null)) {
            case AUTHORISATION ->
                FirstTransfers.record(hearing, covered, FirstTransferEvent.AUTHORISATION, date);
            // the issuance lies before the authorization, and no first transfer can
            case ISSUANCE ->
                FirstTransfers.record(hearing, covered, FirstTransferEvent.ISSUANCE, date);
            case USE_OR_CANCELLATION -> covered;
            case null -> covered;
          });
    }
  }

  static void requireVintage(Hearing hearing, AuthorizationContent content, UnitRange units) {
    int vintage = units.series().vintage();
    hearing.require(
        content.timeframe().occurred().map(window -> window.containsYear(vintage)).orElse(true),
        AuthorizationRule.A_9,
        Fact.of("vintage", vintage),
        Fact.of("timeframe", content.timeframe().occurred().map(String::valueOf).orElse("–")));
  }

  static void amend(Hearing hearing, AuthorizationAction.AmendAuthorization it) {
    Authorization present = existing(hearing, it.party(), it.authorization());
    AuthorizationContent content = it.content();
    hearing.requireOpen(content.date(), it.party());
    requireChangeable(hearing, present, it.includingFirstTransferred(), content.date());
    hearing.require(
        it.version() == present.version() + 1
            && !content.date().isBefore(present.content().date())
            && content.approach().equals(present.content().approach())
            && content.metric().equals(present.content().metric()),
        AuthorizationRule.A_13,
        Fact.of("authorization", it.authorization()),
        Fact.of("version", it.version()),
        Fact.of("presentVersion", present.version()),
        Fact.of("presentDate", present.content().date()));
    checkContent(hearing, content);
    hearing.require(
        content.quantity().orElse(Long.MAX_VALUE) >= present.firstTransferred(),
        AuthorizationRule.A_8,
        Fact.of("authorization", it.authorization()),
        Fact.of("authorised", content.quantity().orElse(0L)),
        Fact.of("firstTransferred", present.firstTransferred()),
        Fact.of("more", 0));
    write(
        hearing,
        new Authorization(
            it.party(),
            it.authorization(),
            it.version(),
            content,
            it.includingFirstTransferred(),
            Optional.empty(),
            present.firstTransferred()));
    hearing.tell(
        new AuthorizationEvent.AuthorizationRecorded(
            it.party(), it.authorization(), it.version(), content.date()));
  }

  static void revoke(Hearing hearing, AuthorizationAction.RevokeAuthorization it) {
    Authorization present = existing(hearing, it.party(), it.authorization());
    hearing.requireOpen(it.date(), it.party());
    requireChangeable(hearing, present, it.includingFirstTransferred(), it.date());
    write(hearing, present.revoked(new Revocation(it.date(), it.includingFirstTransferred())));
    hearing.tell(
        new AuthorizationEvent.AuthorizationRevoked(
            it.party(), it.authorization(), it.date(), it.reason()));
  }

  /** Not revoked yet, and for units already first transferred only as the terms say. */
  private static void requireChangeable(
      Hearing hearing, Authorization present, boolean includingFirstTransferred, LocalDate date) {
    hearing.require(
        present.revocation().isEmpty() && !date.isBefore(present.content().date()),
        AuthorizationRule.A_7,
        Fact.of("authorization", present.id()),
        Fact.of("date", date),
        Fact.of("authorised", present.content().date()),
        Fact.of(
            "revoked",
            present.revocation().map(Revocation::date).map(String::valueOf).orElse("–")));
    hearing.require(
        !includingFirstTransferred
            || present.firstTransferred() == 0
            || everyVersionAllowsChange(hearing.state(), present),
        AuthorizationRule.A_12,
        Fact.of("authorization", present.id()),
        Fact.of("version", present.version()),
        Fact.of("firstTransferred", present.firstTransferred()));
  }

  /**
   * The terms in force at first transfer are those of whichever version the units came under; all
   * must allow it.
   */
  private static boolean everyVersionAllowsChange(StateView state, Authorization present) {
    return Tables.AUTHORIZATIONS
        .all(state, Tables.authorizationPart(present.party(), present.id()))
        .stream()
        .allMatch(version -> version.content().terms().changeAfterFirstTransfer().isPresent());
  }
}
