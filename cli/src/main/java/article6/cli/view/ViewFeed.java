package article6.cli.view;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.ProblemException;
import article6.cli.view.ViewDocument.Act;
import article6.cli.view.ViewDocument.HeldBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.node.api.PartyView;
import article6.node.api.PartyView.ViewedUnits;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads from a node of another ledger what a Party holds there, all of one block. Of what the node
 * answers nothing is believed but that it has said so.
 */
final class ViewFeed {
  /** How often a view is begun again because the ledger moved on between two of its pages. */
  static final int ATTEMPTS_MAX = 5;

  /** Blocks of units taken: neighbours become one range, of which few can be entered. */
  static final int BLOCKS_MAX = 100_000;

  /** Pages of a view or of a history, also of a node that never comes to an end. */
  private static final int PAGES_MAX = 1_000;

  private static final String HEAD_MOVED = "HEAD_MOVED";
  private static final String HISTORY_NOT_KEPT = "HISTORY_NOT_KEPT";
  private static final String ACTS_OF_A_PAGE = "200";

  private final NodeClient node;

  ViewFeed(NodeClient node) {
    this.node = node;
  }

  /**
   * @throws CliException when the node shows no view, or the ledger never stood still for one
   */
  ViewDocument pull(PartyCode party, boolean withHistory) throws IOException, InterruptedException {
    try {
      for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
        Optional<List<PartyView>> pages = pages(party);
        if (pages.isPresent()) {
          return document(pages.get(), withHistory);
        }
      }
      throw new CliException(ExitCode.TEMPORARY, "view.moving", node.address(), ATTEMPTS_MAX);
    } catch (JsonException | IllegalArgumentException e) {
      throw new CliException(
              ExitCode.UNAVAILABLE,
              "view.not-a-view",
              node.address(),
              String.valueOf(e.getMessage()))
          .because(e);
    }
  }

  /** All pages; nothing when the ledger moved on in between. */
  private Optional<List<PartyView>> pages(PartyCode party)
      throws IOException, InterruptedException {
    List<PartyView> pages = new ArrayList<>();
    int blocks = 0;
    String path = "/v1/views/" + party;
    Optional<String> next = Optional.of(path);
    while (next.isPresent()) {
      PartyView page;
      try {
        page = Json.fromTree(PartyView.class, node.get(next.get()));
      } catch (ProblemException e) {
        if (e.code().equals(HEAD_MOVED)) {
          return Optional.empty();
        }
        throw e;
      }
      if (!page.party().equals(party)) {
        throw new IllegalArgumentException("a view of " + page.party());
      }
      if (!pages.isEmpty() && !page.isOfSameBlock(pages.getFirst())) {
        return Optional.empty();
      }
      pages.add(page);
      blocks += page.items().size();
      if (blocks > BLOCKS_MAX || pages.size() > PAGES_MAX) {
        throw new CliException(
            ExitCode.DATA, "view.endless", node.address(), BLOCKS_MAX, PAGES_MAX);
      }
      next =
          page.next()
              .map(from -> path + "?from=" + NodeClient.escape(from) + "&height=" + page.height());
    }
    return Optional.of(pages);
  }

  private ViewDocument document(List<PartyView> pages, boolean withHistory)
      throws IOException, InterruptedException {
    PartyView head = pages.getFirst();
    Map<SeriesId, List<ViewedUnits>> bySeries = new LinkedHashMap<>();
    for (PartyView page : pages) {
      for (ViewedUnits held : page.items()) {
        bySeries.computeIfAbsent(held.units().series(), _ -> new ArrayList<>()).add(held);
      }
    }
    List<HeldBlock> blocks = new ArrayList<>();
    for (List<ViewedUnits> series : bySeries.values()) {
      List<Act> acts = withHistory ? acts(series, head.height()) : List.of();
      for (ViewedUnits held : series) {
        blocks.add(
            new HeldBlock(
                held, acts.stream().filter(act -> act.units().overlaps(held.units())).toList()));
      }
    }
    return ViewDocument.of(head, blocks);
  }

  /** What happened to units of a series, from the first to the last of them. */
  private List<Act> acts(List<ViewedUnits> series, long height)
      throws IOException, InterruptedException {
    UnitRange first = series.getFirst().units();
    UnitRange last = series.getLast().units();
    String path =
        "/v1/units/%s/history?last=%s&height=%d&limit=%s"
            .formatted(first.firstId(), last.lastId(), height, ACTS_OF_A_PAGE);
    List<Act> acts = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    for (int page = 0; next.isPresent(); page++) {
      if (page == PAGES_MAX) {
        throw new CliException(ExitCode.DATA, "view.too-many-acts", first.series(), PAGES_MAX);
      }
      JsonNode answer = history(next.get());
      answer.path("items").forEach(item -> acts.add(act(item)));
      String after = answer.path("next").asString("");
      next =
          after.isEmpty()
              ? Optional.empty()
              : Optional.of(path + "&after=" + NodeClient.escape(after));
    }
    return acts;
  }

  private JsonNode history(String path) throws IOException, InterruptedException {
    try {
      return node.get(path);
    } catch (ProblemException e) {
      if (e.code().equals(HISTORY_NOT_KEPT)) {
        throw new CliException(ExitCode.UNAVAILABLE, "view.no-history", node.address()).because(e);
      }
      throw e;
    }
  }

  private static Act act(JsonNode item) {
    LedgerEvent event = Json.fromTree(LedgerEvent.class, item.path("event"));
    if (!(event instanceof UnitEvent of)) {
      throw new IllegalArgumentException(event.getClass().getSimpleName() + " is not about units");
    }
    return new Act(
        of.getClass().getSimpleName(),
        of.date(),
        Hash.fromHex(item.path("transactionId").asString("")),
        item.path("height").asLong(0),
        of.units());
  }
}
