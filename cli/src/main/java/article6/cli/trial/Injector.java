package article6.cli.trial;

import article6.cli.console.ExitCode;
import article6.cli.console.Words;
import article6.cli.files.Folders;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.NodeProcess;
import article6.cli.trial.Finding.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Does to a running network what an episode says, and waits until it has recovered. */
final class Injector {
  private static final int SLOW_MILLIS_MIN = 20;
  private static final int SLOW_MILLIS_MAX = 400;
  private static final int CLOCK_OFF_SECONDS = 3_600;

  /** How long a damaged or full node may take to notice. */
  private static final Duration NOTICE = Duration.ofSeconds(40);

  private static final Duration START = Duration.ofSeconds(60);

  private final LocalNetwork network;
  private final Links links;
  private final History history;
  private final Recovery recovery;
  private final Words words;
  private final Optional<Path> clockLibrary;

  /**
   * @param words for what is noted of each fault
   */
  Injector(
      LocalNetwork network,
      Links links,
      History history,
      Optional<Path> clockLibrary,
      Words words) {
    this.network = network;
    this.links = links;
    this.history = history;
    this.recovery = new Recovery(network, history, words);
    this.words = words;
    this.clockLibrary = clockLibrary;
  }

  /** The nodes an episode happens to, by name. */
  List<String> names(Episode episode) {
    return victims(episode).stream().map(LocalNode::name).toList();
  }

  private List<LocalNode> victims(Episode episode) {
    return episode.victims().stream().map(network.nodes()::get).toList();
  }

  /**
   * Returns when the fault is over and the network has recovered, or has not in time.
   *
   * @return what happened that the plan did not say, for the report
   */
  String run(Episode episode) throws IOException, InterruptedException {
    List<LocalNode> victims = victims(episode);
    Random random = new Random(episode.draw());
    String note =
        switch (episode.kind()) {
          case KILL -> kill(victims, episode.duration());
          case PAUSE -> pause(victims, episode.duration());
          case PARTITION, ONE_WAY, SLOW -> disturb(episode, random);
          case WIPE -> wipe(victims.getFirst());
          case CORRUPT -> corrupt(victims.getFirst(), episode.duration(), random);
          case BACKUP -> restoreBackup(victims.getFirst(), episode.duration());
          case DISK_FULL -> fillDisk(victims.getFirst(), episode.duration());
          case CLOCK -> changeClock(victims.getFirst(), episode.duration(), random);
        };
    recovery.await(episode.kind());
    return note;
  }

  private static String kill(List<LocalNode> victims, Duration duration)
      throws IOException, InterruptedException {
    for (LocalNode node : victims) {
      node.kill();
    }
    Thread.sleep(duration);
    for (LocalNode node : victims) {
      node.start(Launch.SMALL);
    }
    return "";
  }

  private static String pause(List<LocalNode> victims, Duration duration)
      throws IOException, InterruptedException {
    List<NodeProcess> processes = victims.stream().flatMap(it -> it.process().stream()).toList();
    try {
      for (NodeProcess process : processes) {
        process.pause();
      }
      Thread.sleep(duration);
    } finally {
      for (NodeProcess process : processes) {
        process.resume();
      }
    }
    return "";
  }

  private String disturb(Episode episode, Random random) throws IOException, InterruptedException {
    String note = "";
    switch (episode.kind()) {
      case PARTITION -> links.split(episode.victims());
      case ONE_WAY -> {
        boolean mute = random.nextBoolean();
        note = words.say(mute ? "trial.note.mute" : "trial.note.deaf");
        if (mute) {
          links.silence(episode.victims());
        } else {
          links.deafen(episode.victims());
        }
      }
      default -> {
        int millis = random.nextInt(SLOW_MILLIS_MIN, SLOW_MILLIS_MAX + 1);
        String key = links.slow(episode.victims(), Duration.ofMillis(millis));
        note = words.say(key, millis);
      }
    }
    Thread.sleep(episode.duration());
    links.heal();
    return note;
  }

