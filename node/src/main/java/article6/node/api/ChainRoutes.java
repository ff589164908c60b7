package article6.node.api;

import static article6.node.api.Parameter.AFTER;
import static article6.node.api.Parameter.LIMIT;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.Nomenclature;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import article6.node.api.ChainViews.BlockDetail;
import article6.node.api.ChainViews.BlockSummary;
import article6.node.api.ChainViews.EventDetail;
import article6.node.api.ChainViews.Status;
import article6.node.api.NetworkViews.NetworkDetail;
import article6.node.api.Route.Page;
import article6.node.chain.EventCursor;
import article6.node.chain.Head;
import article6.node.chain.RecordedEvent;
import article6.node.peer.PeerNetworkStatus;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The network, its agreement, its blocks and events. */
final class ChainRoutes {
  /** A block by its height or by its hash. */
  sealed interface BlockName {
    record ByHeight(long height) implements BlockName {}

    record ByHash(Hash hash) implements BlockName {}

    static BlockName parse(String text) {
      return text.startsWith("0x")
          ? new ByHash(Parameter.hash(text))
          : new ByHeight(Parameter.number(text, 0, Long.MAX_VALUE));
    }
  }

  private static final Parameter<BlockName> BLOCK =
      Parameter.path("block", "height or hash of a block", "17", BlockName::parse);
  private static final Parameter<Long> FROM =
      Parameter.query(
          "from",
          "height of the first block of the page; the newest when left out. Pages go downwards",
          "17",
          text -> Parameter.number(text, 0, Long.MAX_VALUE));

  private final ApiServices services;

  ChainRoutes(ApiServices services) {
    this.services = services;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/status", "status", "Where the network stands, as this node sees it.")
            .returns(Status.class, request -> status(request.words())),
        Route.get(
                "/v1/genesis",
                "genesis",
                "What the network started from; its hash is the id of the network.")
            .returns(Genesis.class, this::genesis),
        Route.get(
                "/v1/network",
                "network",
                "Nodes, limits, settings, rulebooks and nomenclature, as the members decided them.")
            .returns(NetworkDetail.class, request -> network()),
        Route.get(
                "/v1/nomenclatures",
                "nomenclatures",
                "All versions of the common nomenclatures, the oldest first; codes whose meaning"
                    + " is not known have none.")
            .returnsPageOf(
                Nomenclature.class,
                request -> Page.all(services.ledger().read(NetworkViews::nomenclatures))),
        Route.get(
                "/v1/consensus",
                "consensus",
                "The round this node is in, and why when nothing moves: whose vote is missing,"
                    + " since when, who has said two things. In words and data.")
            .returns(ConsensusView.class, this::consensus),
        Route.get("/v1/peers", "peers", "The connections of this node, and refused ones.")
            .returns(PeerNetworkStatus.class, request -> services.peers().get()),
        Route.get("/v1/blocks", "blocks", "Final blocks, the newest first.", FROM, LIMIT)
            .returnsPageOf(BlockSummary.class, this::blocks),
        Route.get(
                "/v1/blocks/{block}",
                "block",
                "A final block with the seals that prove it final.",
                BLOCK)
            .returns(BlockDetail.class, this::block),
        Route.get(
                "/v1/events",
                "events",
                "Events in their order. With Accept: text/event-stream it is a stream that goes on"
                    + " with what happens; a client that reconnects with Last-Event-ID misses"
                    + " nothing.",
                AFTER,
                LIMIT)
            .returnsStreamOf(EventDetail.class, Route.Feed.LEDGER, this::events));
  }

  private Status status(Catalogue words) {
    Readiness readiness = services.readiness().get();
    Genesis genesis = services.ledger().genesis();
    var validators = services.ledger().validators();
    return services
        .ledger()
        .readAt(
            (head, state) ->
                new Status(
                    genesis.networkId(),
                    genesis.name(),
                    head.height(),
                    head.hash(),
                    Instant.ofEpochMilli(head.timeMillis()),
                    head.stateRoot(),
                    head.rulebook(),
                    validators.size(),
                    validators.quorum(),
                    validators.faultsTolerated(),
                    Tables.PARTIES.all(state).size(),
                    readiness.ready(),
                    readiness.reason(),
                    HistoryView.of(services.ledger().history(), words)));
  }

  private Genesis genesis(Request request) {
    Genesis genesis = services.ledger().genesis();
    request.neverChanges(genesis.networkId().toString());
    return genesis;
  }

  private NetworkDetail network() {
    Genesis genesis = services.ledger().genesis();
    return services
        .ledger()
        .readAt(
            (head, state) ->
                NetworkDetail.of(
                    genesis,
                    state,
                    LocalDate.ofInstant(Instant.ofEpochMilli(head.timeMillis()), ZoneOffset.UTC)));
  }

  private ConsensusView consensus(Request request) {
    return services
        .consensus()
        .get()
        .map(seen -> ConsensusView.of(seen, Instant.now(), request.words()))
        .orElseThrow(
            () ->
                RequestRefused.because(
                    ProblemCode.NOT_READY, "this node does not follow the agreement yet"));
  }

  private Page<BlockSummary> blocks(Request request) {
    Head head = services.ledger().head();
    long from = Math.min(request.find(FROM).orElse(head.height()), head.height());
    List<BlockSummary> items = new ArrayList<>();
    long last = services.ledger().history().blocksFrom();
    long height = from;
    for (; height >= last && items.size() < request.limit(); height--) {
      services.ledger().block(height).map(this::summary).ifPresent(items::add);
    }
    return new Page<>(
        items, height < last ? Optional.empty() : Optional.of(String.valueOf(height)));
  }

  BlockSummary summary(CertifiedBlock block) {
    Address proposer = block.block().header().proposer();
    Optional<Node> node = services.ledger().read(state -> Tables.NODES.get(state, proposer));
    return BlockSummary.of(block, node);
  }

  private BlockDetail block(Request request) {
    Optional<Long> height =
        switch (request.get(BLOCK)) {
          case BlockName.ByHeight(long wanted) -> Optional.of(wanted);
          case BlockName.ByHash(Hash hash) -> services.ledger().findHeight(hash);
        };
    CertifiedBlock found =
        height
            .flatMap(services.ledger()::block)
            .orElseThrow(() -> RequestRefused.notFound("there is no such final block"));
    request.neverChanges(found.block().hash().toString());
    return BlockDetail.of(found);
  }

  private Page<EventDetail> events(Request request) {
    List<RecordedEvent> found =
        services.ledger().events(request.find(AFTER).orElse(EventCursor.START), request.limit());
    Optional<String> next =
        found.size() < request.limit()
            ? Optional.empty()
            : Optional.of(found.getLast().cursor().toString());
    return new Page<>(
        found.stream().map(event -> EventDetail.of(event, request.words())).toList(), next);
  }
}
