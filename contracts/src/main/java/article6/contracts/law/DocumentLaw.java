package article6.contracts.law;

import article6.contracts.action.ApproachGrant;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationAction.AmendAuthorization;
import article6.contracts.action.AuthorizationAction.AuthorizeItmos;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.DocumentAction.PublishAuthorization;
import article6.contracts.action.EntityGrant;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.Publication;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.ApproachAuthorization;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationDocument;
import article6.contracts.state.AuthorizationDocument.ApproachObject;
import article6.contracts.state.AuthorizationDocument.EntityObject;
import article6.contracts.state.AuthorizationDocument.ItmoObject;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.ApproachVersionKey;
import article6.contracts.state.Tables.DocumentVersionKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Documents of authorization: one for several objects, in versions (rules ). */
final class DocumentLaw {
  private DocumentLaw() {}

  static List<ConsentNeed> consents(StateView state, DocumentAction action) {
    return switch (action) {
      case PublishAuthorization it ->
          it.itmos().stream()
              .flatMap(grant -> consents(state, it, grant).stream())
              .distinct()
              .reduce(
                  Needs.fourEyes(state, it.party()),
                  (needs, need) ->
                      needs.contains(need) ? needs : Needs.together(needs, List.of(need)),
                  Needs::together);
      case DocumentAction.RevokeApproachAuthorization it -> Needs.fourEyes(state, it.party());
      case DocumentAction.RevokeEntityAuthorization it -> Needs.fourEyes(state, it.party());
    };
  }

  private static List<ConsentNeed> consents(
      StateView state, PublishAuthorization it, ItmoGrant grant) {
    return AuthorizationLaw.consents(state, asAction(state, it.party(), grant));
  }

  static void enact(Hearing hearing, DocumentAction action) {
    switch (action) {
      case PublishAuthorization it -> publish(hearing, it);
      case DocumentAction.RevokeApproachAuthorization it -> revokeApproach(hearing, it);
      case DocumentAction.RevokeEntityAuthorization it -> EntityGrants.revoke(hearing, it);
    }
  }

  private static void publish(Hearing hearing, PublishAuthorization it) {
    hearing.requireOpen(it.date(), it.party());
    requireObjects(hearing, it);
    Publication publication = it.publication();
    hearing.require(
        !publication.reference().isBlank() && publication.digest().isPresent(),
        AuthorizationRule.A_14,
        Fact.of("document", it.document()),
        Fact.of("reference", publication.reference()),
        Fact.of("digest", publication.digest().map(String::valueOf).orElse("–")));
    requireNextVersion(hearing, it);
    List<ApproachObject> approaches =
        it.approaches().stream().map(grant -> approach(hearing, it, grant)).toList();
    List<ItmoObject> itmos = it.itmos().stream().map(grant -> itmos(hearing, it, grant)).toList();
    List<EntityObject> entities =
        it.entities().stream().map(grant -> entity(hearing, it, grant)).toList();
    hearing.put(
        Tables.DOCUMENTS,
        new DocumentVersionKey(it.party(), it.document(), it.version()),
        new AuthorizationDocument(
            it.party(),
            it.document(),
            it.version(),
            it.date(),
            it.title(),
            publication,
            approaches,
            itmos,
            entities));
    hearing.tell(
        new AuthorizationEvent.DocumentPublished(
            it.party(), it.document(), it.version(), it.date()));
  }

  /** At least one object of the three kinds, and each once. */
  private static void requireObjects(Hearing hearing, PublishAuthorization it) {
    List<String> objects =
        Stream.of(
                it.approaches().stream().map(grant -> grant.approach().value()),
                it.itmos().stream().map(grant -> "ITMO " + grant.authorization().value()),
                it.entities().stream().map(grant -> grant.approach() + " " + grant.entity()))
            .flatMap(names -> names)
            .toList();
    hearing.require(
        !objects.isEmpty() && objects.stream().distinct().count() == objects.size(),
        AuthorizationRule.A_1,
        Fact.of("document", it.document()),
        Fact.of("objects", objects));
  }

  private static void requireNextVersion(Hearing hearing, PublishAuthorization it) {
    Optional<AuthorizationDocument> present =
        Tables.DOCUMENTS.floor(
            hearing.state(),
            Tables.documentPart(it.party(), it.document()),
            new DocumentVersionKey(it.party(), it.document(), Integer.MAX_VALUE));
    int version = present.map(AuthorizationDocument::version).orElse(0);
    hearing.require(
        it.version() == version + 1
            && present.stream().noneMatch(before -> it.date().isBefore(before.date())),
        AuthorizationRule.A_13,
        Fact.of("authorization", it.document()),
        Fact.of("version", it.version()),
        Fact.of("presentVersion", version),
        Fact.of("presentDate", present.map(before -> before.date().toString()).orElse("–")));
  }

