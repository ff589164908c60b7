package article6.node.api;

import static article6.node.api.Parameter.AFTER;
import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OF_ACCOUNT;
import static article6.node.api.Parameter.UNIT;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Issuance;
import article6.contracts.state.StateView;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import article6.node.api.BookViews.SeriesDetail;
import article6.node.api.BookViews.UnitLife;
import article6.node.api.BookViews.UnitsDetail;
import article6.node.api.ChainViews.EventDetail;
import article6.node.api.Route.Page;
import article6.node.chain.EventCursor;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import article6.node.text.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Series, blocks of units, and the life of one unit. */
final class UnitRoutes {
  private static final Parameter<SeriesId> OF_SERIES =
      Parameter.query(
          "series", "only units of this series", "CA0001-THA01-THA-2022", SeriesWalk::parse);
  private static final Parameter<UnitRange> FROM_UNIT =
      Parameter.query(
          "from", "first unit of the page", "CA0001-THA01-THA-1-2022", UnitRange::parseUnit);

  private static final Parameter<UnitRange> LAST_UNIT =
      Parameter.query(
          "last",
          "full id of the last unit, where more than one is meant",
          "CA0001-THA01-THA-10-2022",
          UnitRange::parseUnit);
  private static final Parameter<Long> UP_TO =
      Parameter.query(
          "height",
          "only what became final up to this block",
          "17",
          text -> Parameter.number(text, 0, Long.MAX_VALUE));

  private final LedgerReader ledger;

  UnitRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/series", "series", "Series of units with what became of them.")
            .returnsPageOf(
                SeriesDetail.class, request -> Page.all(ledger.read(UnitRoutes::series))),
        Route.get(
                "/v1/units",
                "units",
                "Blocks of units. A page may end early; it is the last one when it names no next.",
                OF_SERIES,
                OF_ACCOUNT,
                FROM_UNIT,
                LIMIT)
            .returnsPageOf(UnitsDetail.class, this::units),
        Route.get(
                "/v1/units/{unit}",
                "unit",
                "The block one unit is in, its issuance, and all that happened to it.",
                UNIT)
            .returns(UnitLife.class, this::life),
        Route.get(
                "/v1/units/{unit}/history",
                "unitHistory",
                "What happened to units, the oldest first. A page may end early; it is the last one"
                    + " when it names no next.",
                UNIT,
                LAST_UNIT,
                UP_TO,
                AFTER,
                LIMIT)
            .returnsPageOf(EventDetail.class, this::historyPage));
  }

  private static List<SeriesDetail> series(StateView state) {
    List<SeriesDetail> found = new ArrayList<>();
    for (SeriesId series : SeriesWalk.all(state)) {
      Supply supply = Tables.SUPPLIES.get(state, series).orElse(Supply.NONE);
      found.add(
          new SeriesDetail(
              series.toString(),
              series.party(),
              series.vintage(),
              new UnitRange(series, 1, supply.issued()),
              supply));
    }
    return found;
  }

  private Page<UnitsDetail> units(Request request) {
    Optional<AccountId> account = request.find(OF_ACCOUNT);
    return ledger.read(
        state -> {
          SeriesWalk.Found found =
              SeriesWalk.units(
                  state,
                  request.find(OF_SERIES),
                  request.find(FROM_UNIT).map(unit -> new SerialKey(unit.series(), unit.first())),
                  block -> account.isEmpty() || block.holder().equals(account.get()),
                  request.limit());
          return new Page<>(
              found.blocks().stream().map(block -> detail(state, block)).toList(),
              found.next().map(key -> key.series().unitId(key.serial())));
        });
  }

  private UnitLife life(Request request) {
    UnitRange unit = request.get(UNIT);
    UnitsDetail units =
        ledger.read(
            state ->
                SeriesWalk.blockOf(state, unit)
                    .map(block -> detail(state, block))
                    .orElseThrow(
                        () -> RequestRefused.notFound("no such unit was ever issued here")));
    return new UnitLife(unit.firstId(), units, history(unit, request.words()));
  }

  private Page<EventDetail> historyPage(Request request) {
    UnitRange units = range(request.get(UNIT), request.find(LAST_UNIT));
    if (ledger.read(state -> SeriesWalk.blockOf(state, units)).isEmpty()) {
      throw RequestRefused.notFound("no such unit was ever issued here");
    }
    UnitHistory history =
        new UnitHistory(ledger, units, request.find(UP_TO).orElse(Long.MAX_VALUE));
    return history
        .page(request.find(AFTER).orElse(EventCursor.START), request.limit())
        .map(recorded -> EventDetail.of(recorded, request.words()));
  }

  private static UnitRange range(UnitRange first, Optional<UnitRange> last) {
    try {
      return UnitRange.parse(first.firstId(), last.orElse(first).lastId());
    } catch (IllegalArgumentException e) {
      throw RequestRefused.at(
          LAST_UNIT.name(), ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
    }
  }

  private List<EventDetail> history(UnitRange unit, Catalogue words) {
    List<EventDetail> history = new ArrayList<>();
    EventCursor after = EventCursor.START;
    while (true) {
      List<RecordedEvent> page = ledger.unitEvents(unit.series(), after, LedgerReader.EVENTS_MAX);
      for (RecordedEvent recorded : page) {
        if (UnitHistory.isAbout(recorded, unit)) {
          history.add(EventDetail.of(recorded, words));
        }
      }
      if (page.size() < LedgerReader.EVENTS_MAX) {
        return history;
      }
      after = page.getLast().cursor();
    }
  }

  private static UnitsDetail detail(StateView state, UnitBlock block) {
    Optional<Issuance> issuance =
        Tables.ISSUANCES.get(state, new SerialKey(block.units().series(), block.issuedFrom()));
    return new UnitsDetail(
        block.units(), block.quantity(), block, issuance, CaseRoutes.badges(state, block.units()));
  }
}
