package article6.node.simulator;

import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ChainHead;
import article6.node.consensus.ConsensusEvent;
import article6.node.consensus.ConsensusSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;

/**
 * A network of nodes from its plan. First some time in the weather of the plan, in which only
 * safety counts; then {@link #heal}, after which everything submitted has to become final within a
 * bounded time.
 */
public final class Simulation {
  /** Keys cost a moment to make, and are the same in every run. */
  private static final Map<Integer, PrivateKey> KEYS = new ConcurrentHashMap<>();

  private static final Hash NETWORK =
      Hash.of(Bytes.wrap("simulated".getBytes(StandardCharsets.UTF_8)));

  /** How long a machine is down after a crash. */
  private static final int DOWN_MILLIS_MAX = 4_000;

  private static final int GOSSIP_MILLIS = 100;
  private static final int PARTING_MILLIS_MAX = 5_000;

  private static final long STORM_MILLIS = 40_000;
  private static final int TRANSACTIONS = 12;

  /** Two rounds at the capped time-out; the longest of 265 measured runs took 13 s. */
  private static final long FINAL_MILLIS_MAX = 60_000;

  private final Plan plan;
  private final SplittableRandom random;
  private final Clock clock = new Clock();
  private final ChainHead genesis;
  private final Watch watch;
  private final Map<Address, SimulatedNode> nodes = new TreeMap<>();
  private final List<Long> transactions = new ArrayList<>();
  private final Map<Class<?>, Integer> events = new HashMap<>();
  private final boolean[][] cut;
  private final boolean announces;
  private Weather weather;
  private long crashPoints;
  private long finalMillis;
  private long crashAt = Long.MAX_VALUE;
  private int crashes;

  public Simulation(Plan plan) {
    this.plan = plan;
    this.random = new SplittableRandom(plan.seed());
    this.weather = plan.weather();
    List<PrivateKey> keys =
        IntStream.range(0, plan.nodes())
            .mapToObj(i -> KEYS.computeIfAbsent(i, n -> PrivateKey.fromSeed("simulated " + n)))
            .toList();
    ValidatorSet validators =
        new ValidatorSet(keys.stream().map(key -> new Validator("SIM", key.publicKey())).toList());
    this.genesis = ToyChain.genesis(NETWORK, validators);
    this.watch = new Watch(NETWORK, validators);
    this.cut = new boolean[plan.nodes()][plan.nodes()];
    this.announces = random.nextBoolean();
    keys.forEach(key -> nodes.put(key.address(), new SimulatedNode(this, key)));
    nodes.values().forEach(SimulatedNode::start);
    connectAll();
    gossip();
    if (weather.parts()) {
      part();
    }
  }

  // ---- for tests

  /** The usual run: safety through the weather of the plan, then liveness. */
  public static Simulation throughTheStorm(Plan plan) {
    Simulation simulation = new Simulation(plan);
    for (long transaction = 1; transaction <= TRANSACTIONS; transaction++) {
      simulation.submit(transaction, STORM_MILLIS);
    }
    simulation.run(STORM_MILLIS);
    simulation.heal();
    simulation.runUntilFinal(FINAL_MILLIS_MAX);
    return simulation;
  }

  /** Crashes whoever passes the given point between two effects, counted over the network. */
  public void crashAt(long point) {
    crashAt = point;
  }

  public long crashPoints() {
    return crashPoints;
  }

  /** How long {@link #runUntilFinal} took, in virtual time. */
  public long finalMillis() {
    return finalMillis;
  }

  public int crashes() {
    return crashes;
  }

  public int seen(Class<? extends ConsensusEvent> event) {
    return events.getOrDefault(event, 0);
  }

  public long height() {
    return nodes.values().stream().mapToLong(SimulatedNode::height).min().orElse(0);
  }

  /** Somebody wants this transaction to become final, at some moment within the given time. */
  public void submit(long transaction, long withinMillis) {
    clock.after(random.nextLong(withinMillis + 1), () -> transactions.add(transaction));
  }

  public void run(long millis) {
    long until = clock.nowMillis() + millis;
    while (clock.next(until)) {}
  }

  /** The storm is over: all machines come up, all links stand. */
  public void heal() {
    weather = Weather.CALM;
    for (boolean[] row : cut) {
      Arrays.fill(row, false);
    }
    nodes.values().stream().filter(node -> !node.isUp()).forEach(SimulatedNode::start);
    connectAll();
  }

  /** Everything that was submitted gets final everywhere within the time, or it is a violation. */
  public void runUntilFinal(long millisMax) {
    long start = clock.nowMillis();
    long until = start + millisMax;
    while (!allFinal()) {
      if (!clock.next(until)) {
        StringBuilder standing = new StringBuilder("not final in time");
        nodes.values().forEach(node -> standing.append("\n  ").append(node.standing()));
        throw new Violation(plan, clock.nowMillis(), standing.toString());
      }
    }
    finalMillis = clock.nowMillis() - start;
  }

