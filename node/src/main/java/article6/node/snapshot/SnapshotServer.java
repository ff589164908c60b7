package article6.node.snapshot;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.light.LightBlock;
import article6.node.chain.LedgerReader;
import article6.node.snapshot.SnapshotKeeper.Kept;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers other nodes that want to begin with a snapshot of this one. For any thread. */
public final class SnapshotServer {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotServer.class);

  private final SnapshotKeeper keeper;
  private final LedgerReader ledger;

  public SnapshotServer(SnapshotKeeper keeper, LedgerReader ledger) {
    this.keeper = keeper;
    this.ledger = ledger;
  }

  /** Nothing when the request is about something else; an empty answer when it is not here. */
  public Optional<Bytes> answer(Bytes request) {
    return SnapshotRequest.decode(request).map(this::answer);
  }

  private Bytes answer(SnapshotRequest request) {
    try {
      return switch (request) {
        case SnapshotRequest.Offers(int most) -> offers(most);
        case SnapshotRequest.Contents(Hash id) -> contents(id);
        case SnapshotRequest.Changes(long above) -> changes(above);
        case SnapshotRequest.Chunk(Hash id, int index) -> chunk(id, index);
      };
    } catch (IOException | CodecException e) {
      LOG.warn("a snapshot can't be read: {}", String.valueOf(e.getMessage()));
      return Bytes.EMPTY;
    }
  }

  private Bytes offers(int most) {
    return new SnapshotAnswers.Offered(
            keeper.kept().stream()
                .limit(Math.clamp(most, 0, SnapshotLimits.OFFERS_MAX))
                .map(each -> new SnapshotAnswers.Offer(each.height(), each.id()))
                .toList())
        .encode();
  }

  private Bytes contents(Hash id) throws IOException {
    Optional<Kept> wanted = find(id);
    Optional<SnapshotProof> proof =
        wanted.isPresent() ? wanted.get().folder().proof() : Optional.empty();
    return proof
        .map(
            it ->
                new SnapshotAnswers.Contents(
                        wanted.orElseThrow().manifest().encode(), it.certificate(), it.validators())
                    .encode())
        .orElse(Bytes.EMPTY);
  }

  private Bytes changes(long above) {
    List<LightBlock> page = new ArrayList<>();
    int bytes = 0;
    for (LightBlock block :
        ledger.validatorChanges(Math.max(0, above), SnapshotLimits.CHANGES_PER_ANSWER)) {
      bytes += new SnapshotAnswers.Changes(List.of(block)).encode().size();
      if (bytes > SnapshotLimits.CHUNK_BYTES_TARGET && !page.isEmpty()) {
        break;
      }
      page.add(block);
    }
    return new SnapshotAnswers.Changes(page).encode();
  }

  private Bytes chunk(Hash id, int index) throws IOException {
    Optional<Kept> wanted = find(id);
    if (wanted.isEmpty() || index < 0 || index >= wanted.get().manifest().chunks()) {
      return Bytes.EMPTY;
    }
    return wanted.get().folder().chunk(wanted.get().manifest(), index).orElse(Bytes.EMPTY);
  }

  private Optional<Kept> find(Hash id) {
    return keeper.kept().stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
