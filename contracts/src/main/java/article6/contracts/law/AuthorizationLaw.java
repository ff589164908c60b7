package article6.contracts.law;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
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

/** Authorizations of ITMOs: giving, changing and revoking them (rules A-2 … A-13). */
final class AuthorizationLaw {
  private AuthorizationLaw() {}

  static List<ConsentNeed> consents(StateView state, AuthorizationAction action) {
    return switch (action) {
      case AuthorizationAction.AuthorizeItmos it -> Needs.fourEyes(state, it.party());
      case AuthorizationAction.AmendAuthorization it ->
          AuthorizationChange.consents(
              state, it.party(), it.authorization(), it.includingFirstTransferred());
      case AuthorizationAction.RevokeAuthorization it ->
          AuthorizationChange.consents(
              state, it.party(), it.authorization(), it.includingFirstTransferred());
    };
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

  /** All versions, the first one first. */
  static List<Authorization> versions(StateView state, PartyCode party, AuthorizationId id) {
    return Tables.AUTHORIZATIONS.all(state, Tables.authorizationPart(party, id));
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

  /** A letter under a cooperative approach, by whichever act: never one about A6.4ERs (64-1). */
  static void authorize(Hearing hearing, AuthorizationAction.AuthorizeItmos it) {
    MechanismUnits.requireOrdinaryLetter(hearing, it.authorization(), it.content().approach());
    give(hearing, it);
  }

  /** The letter of a statement to the Supervisory Body, whose law covers the units (64-1, 64-7). */
  static void authorizeAsStated(
      Hearing hearing, PartyCode party, AuthorizationId id, AuthorizationContent content) {
    give(hearing, new AuthorizationAction.AuthorizeItmos(party, id, content, List.of()));
  }

  private static void give(Hearing hearing, AuthorizationAction.AuthorizeItmos it) {
    AuthorizationContent content = it.content();
    Approach approach = hearing.approachOf(it.party(), content.approach());
    hearing.requireOpen(content.date(), it.party());
    AgreedTerms.requireInForce(hearing, approach, content.date());
    DocumentLaw.requireApproachAuthorized(hearing, it.party(), content.approach(), content.date());
    hearing.require(
        latest(hearing.state(), it.party(), it.authorization()).isEmpty(),
        AuthorizationRule.A_2,
        Fact.of("party", it.party()),
        Fact.of("authorization", it.authorization()));
    LetterCheck.check(hearing, content);
    Authorization authorization =
        new Authorization(it.party(), it.authorization(), 1, content, false, Optional.empty(), 0);
    write(hearing, authorization);
    hearing.tell(
        new AuthorizationEvent.AuthorizationRecorded(
            it.party(), it.authorization(), 1, content.date()));
    it.units().forEach(units -> cover(hearing, authorization, units));
  }

  /**
   * Brings units issued before under the authorization; where it is the first transfer, records
   * that too (F-5).
   */
  private static void cover(Hearing hearing, Authorization authorization, UnitRange units) {
    for (UnitBlock block : UnitBook.split(hearing, units, authorization.content().date())) {
      UnitBook.write(hearing, covered(hearing, authorization, block));
    }
  }

  private static UnitBlock covered(Hearing hearing, Authorization authorization, UnitBlock block) {
    AuthorizationContent content = authorization.content();
    hearing.require(
        block.authorization().isEmpty()
            && block.host().equals(authorization.party())
            && block.units().series().approach().equals(content.approach())
            && MechanismUnits.standing(hearing.state(), block) == MechanismUnits.Standing.NONE,
        AuthorizationRule.A_7_NOT_COVERED,
        Fact.of("units", block.units()),
        Fact.of("party", authorization.party()),
        Fact.of("approach", content.approach()));
    requireVintage(hearing, content, block.units());
    hearing.tell(new UnitEvent.UnitsAuthorized(block.units(), authorization.ref(), content.date()));
    return FirstTransfers.byAuthorization(
        hearing, block.coveredBy(authorization.ref()), content, content.date());
  }

  /**
   * Units that a new version names: those that were under none come under it, those that are under
   * it are first transferred, where this version says that they were (F-4, F-9).
   */
  private static void renew(Hearing hearing, Authorization version, UnitRange units) {
    LocalDate date = version.content().date();
    for (UnitBlock block : UnitBook.split(hearing, units, date)) {
      boolean mine =
          block.authorization().stream()
              .anyMatch(
                  ref -> ref.party().equals(version.party()) && ref.id().equals(version.id()));
      if (!mine) {
        UnitBook.write(hearing, covered(hearing, version, block));
        continue;
      }
      FirstTransfers.requireNone(hearing, block);
      UnitBlock first = FirstTransfers.byNow(hearing, block, version.content(), date);
      hearing.require(
          first.firstTransfer().isPresent(),
          FirstTransferRule.F_9,
          Fact.of("units", block.units()),
          Fact.of("holder", block.holder()));
      UnitBook.write(hearing, first);
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
    if (!it.units().isEmpty()) {
      MechanismUnits.requireOrdinaryLetter(hearing, it.authorization(), content.approach());
    }
    hearing.requireOpen(content.date(), it.party());
    AuthorizationChange.requireLawful(
        hearing, present, it.includingFirstTransferred(), content.date());
    MetricLaw.checkChange(hearing, present.content(), content);
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
    if (!it.units().isEmpty()) {
      AgreedTerms.requireInForce(hearing, content.approach(), content.date());
      DocumentLaw.requireApproachAuthorized(
          hearing, it.party(), content.approach(), content.date());
    }
    LetterCheck.check(hearing, content);
    hearing.require(
        content.quantity().orElse(Long.MAX_VALUE) >= present.firstTransferred(),
        AuthorizationRule.A_8,
        Fact.of("authorization", it.authorization()),
        Fact.of("authorised", content.quantity().orElse(0L)),
        Fact.of("firstTransferred", present.firstTransferred()),
        Fact.of("more", 0));
    Authorization next =
        new Authorization(
            it.party(),
            it.authorization(),
            it.version(),
            content,
            it.includingFirstTransferred(),
            Optional.empty(),
            present.firstTransferred());
    write(hearing, next);
    hearing.tell(
        new AuthorizationEvent.AuthorizationRecorded(
            it.party(), it.authorization(), it.version(), content.date()));
    it.units().forEach(units -> renew(hearing, next, units));
  }

  static void revoke(Hearing hearing, AuthorizationAction.RevokeAuthorization it) {
    Authorization present = existing(hearing, it.party(), it.authorization());
    hearing.requireOpen(it.date(), it.party());
    AuthorizationChange.requireLawful(hearing, present, it.includingFirstTransferred(), it.date());
    AuthorizationChange.requireRevocable(hearing, present, it.includingFirstTransferred());
    write(hearing, present.revoked(new Revocation(it.date(), it.includingFirstTransferred())));
    hearing.tell(
        new AuthorizationEvent.AuthorizationRevoked(
            it.party(), it.authorization(), it.date(), it.reason()));
  }
}
