package article6.node.sync;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.node.chain.ImportResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the blocks that this node lacks, from one peer at a time, in order. A thread of
 * its own waits for a peer to announce more than is here, asks, and hands the blocks over one by
 * one. Whoever does not keep what it claims is left alone for a while, and the next one is asked.
 */
public final class Synchronizer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Synchronizer.class);

  private final BlockImporter importer;
  private final BlockSource source;
  private final SyncTimings timings;
  private final int answerBytesMax;
  private final LongSupplier nanoClock;
  private final PeerBook peers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private long urgentHeight;
  private long missingHeight;
  private long missingSinceNanos;
  private volatile boolean fetching;

  /**
   * @param answerBytesMax the longest answer of the peer protocol
   * @param nanoClock a clock that never goes back, such as {@code System::nanoTime}
   */
  public Synchronizer(
      String name,
      BlockImporter importer,
      BlockSource source,
      SyncTimings timings,
      int answerBytesMax,
      LongSupplier nanoClock) {
    this.importer = importer;
    this.source = source;
    this.timings = timings;
    this.answerBytesMax = answerBytesMax;
    this.nanoClock = nanoClock;
    this.peers = new PeerBook(timings);
    this.thread = Thread.ofPlatform().name("sync " + name).daemon(true).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** A peer says how far it is. */
  public void announced(Address peer, long height) {
    peers.announced(peer, height);
    wake();
  }

  public void disconnected(Address peer) {
    peers.disconnected(peer);
    wake();
  }

  /** Others have final blocks from this height on: no grace for them. */
  public void fetchNow(long fromHeight) {
    lock.lock();
    try {
      urgentHeight = Math.max(urgentHeight, fromHeight);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether blocks are being fetched right now. */
  public boolean isFetching() {
    return fetching;
  }

  /** The highest head that a connected peer claims. */
  public long bestPeerHeight() {
    return peers.bestHeight();
  }

  /** Whether the next block is needed and no connected peer keeps it any more. */
  public boolean isStranded() {
    return peers.nobodyKeeps(importer.height() + 1);
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        awaitLag();
        fetching = true;
        fetch(importer.height() + 1);
        fetching = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      fetching = false;
    }
  }

  /** Returns when this node lags for longer than the grace, and somebody may be asked. */
  private void awaitLag() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long pauseNanos = pauseNanos();
      while (pauseNanos > 0) {
        changed.awaitNanos(pauseNanos);
        pauseNanos = pauseNanos();
      }
    } finally {
      lock.unlock();
    }
  }

  /** How long there is nothing to do unless something changes; 0 when there is. */
  private long pauseNanos() {
    long next = importer.height() + 1;
    long nowNanos = nanoClock.getAsLong();
    long bestHeight = peers.bestHeight();
    if (bestHeight < next) {
      return Long.MAX_VALUE;
    }
    if (missingHeight != next) {
      missingHeight = next;
      missingSinceNanos = nowNanos;
    }
    boolean patient = bestHeight == next && urgentHeight < next;
    long graceNanos = patient ? timings.graceMillis() * PeerBook.NANOS_PER_MILLI : 0;
    return Math.max(graceNanos - (nowNanos - missingSinceNanos), peers.waitNanos(next, nowNanos));
  }

  private void fetch(long fromHeight) throws InterruptedException {
    Optional<Address> chosen = peers.choose(fromHeight, nanoClock.getAsLong());
    if (chosen.isEmpty()) {
      return;
    }
    Address peer = chosen.get();
    Optional<String> fault = fetchFrom(peer, fromHeight);
    if (fault.isPresent()) {
      LOG.warn("Blocks from {} on were not to be had from {}: {}", fromHeight, peer, fault.get());
      peers.failed(peer, nanoClock.getAsLong());
    } else {
      peers.succeeded(peer);
    }
  }

  /**
   * @return what was wrong with the peer, if anything
   */
  private Optional<String> fetchFrom(Address peer, long fromHeight) throws InterruptedException {
    Bytes request = new BlocksRequest(fromHeight, BlockServer.BLOCKS_MAX).encode();
    CompletableFuture<Bytes> answer =
        source.request(peer, request, Duration.ofMillis(timings.answerMillis()));
    BlocksAnswer given;
    List<CertifiedBlock> blocks;
    try {
      given =
          BlocksAnswer.decode(
              answer.get(2 * timings.answerMillis(), TimeUnit.MILLISECONDS), answerBytesMax);
      blocks = given.decoded(answerBytesMax);
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause()));
    } catch (java.util.concurrent.TimeoutException e) {
      return Optional.of("no answer");
    } catch (CodecException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (blocks.isEmpty() && given.keptFrom() > fromHeight) {
      hasLetGo(peer, fromHeight, given.keptFrom());
      return Optional.empty();
    }
    return blocks.isEmpty() ? Optional.of("it has none") : importAll(blocks, fromHeight);
  }

  /** No fault of the peer: another is asked, and if there is none people have to help. */
  private void hasLetGo(Address peer, long wanted, long keptFrom) {
    peers.keepsFrom(peer, keptFrom);
    LOG.info("{} keeps blocks from {} on: block {} is asked of another", peer, keptFrom, wanted);
    if (peers.nobodyKeeps(wanted)) {
      LOG.warn(
          "No connected node keeps block {}, which this one needs next. Connect to a node with the"
              + " whole history, or begin with a snapshot: see sync and history in the"
              + " documentation of operations.",
          wanted);
    }
  }

  private Optional<String> importAll(List<CertifiedBlock> blocks, long fromHeight)
      throws InterruptedException {
    long expectedHeight = fromHeight;
    for (CertifiedBlock block : blocks) {
      if (block.block().height() != expectedHeight) {
        return Optional.of("it sent a block of another height than asked for");
      }
      if (importer.importBlock(block) instanceof ImportResult.Unproven(String reason)) {
        return Optional.of(reason);
      }
      expectedHeight++;
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
