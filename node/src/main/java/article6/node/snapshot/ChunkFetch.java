package article6.node.snapshot;

import article6.contracts.crypto.Address;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the chunks of one snapshot, from several peers side by side, one at a time from each: a
 * fast one brings more. A chunk that one doesn't bring goes to the others.
 */
final class ChunkFetch {
  private static final Logger LOG = LoggerFactory.getLogger(ChunkFetch.class);

  /** Peers that are asked at a time: enough for the line of this node, few chunks in memory. */
  private static final int PEERS_MAX = 4;

  /** Chunks between two lines in the log. */
  private static final int TOLD_EVERY = 64;

  private final SnapshotManifest manifest;
  private final SnapshotFolder target;
  private final PeerTalk talk;
  private final Suspects suspects;
  private final Queue<Integer> missing = new ConcurrentLinkedQueue<>();

  ChunkFetch(SnapshotManifest manifest, SnapshotFolder target, PeerTalk talk, Suspects suspects) {
    this.manifest = manifest;
    this.target = target;
    this.talk = talk;
    this.suspects = suspects;
  }

  /**
   * @return whether all chunks are there now
   */
  boolean run(List<Address> peers) throws IOException, InterruptedException {
    for (int i = 0; i < manifest.chunks(); i++) {
      if (target.chunk(manifest, i).isEmpty()) {
        missing.add(i);
      }
    }
    LOG.info("{} of {} chunks are to be fetched", missing.size(), manifest.chunks());
    List<Address> asked =
        peers.stream().filter(peer -> !suspects.isBanned(peer)).limit(PEERS_MAX).toList();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> tasks = new ArrayList<>();
      for (Address peer : asked) {
        tasks.add(
            workers.submit(
                () -> {
                  work(peer);
                  return peer;
                }));
      }
      awaitAll(workers, tasks);
    }
    return missing.isEmpty();
  }

  private static void awaitAll(ExecutorService workers, List<Future<?>> tasks)
      throws IOException, InterruptedException {
    try {
      for (Future<?> task : tasks) {
        task.get();
      }
    } catch (ExecutionException e) {
      workers.shutdownNow();
      if (e.getCause() instanceof IOException disk) {
        throw disk;
      }
      throw new IllegalStateException("fetching a chunk failed", e.getCause());
    } catch (InterruptedException e) {
      workers.shutdownNow();
      throw e;
    }
  }

  /** Goes on until nothing is missing, or this peer fails too often. */
  private void work(Address peer) throws IOException, InterruptedException {
    Integer index = missing.poll();
    while (index != null) {
      Optional<Bytes> chunk = talk.chunk(peer, manifest, index);
      if (chunk.isPresent()) {
        target.putChunk(manifest, index, chunk.get());
        if (missing.size() % TOLD_EVERY == 0) {
          LOG.info("{} chunks are still to be fetched", missing.size());
        }
      } else {
        missing.add(index);
        if (suspects.isBanned(peer)) {
          return;
        }
      }
      index = missing.poll();
    }
  }
}