  private static String wipe(LocalNode node) throws IOException, InterruptedException {
    node.kill();
    Folders.delete(node.file().data());
    node.start(Launch.SMALL);
    return "";
  }

  /** It may refuse to start, stop later, or not need what is damaged; then its disk is replaced. */
  private String corrupt(LocalNode node, Duration duration, Random random)
      throws IOException, InterruptedException {
    node.kill();
    String damage = DataFault.flipBytes(Folders.files(node.file().data()), random);
    node.start(Launch.SMALL);
    boolean ready = node.isReadyWithin(START);
    if (ready) {
      Thread.sleep(duration);
    }
    boolean noticed = !node.isRunning();
    if (noticed) {
      requireClearStop(node, FaultKind.CORRUPT, node.file().data().toString());
    }
    wipe(node);
    return words.say(noticed ? "trial.note.damage-noticed" : "trial.note.damage-unused", damage);
  }

  private String restoreBackup(LocalNode node, Duration age)
      throws IOException, InterruptedException {
    Path data = node.file().data();
    Path backup = data.resolveSibling("backup");
    node.kill();
    Folders.copy(data, backup);
    node.start(Launch.SMALL);
    recovery.await(FaultKind.KILL);
    Thread.sleep(age);
    node.kill();
    Folders.delete(data);
    Folders.copy(backup, data);
    Folders.delete(backup);
    node.start(Launch.SMALL);
    return "";
  }

  private String fillDisk(LocalNode node, Duration duration)
      throws IOException, InterruptedException {
    node.stop();
    String note;
    SmallDisk disk = SmallDisk.holding(node.file().data());
    try {
      node.start(Launch.SMALL);
      recovery.await(FaultKind.DISK_FULL);
      disk.fill();
      if (!hasEndedWithin(node, duration)) {
        node.kill(); // it goes on in files that have their room already: it has to open new ones
        disk.fill();
        node.start(Launch.SMALL);
      }
      boolean stopped = hasEndedWithin(node, NOTICE);
      note = words.say(stopped ? "trial.note.full-stopped" : "trial.note.full-went-on");
      if (stopped) {
        requireClearStop(node, FaultKind.DISK_FULL, "full");
      }
      node.kill();
      disk.makeRoom();
      node.start(Launch.SMALL);
      recovery.await(FaultKind.DISK_FULL);
    } finally {
      node.stop();
      disk.close();
    }
    node.start(Launch.SMALL);
    return note;
  }

  private String changeClock(LocalNode node, Duration duration, Random random)
      throws IOException, InterruptedException {
    int seconds = random.nextBoolean() ? CLOCK_OFF_SECONDS : -CLOCK_OFF_SECONDS;
    node.kill();
    node.start(
        Launch.SMALL.withEnvironment(WrongClock.environment(clockLibrary.orElseThrow(), seconds)));
    node.isReadyWithin(START);
    Thread.sleep(duration);
    node.kill();
    node.start(Launch.SMALL);
    return words.say("trial.note.clock", seconds);
  }

  private static boolean hasEndedWithin(LocalNode node, Duration time) throws InterruptedException {
    NodeProcess process = node.process().orElseThrow();
    return process.hasEndedWithin(time);
  }

  /** The exit code of disks, and words that name what was found. */
  private void requireClearStop(LocalNode node, FaultKind fault, String word) throws IOException {
    NodeProcess process = node.process().orElseThrow();
    int code = process.exitCode().orElseThrow();
    List<String> lines = process.lastLines();
    if (code != ExitCode.IO.number() || lines.stream().noneMatch(line -> line.contains(word))) {
      String last = lines.isEmpty() ? "" : lines.getLast();
      history.found(Finding.of(Kind.UNCLEAR, node.name(), fault.label(), code, last));
    }
  }
}
