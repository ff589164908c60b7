package article6.node.snapshot;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.store.LedgerStore;
import article6.node.store.StoreException;
import article6.node.store.StoreSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes snapshots while the node runs, on a thread of its own, and keeps the newest. When it can't,
 * the node goes on without: others have snapshots too.
 */
public final class SnapshotKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);
  private static final String UNFINISHED = ".part";

  /** How long a stop waits for a snapshot under way, which is then left unfinished. */
  private static final long STOP_SECONDS_MAX = 10;

  private final Path folder;
  private final SnapshotSettings settings;
  private final LedgerReader ledger;
  private final LedgerStore store;
  private final ExecutorService worker;
  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile List<Kept> kept;
  private volatile LedgerReader.Subscription subscription = () -> {};

  /** A snapshot on the disk. */
  record Kept(long height, Hash id, SnapshotManifest manifest, SnapshotFolder folder) {}

  private SnapshotKeeper(
      Path folder, SnapshotSettings settings, LedgerReader ledger, LedgerStore store) {
    this.folder = folder;
    this.settings = settings;
    this.ledger = ledger;
    this.store = store;
    this.worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("snapshot " + folder).daemon(true).factory());
    this.kept = settings.everyBlocks() == 0 ? List.of() : load(folder);
  }

  /**
   * Starts to take them.
   *
   * @param folder where they are kept; what is there from before is offered again
   */
  public static SnapshotKeeper start(
      Path folder, SnapshotSettings settings, LedgerReader ledger, LedgerStore store) {
    SnapshotKeeper keeper = new SnapshotKeeper(folder, settings, ledger, store);
    keeper.subscription = ledger.subscribe(keeper::onHead);
    return keeper;
  }

  /** On the thread that commits: it only marks the moment. */
  private void onHead(Head head) {
    if (!settings.isDue(head.height())) {
      return;
    }
    if (!busy.compareAndSet(false, true)) {
      LOG.warn("no snapshot of block {}: the one before is not finished", head.height());
      return;
    }
    StoreSnapshot view = store.snapshot();
    try {
      worker.execute(() -> take(view, head.height()));
    } catch (RejectedExecutionException stopping) {
      view.close();
    }
  }

  private void take(StoreSnapshot view, long height) {
    Path unfinished = folder.resolve(height + UNFINISHED);
    try (view) {
      SnapshotFolder.delete(unfinished);
      SnapshotManifest manifest =
          SnapshotWriter.write(ledger, view, new SnapshotFolder(unfinished));
      Path lasting = folder.resolve(String.valueOf(height));
      SnapshotFolder.delete(lasting);
      SnapshotFolder taken = new SnapshotFolder(unfinished).renamed(lasting);
      LOG.info("snapshot of block {}: {}", height, manifest.id());
      add(new Kept(height, manifest.id(), manifest, taken));
    } catch (SnapshotException e) {
      LOG.warn("no snapshot of block {}: {}", height, e.getMessage());
    } catch (IOException | StoreException | IllegalStateException e) {
      LOG.warn("no snapshot of block {}", height, e);
    } finally {
      deleteQuietly(unfinished);
      busy.set(false);
    }
  }

  private void add(Kept taken) {
    List<Kept> all = new ArrayList<>(kept);
    all.removeIf(each -> each.height() == taken.height());
    all.add(taken);
    all.sort(Comparator.comparingLong(Kept::height).reversed());
    List<Kept> stay = List.copyOf(all.subList(0, Math.min(all.size(), settings.keep())));
    kept = stay;
    all.stream().filter(each -> !stay.contains(each)).forEach(SnapshotKeeper::forget);
  }

  private static void forget(Kept old) {
    deleteQuietly(old.folder().path());
  }

  private static void deleteQuietly(Path old) {
    try {
      SnapshotFolder.delete(old);
    } catch (IOException e) {
      LOG.warn("an old snapshot stays on the disk: {}", old, e);
    }
  }

  /** Those from before a restart; what was not finished is removed. */
  private List<Kept> load(Path from) {
    List<Kept> found = new ArrayList<>();
    for (Path each : folders(from)) {
      read(each).ifPresentOrElse(found::add, () -> deleteQuietly(each));
    }
    found.sort(Comparator.comparingLong(Kept::height).reversed());
    List<Kept> stay = List.copyOf(found.subList(0, Math.min(found.size(), settings.keep())));
    found.stream().filter(each -> !stay.contains(each)).forEach(SnapshotKeeper::forget);
    return stay;
  }

  private static List<Path> folders(Path from) {
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(from)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      LOG.warn("the snapshots in {} can't be read", from, e);
      return List.of();
    }
  }

  private static Optional<Kept> read(Path folder) {
    try {
      SnapshotFolder there = new SnapshotFolder(folder);
      return folder.toString().endsWith(UNFINISHED)
          ? Optional.empty()
          : there.manifest().map(it -> new Kept(it.height(), it.id(), it, there));
    } catch (IOException | CodecException e) {
      LOG.warn("the snapshot in {} can't be read: {}", folder, e.getMessage());
      return Optional.empty();
    }
  }

  /** The newest first. */
  List<Kept> kept() {
    return kept;
  }

  /** Heights of the snapshots that are offered, the newest first. */
  public List<Long> heights() {
    return kept.stream().map(Kept::height).toList();
  }

  @Override
  public void close() {
    subscription.close();
    worker.shutdown();
    try {
      if (!worker.awaitTermination(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        LOG.warn("a snapshot under way is left unfinished");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
