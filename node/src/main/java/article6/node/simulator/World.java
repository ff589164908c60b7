package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ChainHead;
import article6.node.consensus.ConsensusCore;
import article6.node.consensus.ConsensusEvent;
import article6.node.consensus.ConsensusSettings;
import article6.node.consensus.ConsensusStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;

/** Everything a simulated node has around it: time, chance, the others, and who watches it. */
final class World {
  /** Keys cost a moment to make, and are the same in every run. */
  private static final Map<Integer, PrivateKey> KEYS = new ConcurrentHashMap<>();

  private static final Hash NETWORK =
      Hash.of(Bytes.wrap("simulated".getBytes(StandardCharsets.UTF_8)));

  /** How long a machine is down after a crash. */
  private static final int DOWN_MILLIS_MAX = 4_000;

  /** Building or executing a block; a slow machine takes a hundred times as long. */
  private static final int WORK_MILLIS_MAX = 10;

  private static final int SLOW = 100;

  /** In one of so many runs nobody is against the others: then disks may be lost as well. */
  private static final int HONEST_RUNS = 3;

  /** How many messages pass between two looks at what a node keeps. */
  private static final int MEMORY_LOOKS = 64;

  private final Plan plan;
  private final SplittableRandom random;
  private final Clock clock = new Clock();
  private final SignatureMemo memo = new SignatureMemo();
  private final List<Validator> population;
  private final ChainHead genesis;
  private final Watch watch;
  private final List<SimulatedNode> machines = new ArrayList<>();
  private final Map<Integer, List<SimulatedNode>> others = new HashMap<>();
  private final Network network;
  private final Tally tally = new Tally();

  /** Honest nodes whose disk was lost or set back at some time. */
  private final Set<Address> spoiled = new HashSet<>();

  private Optional<SimulatedNode> slow = Optional.empty();
  private Weather weather = Weather.CALM;
  private long crashPoints;
  private long crashAt = Long.MAX_VALUE;
  private int looks;

  World(Plan plan) {
    this.plan = plan;
    this.random = new SplittableRandom(plan.seed());
    List<PrivateKey> keys =
        IntStream.range(0, plan.validators() + plan.observers())
            .mapToObj(i -> KEYS.computeIfAbsent(i, n -> PrivateKey.fromSeed("simulated " + n)))
            .toList();
    this.population = keys.stream().map(key -> new Validator("SIM", key.publicKey())).toList();
    ValidatorSet validators = new ValidatorSet(population.subList(0, plan.validators()));
    this.genesis = ToyLedger.genesis(NETWORK, validators);
    this.watch = new Watch(NETWORK, memo, newLedger());
    addMachines(keys, validators);
    this.network = new Network(clock, random, machines, machines.size());
  }

  private void addMachines(List<PrivateKey> keys, ValidatorSet validators) {
    int most = Math.min(plan.byzantine(), validators.faultsTolerated());
    boolean allHonest = most == 0 || random.nextInt(HONEST_RUNS) == 0;
    int against = allHonest ? 0 : 1 + random.nextInt(most);
    for (int i = 0; i < keys.size(); i++) {
      if (i >= against) {
        add(keys.get(i), Conduct.HONEST);
        continue;
      }
      Mischief mischief = Mischief.ALL.get(random.nextInt(Mischief.ALL.size()));
      add(keys.get(i), mischief.conduct());
      if (mischief == Mischief.TWINS) {
        add(keys.get(i), mischief.conduct());
      }
    }
  }

  private void add(PrivateKey key, Conduct conduct) {
    machines.add(new SimulatedNode(this, machines.size(), key, conduct));
  }

  Plan plan() {
    return plan;
  }

  SplittableRandom random() {
    return random;
  }

  Clock clock() {
    return clock;
  }

  Watch watch() {
    return watch;
  }

  Network network() {
    return network;
  }

  Tally tally() {
    return tally;
  }

  List<SimulatedNode> machines() {
    return machines;
  }

  List<SimulatedNode> honest() {
    return machines.stream().filter(SimulatedNode::isHonest).toList();
  }

  int byzantine() {
    return Math.toIntExact(
        machines.stream()
            .filter(node -> !node.isHonest())
            .map(SimulatedNode::address)
            .distinct()
            .count());
  }

  int population() {
    return population.size();
  }

  ConsensusSettings settings() {
    return ConsensusSettings.standard(NETWORK);
  }

  ToyLedger newLedger() {
    return new ToyLedger(genesis, population);
  }