  private boolean allFinal() {
    return nodes.values().stream()
        .allMatch(node -> node.isUp() && transactions.stream().allMatch(node::hasFinal));
  }

  // ---- for nodes

  Plan plan() {
    return plan;
  }

  Clock clock() {
    return clock;
  }

  ChainHead genesis() {
    return genesis;
  }

  ConsensusSettings settings() {
    return ConsensusSettings.standard(NETWORK);
  }

  Watch watch() {
    return watch;
  }

  SimulatedNode node(Address address) {
    return Optional.ofNullable(nodes.get(address)).orElseThrow();
  }

  List<SimulatedNode> others(SimulatedNode node) {
    return nodes.values().stream().filter(other -> other != node).toList();
  }

  void require(Optional<String> violation) {
    if (violation.isPresent()) {
      throw new Violation(plan, clock.nowMillis(), violation.get());
    }
  }

  void note(SimulatedNode node, ConsensusEvent event) {
    events.merge(event.getClass(), 1, Integer::sum);
    if (event instanceof ConsensusEvent.Equivocation
        || event instanceof ConsensusEvent.SittingOut) {
      throw new Violation(plan, clock.nowMillis(), "honest node " + node.address() + ": " + event);
    }
  }

  boolean crashesHere() {
    crashPoints++;
    return crashPoints == crashAt || chance(weather.crashPerMille(), 1_000);
  }

  void nodeCrashed(SimulatedNode node) {
    crashes++;
    clock.after(
        1 + random.nextLong(DOWN_MILLIS_MAX),
        () -> {
          if (!node.isUp()) {
            node.start();
            others(node).forEach(other -> connect(node, other));
          }
        });
  }

  long workMillis() {
    return 1 + random.nextLong(10);
  }

  /** Some networks tell each other of new heads, others leave it to the consensus to ask. */
  void announce(SimulatedNode node) {
    if (announces) {
      others(node).forEach(other -> send(node, other, new Packet.Hello(node.height())));
    }
  }

  void send(SimulatedNode from, SimulatedNode to, Packet packet) {
    int copies = chance(weather.duplicatePercent(), 100) ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      if (!chance(weather.lossPercent(), 100) && !isCut(from, to)) {
        clock.after(
            1 + random.nextLong(weather.delayMillisMax()),
            () -> {
              if (to.isUp() && !isCut(from, to)) {
                to.receive(from, packet);
              }
            });
      }
    }
  }

  // ---- weather

  private boolean chance(int part, int whole) {
    return part > 0 && random.nextInt(whole) < part;
  }

  private boolean isCut(SimulatedNode from, SimulatedNode to) {
    return cut[index(from)][index(to)];
  }

  private int index(SimulatedNode node) {
    return List.copyOf(nodes.keySet()).indexOf(node.address());
  }

  private void connectAll() {
    nodes.values().forEach(node -> others(node).forEach(other -> connect(node, other)));
  }

  /** Both ends notice a new connection, a moment apart. */
  private void connect(SimulatedNode one, SimulatedNode other) {
    clock.after(random.nextLong(20), () -> noticeConnection(one, other));
    clock.after(random.nextLong(20), () -> noticeConnection(other, one));
  }

  private void noticeConnection(SimulatedNode node, SimulatedNode other) {
    if (node.isUp() && other.isUp() && !isCut(node, other)) {
      node.connected(other);
    }
  }

  /** Transactions reach everybody sooner or later, one by one and not at the same time. */
  private void gossip() {
    for (SimulatedNode node : nodes.values()) {
      for (long transaction : transactions) {
        if (node.isUp() && !chance(weather.lossPercent() * 5, 100)) {
          node.learn(transaction);
        }
      }
    }
    clock.after(GOSSIP_MILLIS, this::gossip);
  }

  /** Cuts links anew: none, in two halves, one node away, or one direction only. */
  private void part() {
    if (!weather.parts()) {
      return;
    }
    int size = plan.nodes();
    int kind = random.nextInt(4);
    int some = random.nextInt(1 << size);
    int one = random.nextInt(size);
    for (int from = 0; from < size; from++) {
      for (int to = 0; to < size; to++) {
        cut[from][to] =
            switch (kind) {
              case 1 -> (some >> from & 1) != (some >> to & 1);
              case 2 -> from == one || to == one;
              case 3 -> from == one;
              default -> false;
            };
      }
    }
    connectAll();
    clock.after(1 + random.nextLong(PARTING_MILLIS_MAX), this::part);
  }
}