  private static ApproachObject approach(
      Hearing hearing, PublishAuthorization it, ApproachGrant grant) {
    hearing.approachOf(it.party(), grant.approach());
    int version =
        latest(hearing.state(), it.party(), grant.approach())
                .map(ApproachAuthorization::version)
                .orElse(0)
            + 1;
    write(
        hearing,
        new ApproachAuthorization(
            it.party(),
            grant.approach(),
            version,
            it.date(),
            it.document(),
            grant.terms(),
            grant.explanation(),
            Optional.empty()));
    hearing.tell(
        new AuthorizationEvent.ApproachAuthorized(
            it.party(), grant.approach(), version, it.date()));
    return new ApproachObject(grant.approach(), version);
  }

  private static ItmoObject itmos(Hearing hearing, PublishAuthorization it, ItmoGrant grant) {
    hearing.warnUnless(
        grant.content().details().stream().anyMatch(AuthorizationDetails::isComplete),
        AuthorizationRule.A_3B,
        Fact.of("authorization", grant.authorization()));
    AuthorizationAction action = asAction(hearing.state(), it.party(), grant);
    AuthorizationLaw.enact(hearing, action);
    return new ItmoObject(
        grant.authorization(), action instanceof AmendAuthorization next ? next.version() : 1);
  }

  /** An authorization that is there is amended, another one given. */
  private static AuthorizationAction asAction(StateView state, PartyCode party, ItmoGrant grant) {
    Optional<Authorization> present = AuthorizationLaw.latest(state, party, grant.authorization());
    return present.isEmpty()
        ? new AuthorizeItmos(party, grant.authorization(), grant.content(), grant.units())
        : new AmendAuthorization(
            party,
            grant.authorization(),
            present.get().version() + 1,
            grant.content(),
            grant.includingFirstTransferred(),
            grant.units());
  }

  private static EntityObject entity(Hearing hearing, PublishAuthorization it, EntityGrant grant) {
    Approach approach = hearing.approachOf(it.party(), grant.approach());
    AgreedTerms.requireInForce(hearing, approach, it.date());
    requireApproachAuthorized(hearing, it.party(), grant.approach(), it.date());
    AuthorizedEntity given =
        new AuthorizedEntity(
            it.party(),
            grant.approach(),
            grant.entity(),
            grant.name(),
            grant.countryOfIncorporation(),
            it.date(),
            grant.conditions(),
            grant.changeConditions(),
            grant.explanation());
    int version = EntityGrants.give(hearing, given, Optional.of(it.document()));
    return new EntityObject(grant.approach(), grant.entity(), version);
  }

  private static void revokeApproach(
      Hearing hearing, DocumentAction.RevokeApproachAuthorization it) {
    hearing.approachOf(it.party(), it.approach());
    hearing.requireOpen(it.date(), it.party());
    Optional<ApproachAuthorization> present = latest(hearing.state(), it.party(), it.approach());
    hearing.require(
        present.stream()
            .anyMatch(each -> each.revoked().isEmpty() && !it.date().isBefore(each.date())),
        AuthorizationRule.A_1_APPROACH,
        Fact.of("party", it.party()),
        Fact.of("approach", it.approach()));
    write(hearing, present.get().revokedFrom(it.date()));
    hearing.tell(
        new AuthorizationEvent.ApproachAuthorizationRevoked(
            it.party(), it.approach(), it.date(), it.reason()));
  }

  /** The Party has not revoked its authorization of the approach by that day. */
  static void requireApproachAuthorized(
      Hearing hearing, PartyCode party, ApproachId approach, LocalDate date) {
    if (hearing.isUnder(Edition.CMA7_2025)) {
      hearing.require(
          latest(hearing.state(), party, approach).flatMap(ApproachAuthorization::revoked).stream()
              .noneMatch(day -> !date.isBefore(day)),
          AuthorizationRule.A_1_APPROACH,
          Fact.of("party", party),
          Fact.of("approach", approach));
    }
  }

  private static Optional<ApproachAuthorization> latest(
      StateView state, PartyCode party, ApproachId approach) {
    return Tables.APPROACH_AUTHORIZATIONS.floor(
        state,
        Tables.approachPart(party, approach),
        new ApproachVersionKey(party, approach, Integer.MAX_VALUE));
  }

  private static void write(Hearing hearing, ApproachAuthorization authorization) {
    hearing.put(
        Tables.APPROACH_AUTHORIZATIONS,
        new ApproachVersionKey(
            authorization.party(), authorization.approach(), authorization.version()),
        authorization);
  }
}