  ConsensusCore newCore(PrivateKey key) {
    return new ConsensusCore(settings(), key, new SimulatedRules(plan, memo));
  }

  Optional<String> whyUnproven(CertifiedBlock block, ValidatorSet validators) {
    return memo.whyInvalid(block.certificate(), block.block().header(), validators);
  }

  List<SimulatedNode> others(SimulatedNode node) {
    return others.computeIfAbsent(
        node.index(),
        index ->
            machines.stream().filter(other -> !other.address().equals(node.address())).toList());
  }

  List<SimulatedNode> machinesOf(Address address) {
    return machines.stream().filter(node -> node.address().equals(address)).toList();
  }

  void send(SimulatedNode from, SimulatedNode to, Packet packet) {
    network.send(from, to, packet);
  }

  void weather(Weather next) {
    weather = next;
    network.weather(next);
    slow =
        next.parts()
            ? Optional.of(machines.get(random.nextInt(machines.size())))
            : Optional.empty();
  }

  Weather weather() {
    return weather;
  }

  long workMillis(SimulatedNode node) {
    long millis = 1L + random.nextInt(WORK_MILLIS_MAX);
    return slow.filter(each -> each == node).isPresent() ? millis * SLOW : millis;
  }

  // ---- crashes

  /** Crashes whoever passes the given point between two effects, counted over the network. */
  void crashAt(long point) {
    crashAt = point;
  }

  long crashPoints() {
    return crashPoints;
  }

  boolean crashesHere(SimulatedNode node) {
    crashPoints++;
    return crashPoints == crashAt
        || (weather.crashPerMille() > 0 && random.nextInt(1_000) < weather.crashPerMille());
  }

  void crashed(SimulatedNode node) {
    tally.crashed();
    clock.after(
        1 + random.nextInt(DOWN_MILLIS_MAX),
        () -> {
          if (!node.isUp()) {
            start(node);
          }
        });
  }

  void start(SimulatedNode node) {
    node.start();
    network.connect(node);
  }

  /** From now on this node may sit out, and must not be accused of what it has forgotten. */
  void spoiled(SimulatedNode node, boolean votesForgotten) {
    tally.spoiledDisk();
    spoiled.add(node.address());
    watch.diskLost(node, votesForgotten);
  }

  /** Honest validators that have forgotten votes, until they are over it. */
  int impaired() {
    return Math.toIntExact(
        honest().stream()
            .filter(node -> spoiled.contains(node.address()))
            .filter(node -> !isOverIt(node))
            .count());
  }

  /**
   * Whether it votes and always will: one that runs from an old backup may not have come to its
   * forgotten votes yet, and sits out when it does.
   */
  private boolean isOverIt(SimulatedNode node) {
    return node.status()
        .filter(ConsensusStatus::voting)
        .filter(status -> watch.hasPassedForgottenVotes(node.address(), status.height() - 1))
        .isPresent();
  }

  // ---- what nodes are held to

  void require(Optional<String> violation) {
    if (violation.isPresent()) {
      throw new Violation(plan, clock.nowMillis(), violation.get());
    }
  }

  void watchMemory(SimulatedNode node, ConsensusCore core) {
    if (++looks % MEMORY_LOOKS == 0) {
      int kept = core.status().messagesKept();
      int most = ConsensusStatus.messagesKeptMax(population.size());
      if (kept > most) {
        require(Optional.of("%d messages kept, at most %d [Q-22]".formatted(kept, most)));
      }
    }
  }

  /** What is wrong with what an outsider can see of the chain, if anything. */
  Optional<String> whyNoLightClientCanFollow() {
    boolean skips = plan.has(PlantedBug.LIGHT_CLIENT_SKIPS_SET_HASH);
    return LightFollower.whyWrong(watch, genesis.header(), skips);
  }

  void note(SimulatedNode node, ConsensusEvent event) {
    tally.count(event);
    if (!node.isHonest()) {
      return;
    }
    switch (event) {
      case ConsensusEvent.Equivocation(var evidence) -> {
        boolean honest =
            machinesOf(evidence.validator()).stream().allMatch(SimulatedNode::isHonest);
        if (honest && !watch.hasForgottenVotes(evidence.validator())) {
          require(Optional.of("evidence against an honest node: " + evidence));
        }
      }
      case ConsensusEvent.SittingOut(var reason) -> {
        if (!spoiled.contains(node.address())) {
          require(Optional.of("an honest node sits out: " + reason));
        }
      }
      default -> {}
    }
  }
}
