package article6.node.archive;

import article6.contracts.chain.BlockHeader;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import article6.node.chain.LedgerReader;
import java.util.List;

/** Follows the validators from the genesis to the block with which a folder begins. */
final class BaseAudit {
  private final ChainFolder folder;
  private final LedgerReader ledger;
  private Trust trust;

  BaseAudit(ChainFolder folder) {
    this.folder = folder;
    this.ledger = folder.ledger();
    this.trust = Trust.of(folder.genesis());
  }

  Audit run() {
    long base = folder.history().base();
    List<LightBlock> page;
    do {
      page = ledger.validatorChanges(trust.header().height(), LedgerReader.LIGHT_BLOCKS_MAX);
      for (LightBlock change : page) {
        if (change.height() >= base) {
          return follow(ledger.lightBlocks(base - 1, 1).getFirst());
        }
        if (follow(change) instanceof Audit.Broken broken) {
          return broken;
        }
      }
    } while (!page.isEmpty());
    return follow(ledger.lightBlocks(base - 1, 1).getFirst());
  }

  private Audit follow(LightBlock next) {
    BlockHeader header = next.header();
    if (!next.validators().hash().equals(trust.header().nextValidators())) {
      // a light client could leap over it; a folder has to have every change, for others
      return new Audit.Broken(
          header.height(),
          "a change of validators after block %d is missing".formatted(trust.header().height()));
    }
    return switch (trust.follow(next)) {
      case Step.Trusted(Trust further) -> {
        trust = further;
        yield new Audit.Sound(header.height(), folder.history());
      }
      case Step.Refused(var reason, String detail) ->
          new Audit.Broken(header.height(), reason + ": " + detail);
    };
  }
}
