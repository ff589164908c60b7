package article6.node.api;

import static article6.node.api.Parameter.PARTY;

import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.node.api.PartyView.ViewedUnits;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** This ledger as a source for other registries: pull-and-view, by which nothing moves. */
final class ViewRoutes {
  /** Blocks of a page: as many as a view may have ranges, so that one page is all of most. */
  static final int BLOCKS_MAX = MirroredUnits.RANGES_MAX;

  /** Blocks looked at for a page: half a second of work, in series that many others hold too. */
  static final int SCANNED_MAX = 100_000;

  private static final Parameter<UnitRange> FROM_UNIT =
      Parameter.query(
          "from",
          "unit from which the page goes on; with height",
          "CA0001-THA01-THA-1-2022",
          UnitRange::parseUnit);
  private static final Parameter<Long> OF_BLOCK =
      Parameter.query(
          "height",
          "height of the earlier pages; refused when the ledger has moved on",
          "17",
          text -> Parameter.number(text, 0, Long.MAX_VALUE));
  private static final Parameter<Integer> BLOCKS =
      Parameter.query(
          "limit",
          "blocks of units of a page, at most %1$d, which is also the default"
              .formatted(BLOCKS_MAX),
          String.valueOf(BLOCKS_MAX),
          text -> (int) Parameter.number(text, 1, BLOCKS_MAX));

  private final LedgerReader ledger;

  ViewRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/views/{party}",
                "view",
                "What a Party holds on this ledger, of one block, for other registries to show"
                    + " (pull-and-view). Nothing moves by it. A page may end early; it is the last"
                    + " one when it names no next.",
                PARTY,
                FROM_UNIT,
                OF_BLOCK,
                BLOCKS)
            .returns(PartyView.class, this::view));
  }

  private PartyView view(Request request) {
    return ledger.readAt((head, state) -> page(request, head, state));
  }

  private PartyView page(Request request, Head head, StateView state) {
    PartyCode party = request.get(PARTY);
    if (!Tables.PARTIES.has(state, party)) {
      throw RequestRefused.notFound(party + " is no Party on this ledger");
    }
    Optional<Long> height = request.find(OF_BLOCK);
    if (height.isPresent() && height.get() != head.height()) {
      throw RequestRefused.at(
          OF_BLOCK.name(),
          ProblemCode.HEAD_MOVED,
          "the ledger stands at block %d, the pages before are of block %d"
              .formatted(head.height(), height.get()));
    }
    SeriesWalk.Found found =
        SeriesWalk.units(
            state,
            SeriesWalk.heldIn(state, PartyRoutes.sectionOf(party)),
            request.find(FROM_UNIT).map(unit -> new SerialKey(unit.series(), unit.first())),
            block -> block.holder().party().equals(party) && !block.status().isTerminal(),
            request.find(BLOCKS).orElse(BLOCKS_MAX),
            SCANNED_MAX);
    return new PartyView(
        ledger.genesis().networkId(),
        ledger.genesis().name(),
        head.height(),
        head.hash(),
        head.stateRoot(),
        Instant.ofEpochMilli(head.timeMillis()),
        party,
        request.words().text("view.note"),
        found.blocks().stream().map(ViewedUnits::of).toList(),
        found.next().map(key -> key.series().unitId(key.serial())));
  }
}
