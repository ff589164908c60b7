package article6.node.api;

import static article6.contracts.state.Keys.text;
import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OFFSET;
import static article6.node.api.Parameter.OF_PARTY;
import static article6.node.api.Parameter.PARTY;

import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.RecordingDeadline;
import article6.contracts.state.AuthorizationDocument;
import article6.contracts.state.AuthorizationRequest;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.UseNotice;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Documents of authorization, requests for one, and notices of uses elsewhere. */
final class AuthorizationRoutes {
  private static final Parameter<DocumentId> DOCUMENT =
      Parameter.path("document", "id of a document", "GHA-LOA-2025-07", DocumentId::new);

  private final LedgerReader ledger;

  AuthorizationRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * A notice to a host.
   *
   * @param recordBy until when first transfers of these units are recorded, where the host has an
   *     NDC for their year (F-7)
   */
  record NoticeDetail(UseNotice notice, boolean open, Optional<LocalDate> recordBy) {
    static NoticeDetail of(StateView state, UseNotice notice) {
      return new NoticeDetail(
          notice,
          notice.isOpen(),
          RecordingDeadline.of(state, notice.host(), notice.units().series().vintage()));
    }
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/documents",
                "documents",
                "Documents of authorization in all their versions.",
                OF_PARTY,
                OFFSET,
                LIMIT)
            .returnsPageOf(AuthorizationDocument.class, this::documents),
        Route.get(
                "/v1/documents/{party}/{document}",
                "documentVersions",
                "All versions of a document of authorization, the oldest first.",
                PARTY,
                DOCUMENT)
            .returnsPageOf(AuthorizationDocument.class, this::versions),
        Route.get(
                "/v1/requests",
                "requests",
                "Requests for authorization to a host, with what became of them.",
                OF_PARTY,
                OFFSET,
                LIMIT)
            .returnsPageOf(AuthorizationRequest.class, this::requests),
        Route.get(
                "/v1/notices",
                "notices",
                "Notices to hosts of uses and cancellations elsewhere.",
                OF_PARTY,
                OFFSET,
                LIMIT)
            .returnsPageOf(NoticeDetail.class, this::notices));
  }

  private Page<AuthorizationDocument> documents(Request request) {
    return Page.slice(
        request.find(OFFSET).orElse(0),
        request.limit(),
        ledger.read(
            state ->
                request
                    .find(OF_PARTY)
                    .map(party -> Tables.DOCUMENTS.all(state, text(party.value())))
                    .orElseGet(() -> Tables.DOCUMENTS.all(state))));
  }

  private Page<AuthorizationDocument> versions(Request request) {
    PartyCode party = request.get(PARTY);
    DocumentId id = request.get(DOCUMENT);
    List<AuthorizationDocument> versions =
        ledger.read(state -> Tables.DOCUMENTS.all(state, Tables.documentPart(party, id)));
    if (versions.isEmpty()) {
      throw RequestRefused.notFound("%s has published no document %s".formatted(party, id));
    }
    return Page.all(versions);
  }

  private Page<AuthorizationRequest> requests(Request request) {
    return Page.slice(
        request.find(OFFSET).orElse(0),
        request.limit(),
        ledger.read(
            state ->
                request
                    .find(OF_PARTY)
                    .map(party -> Tables.REQUESTS.all(state, text(party.value())))
                    .orElseGet(() -> Tables.REQUESTS.all(state))));
  }

  private Page<NoticeDetail> notices(Request request) {
    return ledger.read(
        state -> {
          List<UseNotice> all =
              request
                  .find(OF_PARTY)
                  .map(party -> Tables.NOTICES.all(state, text(party.value())))
                  .orElseGet(() -> Tables.NOTICES.all(state));
          Page<UseNotice> page = Page.slice(request.find(OFFSET).orElse(0), request.limit(), all);
          return page.map(notice -> NoticeDetail.of(state, notice));
        });
  }
}
