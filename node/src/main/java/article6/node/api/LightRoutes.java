package article6.node.api;

import static article6.node.api.Parameter.LIMIT;

import article6.contracts.light.LightBlock;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import java.util.List;
import java.util.Optional;

/**
 * What a light client needs to follow the validators from the genesis on. It checks all of
 * it: this node can keep something back, and can't make anything up.
 */
final class LightRoutes {
  private static final Parameter<Long> ABOVE =
      Parameter.query(
          "above",
          "only blocks above this height; all when left out",
          "17",
          text -> Parameter.number(text, 0, Long.MAX_VALUE));

  /** Pages of a list that grows at its end. */
  @FunctionalInterface
  private interface Reading {
    List<LightBlock> read(long above, int limit);
  }

  private final LedgerReader ledger;

  LightRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/light/changes",
                "validatorChanges",
                "Final blocks after which other validators are in charge, the oldest first: each"
                    + " with its seals, the set that had to seal it and the header before, which"
                    + " names that set.",
                ABOVE,
                LIMIT)
            .returnsPageOf(LightBlock.class, request -> page(request, ledger::validatorChanges)),
        Route.get(
                "/v1/light/blocks",
                "lightBlocks",
                "The same for every final block, the oldest first; the genesis proves block 0.",
                ABOVE,
                LIMIT)
            .returnsPageOf(LightBlock.class, request -> page(request, ledger::lightBlocks)));
  }

  private static Page<LightBlock> page(Request request, Reading reading) {
    int limit = Math.min(request.limit(), LedgerReader.LIGHT_BLOCKS_MAX);
    List<LightBlock> items = reading.read(request.find(ABOVE).orElse(0L), limit);
    return new Page<>(
        items,
        items.size() < limit
            ? Optional.empty()
            : Optional.of(String.valueOf(items.getLast().height())));
  }
}
