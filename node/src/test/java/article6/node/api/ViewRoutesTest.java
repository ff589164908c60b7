package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.PartyAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import article6.node.api.PartyView.ViewedUnits;
import article6.node.api.Route.Page;
import article6.node.chain.EventCursor;
import article6.node.chain.RecordedEvent;
import article6.node.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** This ledger as a source of pull-and-view. */
class ViewRoutesTest {
  private final TrialNode node = new TrialNode();

  @BeforeEach
  void fill() {
    Scenes.firstTransfers(node.ledger);
    Scenes.otherRegistries(node.ledger);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void a_view_is_all_that_a_party_holds_after_one_block() {
    PartyView view = view("/v1/views/CHE");

    assertThat(view.height()).isEqualTo(node.ledger.head().height());
    assertThat(view.block()).isEqualTo(node.ledger.head().hash());
    assertThat(view.stateRoot()).isEqualTo(node.ledger.head().stateRoot());
    assertThat(view.network()).isEqualTo(node.ledger.genesis().networkId());
    assertThat(view.time().toEpochMilli()).isEqualTo(node.ledger.head().timeMillis());
    assertThat(view.note()).contains("Nothing moves by it");
    assertThat(view.next()).isEmpty();
    assertThat(view.items()).isEqualTo(held("CHE"));
    assertThat(view.items())
        .filteredOn(each -> each.units().series().equals(Scenes.SERIES))
        .allSatisfy(
            each -> {
              assertThat(each.account()).isEqualTo(Scenes.SWISS);
              assertThat(each.vintage()).isEqualTo(2022);
              assertThat(each.authorization()).isPresent();
              assertThat(each.firstTransfer().orElseThrow().date()).isEqualTo(Scenes.DAY);
            })
        .extracting(ViewedUnits::status)
        .contains(UnitStatus.HELD, UnitStatus.LOCKED_FOR_EXPORT)
        .doesNotContain(UnitStatus.USED_TOWARDS_NDC);
    assertThat(view("/v1/views/CHE?lang=ja").note()).contains("移転は生じず");
  }

  @Test
  void pages_of_one_block_are_the_whole_view() {
    List<ViewedUnits> all = new ArrayList<>();
    PartyView page = view("/v1/views/CHE?limit=1");
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page =
          view(
              "/v1/views/CHE?limit=1&from=%s&height=%d"
                  .formatted(page.next().get(), page.height()));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
      all.addAll(page.items());
    }
    assertThat(all).hasSizeGreaterThan(2).isEqualTo(held("CHE"));
  }

  @Test
  void a_page_of_another_block_is_refused() {
    PartyView first = view("/v1/views/CHE?limit=1");
    node.ledger.act(
        new PartyAction.OpenAccount(new AccountId("THA-NEW"), "one more", Optional.empty()),
        "THA registrar");

    HttpResponse<String> refused =
        node.get(
            "/v1/views/CHE?limit=1&from=%s&height=%d"
                .formatted(first.next().orElseThrow(), first.height()));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(TrialNode.tree(refused).path("code").stringValue()).isEqualTo("HEAD_MOVED");
  }

  @Test
  void who_is_no_party_has_no_view_and_limits_hold() {
    assertThat(node.get("/v1/views/TZA").statusCode()).isEqualTo(404);
    assertThat(node.get("/v1/views/CHE?limit=1001").statusCode()).isEqualTo(400);
    assertThat(node.get("/v1/views/CHE?limit=1000").statusCode()).isEqualTo(200);
    assertThat(node.get("/v1/views/CHE?from=CHE").statusCode()).isEqualTo(400);
  }

  @Test
  void what_happened_to_units_comes_in_pages_and_up_to_a_block() {
    String path = "/v1/units/CA0001-THA01-THA-1501-2022/history?last=CA0001-THA01-THA-1916-2022";
    JsonNode all = node.json(path);
    assertThat(kinds(all))
        .contains("UnitsIssued", "UnitsTransferred", "FirstTransferred")
        .doesNotContain("UnitsUsedTowardsNdc");
    assertThat(all.has("next")).isFalse();

    List<String> paged = new ArrayList<>();
    String next = "";
    do {
      JsonNode page = node.json(path + "&limit=1" + (next.isEmpty() ? "" : "&after=" + next));
      paged.addAll(kinds(page));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    assertThat(paged).isEqualTo(kinds(all));

    long issued = all.get("items").get(0).get("height").asLong();
    assertThat(kinds(node.json(path + "&height=" + issued)))
        .contains("UnitsIssued")
        .doesNotContain("UnitsTransferred");
    assertThat(node.json(path + "&height=0").get("items").size()).isZero();
  }

  @Test
  void pages_end_early_after_so_many_events_and_go_on_where_they_ended() {
    UnitHistory history =
        new UnitHistory(node.ledger, new UnitRange(Scenes.SERIES, 1, 10), Long.MAX_VALUE);
    List<RecordedEvent> all = history.page(EventCursor.START, 100).items();
    List<RecordedEvent> paged = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      EventCursor after = next.get().isEmpty() ? EventCursor.START : EventCursor.parse(next.get());
      Page<RecordedEvent> page = history.page(after, 100, 1);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
      paged.addAll(page.items());
      next = page.next();
    }
    assertThat(all).hasSizeGreaterThan(3);
    assertThat(paged).isEqualTo(all);
  }

  @Test
  void a_walk_ends_early_after_so_many_blocks_and_goes_on_where_it_ended() {
    Bytes section = PartyRoutes.sectionOf(Scenes.CHE);
    List<UnitBlock> paged = new ArrayList<>();
    Optional<SerialKey> from = Optional.empty();
    do {
      Optional<SerialKey> at = from;
      SeriesWalk.Found found =
          node.ledger.read(
              state ->
                  SeriesWalk.units(
                      state, SeriesWalk.heldIn(state, section), at, _ -> true, 100, 1));
      assertThat(found.scanned()).isLessThanOrEqualTo(1);
      paged.addAll(found.blocks());
      from = found.next();
    } while (from.isPresent());
    assertThat(paged)
        .isEqualTo(
            node.ledger.read(
                state ->
                    SeriesWalk.units(
                            state,
                            SeriesWalk.heldIn(state, section),
                            Optional.empty(),
                            _ -> true,
                            100,
                            ViewRoutes.SCANNED_MAX)
                        .blocks()))
        .hasSizeGreaterThan(3);
  }

  @Test
  void units_that_are_none_have_no_history() {
    assertThat(node.get("/v1/units/CA0001-THA01-THA-99999-2022/history").statusCode())
        .isEqualTo(404);
    assertThat(
            node.get("/v1/units/CA0001-THA01-THA-1-2022/history?last=CA0002-GHA01-GHA-1-2023")
                .statusCode())
        .isEqualTo(400);
  }

  private PartyView view(String path) {
    return Json.fromTree(PartyView.class, node.json(path));
  }

  private List<ViewedUnits> held(String party) {
    return node.ledger.read(Tables.UNITS::all).stream()
        .filter(block -> block.holder().party().value().equals(party))
        .filter(block -> !block.status().isTerminal())
        .sorted(
            Comparator.comparing((UnitBlock block) -> block.units().series())
                .thenComparingLong(block -> block.units().first()))
        .map(ViewedUnits::of)
        .toList();
  }

  private static List<String> kinds(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(each -> each.get("event").get("type").stringValue())
        .toList();
  }
}
