package article6.cli.trial;

import article6.cli.console.Language;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.cli.trial.Finding.Kind;
import article6.cli.trial.TrialReport.EpisodeReport;
import article6.contracts.chain.Genesis;
import article6.node.archive.ArchiveException;
import article6.node.archive.Audit;
import article6.node.archive.ChainAudit;
import article6.node.archive.ChainFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One trial from the making of the network to the last check. Every wait in it is bounded. */
final class Trial {
  /** More than any trial moves. */
  private static final long UNITS = 1_000_000;

  /** Between two faults: transfers in calm weather. */
  private static final Duration CALM = Duration.ofSeconds(2);

  /** After the last fault: rounds at the capped time-out, and everything that waits. */
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

  private static final Duration AGREEMENT = Duration.ofSeconds(60);
  private static final Duration AGREEMENT_INTERVAL = Duration.ofMillis(200);

  private final Sizes sizes;
  private final Links links;
  private final Path folder;
  private final Terminal terminal;
  private final History history = new History();
  private final List<EpisodeReport> episodes = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long blocks;

  /**
   * How large a trial is.
   *
   * @param duration of the faults; every kind comes once, also when that takes longer
   * @param clients that transfer at the same time
   * @param faults that are possible here
   */
  record Sizes(
      long seed,
      int validators,
      int observers,
      Duration duration,
      int clients,
      Set<FaultKind> faults) {
    Sizes {
      faults = Set.copyOf(faults);
    }
  }

  /**
   * @param links for as many nodes
   * @param folder for the network; new or empty
   */
  Trial(Sizes sizes, Links links, Path folder, Terminal terminal) {
    this.sizes = sizes;
    this.links = links;
    this.folder = folder;
    this.terminal = terminal;
  }

  void run() throws IOException, InterruptedException {
    terminal.progress(terminal.word("trial.starts", sizes.validators(), sizes.observers()));
    try (LocalNetwork network =
        LocalNetwork.create(folder, sizes.validators(), sizes.observers(), links.hosts())) {
      links.connect(network);
      network.startAll(Launch.SMALL);
      storm(network);
      compare(network);
      for (LocalNode node : network.nodes()) {
        node.stop();
      }
      audit(network);
    }
  }

  private void storm(LocalNetwork network) throws IOException, InterruptedException {
    TransferWork work = prepare(network);
    Injector injector =
        new Injector(network, links, history, WrongClock.library(), terminal.words());
    TrialPlan plan =
        new TrialPlan(sizes.seed(), sizes.validators(), sizes.observers(), sizes.faults());
    try (Workload load = new Workload(network, work, history)) {
      load.start(sizes.clients(), sizes.seed(), network.folder().genesis());
      Set<FaultKind> toCome = EnumSet.copyOf(sizes.faults());
      long started = System.nanoTime();
      while (!toCome.isEmpty() || System.nanoTime() - started < sizes.duration().toNanos()) {
        Thread.sleep(CALM);
        Episode episode = plan.next();
        run(injector, episode, started);
        toCome.remove(episode.kind());
      }
      terminal.progress(terminal.word("trial.heals"));
      load.finish(LAST_ANSWERS);
    }
  }

  private static TransferWork prepare(LocalNetwork network)
      throws IOException, InterruptedException {
    try (NodeClient client = network.nodes().getFirst().client()) {
      RestLedger ledger = new RestLedger(client, Language.EN);
      return TransferWork.prepare(network.folder(), ledger, UNITS);
    }
  }

  private void run(Injector injector, Episode episode, long started)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long atSeconds = Duration.ofNanos(begun - started).toSeconds();
    List<String> names = injector.names(episode);
    terminal.progress(
        terminal.word(
            "trial.episode", atSeconds, episode.kind().label(), String.join(", ", names)));
    String note = injector.run(episode);
    long took = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    long recovery = Math.max(0, took - episode.duration().toSeconds());
    EpisodeReport report =
        new EpisodeReport(
            atSeconds,
            episode.kind().label(),
            names,
            episode.duration().toSeconds(),
            recovery,
            note);
    episodes.add(report);
    terminal.progress(
        terminal.word("trial.recovered", report.faultSeconds(), report.recoverySeconds(), note));
  }

  /** What clients were told against what is on every node. */
  private void compare(LocalNetwork network) throws IOException, InterruptedException {
    OptionalLong height = agreedHeight(network);
    if (height.isEmpty()) {
      return; // said already; without an end there is nothing to compare
    }
    blocks = height.getAsLong();
    terminal.progress(terminal.word("trial.checks", blocks, network.nodes().size()));
    List<LedgerCopy> copies = new ArrayList<>();
    for (LocalNode node : network.nodes()) {
      copies.add(LedgerCopy.read(node, blocks));
    }
    findings.addAll(
        Checker.check(
            history.allSent(),
            history.allTold(),
            copies,
            TransferWork.accounts().getFirst(),
            UNITS));
  }

  private OptionalLong agreedHeight(LocalNetwork network) throws InterruptedException {
    List<NodeClient> clients = network.nodes().stream().map(LocalNode::client).toList();
    try {
      long deadline = System.nanoTime() + AGREEMENT.toNanos();
      List<String> heads = List.of();
      while (System.nanoTime() < deadline) {
        List<JsonNode> answers = new ArrayList<>();
        for (NodeClient client : clients) {
          LocalNode.ask(client, "/v1/status").ifPresent(answers::add);
        }
        heads = answers.stream().map(it -> it.path("block").asString("")).distinct().toList();
        if (heads.size() == 1 && answers.size() == clients.size()) {
          return OptionalLong.of(answers.getFirst().path("height").asLong(0));
        }
        Thread.sleep(AGREEMENT_INTERVAL);
      }
      findings.add(
          Finding.of(Kind.NO_AGREEMENT, "*", String.join(", ", heads), "*", AGREEMENT.toSeconds()));
      return OptionalLong.empty();
    } finally {
      clients.forEach(NodeClient::close);
    }
  }

  /** Every folder by itself: hash chain, certificates, and all of it executed again. */
  private void audit(LocalNetwork network) throws IOException {
    Genesis genesis = network.folder().genesis();
    for (LocalNode node : network.nodes()) {
      terminal.progress(terminal.word("trial.audits", node.name()));
      try (ChainFolder chain = ChainFolder.open(node.file().data(), genesis)) {
        ChainAudit audit = new ChainAudit(chain, (height, last) -> {});
        Audit result = audit.headers();
        if (result instanceof Audit.Sound) {
          result = audit.replay(folder);
        }
        if (result instanceof Audit.Broken(long height, String found)) {
          findings.add(Finding.of(Kind.BROKEN_CHAIN, node.name(), height, found));
        }
      } catch (ArchiveException e) {
        findings.add(Finding.of(Kind.BROKEN_CHAIN, node.name(), 0, String.valueOf(e.getMessage())));
      }
    }
  }

  History history() {
    return history;
  }

  List<EpisodeReport> episodes() {
    return List.copyOf(episodes);
  }

  /** Everything found, while it ran and afterwards. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(history.findings());
    all.addAll(findings);
    return all;
  }

  long blocks() {
    return blocks;
  }
}
