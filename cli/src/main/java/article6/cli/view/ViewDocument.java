package article6.cli.view;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.node.api.PartyView;
import article6.node.api.PartyView.ViewedUnits;
import article6.node.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was pulled, as the file whose digest goes on the ledger. Pulled twice of the same block it
 * has the same bytes.
 *
 * @param form which form this file has
 * @param blocks all that the Party held after that block
 */
record ViewDocument(
    String form,
    Hash network,
    String name,
    long height,
    Hash block,
    Hash stateRoot,
    Instant time,
    PartyCode party,
    List<HeldBlock> blocks) {
  private static final String FORM = "article6-ledger view 1";

  /** Units with what happened to them up to that block, the oldest first; empty if not asked. */
  record HeldBlock(ViewedUnits held, List<Act> history) {}

  /**
   * Something that happened to units.
   *
   * @param kind name of the event, such as UnitsTransferred
   * @param units all that it happened to
   */
  record Act(String kind, LocalDate date, Hash transaction, long height, UnitRange units) {}

  static ViewDocument of(PartyView head, List<HeldBlock> blocks) {
    return new ViewDocument(
        FORM,
        head.network(),
        head.name(),
        head.height(),
        head.block(),
        head.stateRoot(),
        head.time(),
        head.party(),
        blocks);
  }

  byte[] bytes() {
    return (Json.writePretty(this) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  List<ViewedUnits> held() {
    return blocks.stream().map(HeldBlock::held).toList();
  }
}
