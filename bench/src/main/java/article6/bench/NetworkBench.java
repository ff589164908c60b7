package article6.bench;

import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.network.OfficerName;
import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Final transfers per second of a network of four node processes on this machine: transfers signed
 * beforehand, handed in over REST to all nodes in turn, each of one unit between two accounts of a
 * Party. Prints transfers per second, time to finality, CPU and bytes written per transfer, all
 * nodes together.
 *
 * <p>Arguments: {@code FOLDER [transfers=20000] [warm-up=10000] [in flight=2000] [heap of a
 * node=1g]}. The folder is made, and stays.
 */
public final class NetworkBench {
  private static final List<String> PARTIES = List.of("CHE", "THA", "JPN", "GHA");
  private static final PartyCode THA = new PartyCode("THA");
  private static final AccountId FROM = new AccountId("THA-BENCH-1");
  private static final AccountId TO = new AccountId("THA-BENCH-2");
  private static final SeriesId SERIES =
      new SeriesId(new ApproachId("CA0001"), new RegistryId("THA01"), THA, 2022);
  private static final long LIFETIME_MILLIS = 12L * 60 * 60 * 1000;
  private static final long FINALITY_TIMEOUT_NANOS = 120_000_000_000L;
  private static final long POLL_MILLIS = 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final BenchNetwork network;
  private final Semaphore places;
  private final List<NodeClient> clients;
  private final Hash networkId;
  private long nonce;

