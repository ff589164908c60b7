package article6.contracts.law;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.RequestAction;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RequestStatus;
import article6.contracts.domain.Role;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.state.AuthorizationRequest;
import article6.contracts.state.AuthorizationRequest.Closing;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.DocumentKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests for authorization: made, approved in whole or in part, rejected, withdrawn. */
final class RequestLaw {
  private RequestLaw() {}

  static List<ConsentNeed> consents(StateView state, RequestAction action) {
    return switch (action) {
      case RequestAction.RequestAuthorization it -> Needs.one(it.requester(), Role.REGISTRAR);
      case RequestAction.WithdrawRequest it -> Needs.one(it.requester(), Role.REGISTRAR);
      case RequestAction.ApproveRequest it -> Needs.fourEyes(state, it.host());
      case RequestAction.RejectRequest it -> Needs.one(it.host(), Role.AUTHORISER);
    };
  }

  static void enact(Hearing hearing, RequestAction action) {
    switch (action) {
      case RequestAction.RequestAuthorization it -> request(hearing, it);
      case RequestAction.ApproveRequest it -> approve(hearing, it);
      case RequestAction.RejectRequest it -> reject(hearing, it);
      case RequestAction.WithdrawRequest it -> withdraw(hearing, it);
    }
  }

  private static void request(Hearing hearing, RequestAction.RequestAuthorization it) {
    hearing.party(it.requester());
    MechanismUnits.requireOrdinaryLetter(hearing, it.request().value(), it.content().approach());
    hearing.approachOf(it.requester(), it.content().approach());
    hearing.approachOf(it.host(), it.content().approach());
    hearing.requireOpen(it.date(), it.requester());
    DocumentKey key = new DocumentKey(it.host(), it.request());
    hearing.require(
        hearing.find(Tables.REQUESTS, key).isEmpty(),
        RequestRule.R_1,
        Fact.of("party", it.host()),
        Fact.of("request", it.request()));
    hearing.put(
        Tables.REQUESTS,
        key,
        new AuthorizationRequest(
            it.host(),
            it.request(),
            it.requester(),
            it.applicant(),
            it.date(),
            it.content(),
            it.units(),
            RequestStatus.SUBMITTED,
            Optional.empty()));
    hearing.tell(
        new AuthorizationEvent.AuthorizationRequested(
            it.requester(), it.host(), it.request(), it.date()));
  }

  private static void approve(Hearing hearing, RequestAction.ApproveRequest it) {
    LocalDate date = it.content().date();
    AuthorizationRequest request = open(hearing, it.host(), it.request(), date);
    Scope asked = new Scope(request.content(), request.units());
    Scope given = new Scope(it.content(), it.units());
    hearing.require(
        given.isWithin(asked),
        RequestRule.R_3,
        Fact.of("request", it.request()),
        Fact.of("asked", asked),
        Fact.of("given", given));
    boolean whole = asked.isWithin(given);
    requireReasons(hearing, whole ? "–" : it.reasons());
    AuthorizationLaw.authorize(
        hearing,
        new AuthorizationAction.AuthorizeItmos(
            it.host(), it.authorization(), it.content(), it.units()));
    close(
        hearing,
        request,
        whole ? RequestStatus.APPROVED : RequestStatus.APPROVED_IN_PART,
        new Closing(date, Optional.of(it.authorization()), it.reasons()));
  }

  private static void reject(Hearing hearing, RequestAction.RejectRequest it) {
    hearing.requireOpen(it.date(), it.host());
    AuthorizationRequest request = open(hearing, it.host(), it.request(), it.date());
    requireReasons(hearing, it.reasons());
    close(
        hearing,
        request,
        RequestStatus.REJECTED,
        new Closing(it.date(), Optional.empty(), it.reasons()));
  }

  private static void withdraw(Hearing hearing, RequestAction.WithdrawRequest it) {
    hearing.requireOpen(it.date(), it.requester());
    AuthorizationRequest request = open(hearing, it.host(), it.request(), it.date());
    hearing.require(
        request.requester().equals(it.requester()),
        RequestRule.R_2,
        Fact.of("request", it.request()),
        Fact.of("party", it.requester()),
        Fact.of("status", request.status()));
    close(
        hearing,
        request,
        RequestStatus.WITHDRAWN,
        new Closing(it.date(), Optional.empty(), it.reasons()));
  }

  private static AuthorizationRequest open(
      Hearing hearing, PartyCode host, DocumentId id, LocalDate date) {
    Optional<AuthorizationRequest> request =
        hearing.find(Tables.REQUESTS, new DocumentKey(host, id));
    return request
        .filter(it -> it.status() == RequestStatus.SUBMITTED && !date.isBefore(it.date()))
        .orElseThrow(
            () ->
                Hearing.refusal(
                    RequestRule.R_2,
                    Fact.of("request", id),
                    Fact.of("party", host),
                    Fact.of("status", request.map(it -> it.status().name()).orElse("–"))));
  }

  private static void requireReasons(Hearing hearing, String reasons) {
    hearing.require(!reasons.isBlank(), RequestRule.R_4, Fact.of("reasons", reasons));
  }

  private static void close(
      Hearing hearing, AuthorizationRequest request, RequestStatus end, Closing closing) {
    hearing.put(
        Tables.REQUESTS,
        new DocumentKey(request.host(), request.id()),
        request.closed(end, closing));
    Optional<AuthorizationId> authorization = closing.authorization();
    hearing.tell(
        new AuthorizationEvent.RequestClosed(
            request.host(), request.id(), end, authorization, closing.date(), closing.reasons()));
  }
}
