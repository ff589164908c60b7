package article6.bench;

import article6.cli.ledger.NodeClient;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.transaction.Transaction;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands transfers in to all validators of a network in turn, and takes the time until the first of
 * them shows each final. The signing is not measured.
 */
final class Load implements AutoCloseable {
  private static final long FINALITY_TIMEOUT_NANOS = 120_000_000_000L;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long POLL_MILLIS = 20;
  private static final AccountId FROM = TransferWork.accounts().getFirst();
  private static final AccountId TO = TransferWork.accounts().get(1);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<URI> nodes;
  private final TransferWork work;
  private final Semaphore places;
  private final FinalityWatch watch;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Future<?> watching;
  private long serial;

  /**
   * What one run gave.
   *
   * @param latencies nanoseconds from handing in to final, the shortest first; with a pace, from
   *     the moment at which it was due
   */
  record Sample(List<Long> latencies, double seconds, long blocks) {
    Sample {
      latencies = List.copyOf(latencies);
    }

    double perSecond() {
      return latencies.size() / seconds;
    }

    /** The latency that this share of all does not pass, in milliseconds. */
    double percentile(double share) {
      int at = (int) Math.min(latencies.size() - 1L, (long) (latencies.size() * share));
      return latencies.get(at) / 1e6;
    }
  }

  /**
   * @param inFlight transfers that may wait for finality at a time
   */
  Load(LocalNetwork network, TransferWork work, int inFlight)
      throws IOException, InterruptedException {
    this.nodes = network.validators().stream().map(LocalNode::address).toList();
    this.work = work;
    this.places = new Semaphore(inFlight);
    try (NodeClient client = network.nodes().getFirst().client()) {
      long height = client.get("/v1/status").path("height").asLong();
      this.watch = new FinalityWatch(nodes.getFirst(), places, height);
    }
    this.watching = threads.submit(watch);
  }

  /**
   * @param perSecond how many are due in a second; 0 for as many as find a place
   */
  Sample run(int count, double perSecond) throws InterruptedException, ExecutionException {
    List<Transaction> transfers = sign(count);
    List<byte[]> bodies = transfers.stream().map(Load::body).toList();
    List<Hash> ids = transfers.stream().map(Transaction::id).toList();
    Map<Hash, Long> dueAtNanos = new ConcurrentHashMap<>();
    long blocksBefore = watch.height();
    long start = System.nanoTime();
    List<Future<?>> sending = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = i;
      long due = perSecond > 0 ? start + (long) (i / perSecond * NANOS_PER_SECOND) : 0;
      sleepUntil(due);
      places.acquire();
      sending.add(
          threads.submit(
              () -> {
                dueAtNanos.put(ids.get(index), perSecond > 0 ? due : System.nanoTime());
                Poster.post(nodes.get(index % nodes.size()), bodies.get(index));
                return null;
              }));
    }
    for (Future<?> each : sending) {
      each.get();
    }
    awaitAll(ids);
    long end = ids.stream().mapToLong(id -> at(watch.finalAtNanos(), id)).max().orElse(start);
    List<Long> latencies =
        ids.stream().map(id -> at(watch.finalAtNanos(), id) - at(dueAtNanos, id)).sorted().toList();
    return new Sample(latencies, (end - start) / 1e9, watch.height() - blocksBefore);
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (nanos != 0 && left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  private List<Transaction> sign(int count) {
    long before = serial;
    serial += count;
    return IntStream.rangeClosed(1, count)
        .parallel()
        .mapToObj(number -> work.move(before + number, FROM, TO))
        .toList();
  }

  private void awaitAll(List<Hash> ids) throws InterruptedException {
    long deadline = System.nanoTime() + FINALITY_TIMEOUT_NANOS;
    while (!watch.finalAtNanos().keySet().containsAll(ids)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not everything became final in time");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static long at(Map<Hash, Long> times, Hash id) {
    return Objects.requireNonNull(times.get(id), "every transfer is noted before it is looked up");
  }

  static byte[] body(Transaction transaction) {
    return JSON.writeValueAsBytes(
        JSON.createObjectNode().put("encoded", transaction.encode().toHexString()));
  }

  @Override
  public void close() {
    watch.stop();
    threads.close();
    if (watching.state() == Future.State.FAILED) {
      throw new IllegalStateException(watching.exceptionNow());
    }
  }
}