  private NetworkBench(BenchNetwork network, int inFlight) throws IOException {
    this.network = network;
    this.places = new Semaphore(inFlight);
    this.clients =
        network.addresses().stream().map(address -> new NodeClient(address, Language.EN)).toList();
    this.networkId = network.folder().genesis().networkId();
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments.length == 0) {
      System.err.println(
          "Usage: NetworkBench FOLDER [transfers] [warm-up] [in flight] [heap of a node]");
      System.exit(64);
    }
    int transfers = number(arguments, 1, 20_000);
    int warmUp = number(arguments, 2, 10_000);
    int inFlight = number(arguments, 3, 2_000);
    String heap = arguments.length > 4 ? arguments[4] : "1g";
    Path root = Path.of(arguments[0]);
    Files.createDirectories(root);
    try (BenchNetwork network = BenchNetwork.start(root, PARTIES, List.of("-Xmx" + heap))) {
      new NetworkBench(network, inFlight).run(warmUp, transfers);
    }
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private void run(int warmUp, int transfers)
      throws IOException, InterruptedException, ExecutionException {
    prepare(warmUp + transfers);
    List<Transaction> signed = sign(warmUp + transfers);
    FinalityWatch watch = new FinalityWatch(network.addresses().getFirst(), places);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> watching = threads.submit(watch);
      measure("warm-up", signed.subList(0, warmUp), watch, threads);
      measure("measured", signed.subList(warmUp, signed.size()), watch, threads);
      watch.stop();
      watching.get();
    }
    clients.forEach(NodeClient::close);
  }

  /** Two accounts, an approach, and as many units as will move. */
  private void prepare(int units) throws IOException, InterruptedException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    RestLedger ledger = new RestLedger(clients.getFirst(), Language.EN);
    for (AccountId account : List.of(FROM, TO)) {
      ledger.submit(
          sign(new PartyAction.OpenAccount(account, "bench", Optional.empty()), "THA.registrar"));
    }
    ledger.submit(
        sign(
            new ApproachAction.RegisterApproach(
                SERIES.approach(), "bench", List.of(new PartyCode("CHE"), THA), today, ""),
            "THA.authoriser-1",
            "CHE.authoriser-1"));
    ledger.submit(
        sign(
            new UnitAction.IssueUnits(
                SERIES,
                units,
                FROM,
                today,
                Optional.empty(),
                MitigationType.EMISSION_REDUCTIONS,
                Optional.empty()),
            "THA.registrar"));
  }

  private List<Transaction> sign(int count) throws IOException {
    System.err.printf("signing %,d transfers%n", count);
    PrivateKey registrar = key("THA.registrar");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    long start = nonce;
    nonce += count;
    return IntStream.rangeClosed(1, count)
        .parallel()
        .mapToObj(
            serial ->
                Transaction.sign(
                    new TransactionBody(
                        networkId,
                        start + serial,
                        System.currentTimeMillis() + LIFETIME_MILLIS,
                        new UnitAction.TransferUnits(
                            new UnitRange(SERIES, serial, serial), FROM, TO, today)),
                    List.of(registrar)))
        .toList();
  }

  private Transaction sign(Action action, String... officers) throws IOException {
    List<PrivateKey> keys = new ArrayList<>();
    for (String officer : officers) {
      keys.add(key(officer));
    }
    return Transaction.sign(
        new TransactionBody(
            networkId, nonce++, System.currentTimeMillis() + LIFETIME_MILLIS, action),
        keys);
  }

  private PrivateKey key(String officer) throws IOException {
    return network.folder().key(OfficerName.parse(officer));
  }

  private void measure(
      String name, List<Transaction> transactions, FinalityWatch watch, ExecutorService threads)
      throws InterruptedException, ExecutionException {
    Map<Hash, Long> submittedAtNanos = new ConcurrentHashMap<>();
    List<byte[]> bodies = transactions.stream().map(NetworkBench::body).toList();
    List<Hash> ids = transactions.stream().map(Transaction::id).toList();
    ProcessMeter before = ProcessMeter.read(network.processes());
    long blocksBefore = watch.height();
    long start = System.nanoTime();
    List<Future<?>> sending = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      int index = i;
      URI node = network.addresses().get(i % network.addresses().size());
      places.acquire();
      sending.add(
          threads.submit(
              () -> {
                submittedAtNanos.put(ids.get(index), System.nanoTime());
                Poster.post(node, bodies.get(index));
                return null;
              }));
    }
    for (Future<?> each : sending) {
      each.get();
    }
    awaitAll(ids, watch);
    long[] latencies =
        ids.stream()
            .mapToLong(id -> at(watch.finalAtNanos(), id) - at(submittedAtNanos, id))
            .sorted()
            .toArray();
    long end = ids.stream().mapToLong(id -> at(watch.finalAtNanos(), id)).max().orElse(start);
    ProcessMeter used = ProcessMeter.read(network.processes()).since(before);
    print(name, latencies, (end - start) / 1e9, used, watch.height() - blocksBefore);
  }

  private static void awaitAll(List<Hash> ids, FinalityWatch watch) throws InterruptedException {
    long deadline = System.nanoTime() + FINALITY_TIMEOUT_NANOS;
    while (!watch.finalAtNanos().keySet().containsAll(ids)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("not everything became final in time");
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static void print(
      String name, long[] latencies, double seconds, ProcessMeter used, long blocks) {
    int count = latencies.length;
    System.out.printf(
        "%-9s %,d transfers in %.1f s: %,.0f/s final; finality p50 %.0f ms, p99 %.0f ms; %,d"
            + " blocks; %.0f µs CPU and %,.0f bytes written per transfer, all nodes together%n",
        name,
        count,
        seconds,
        count / seconds,
        latencies[count / 2] / 1e6,
        latencies[(int) (count * 0.99)] / 1e6,
        blocks,
        used.cpuSeconds() / count * 1e6,
        (double) used.bytesWritten() / count);
  }

  private static long at(Map<Hash, Long> times, Hash id) {
    return Objects.requireNonNull(times.get(id), "every transfer is noted before it is looked up");
  }

  private static byte[] body(Transaction transaction) {
    return JSON.writeValueAsBytes(
        JSON.createObjectNode().put("encoded", transaction.encode().toHexString()));
  }
}
