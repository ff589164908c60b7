package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an import has signed and what became of it, line by line on the disk before it is sent: an
 * import that breaks off is gone on with, and a second run finds everything done. A line that was
 * cut off by a crash is the last one, and its row was not sent yet.
 */
final class ImportJournal implements AutoCloseable {
  private static final Codec<Action> CODEC = Codec.of(Action.class);

  /** Far behind the last line: on some systems nobody could read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** What is known of a row. */
  enum State {
    /** Signed, and perhaps handed in. */
    SIGNED,
    FINAL
  }

  /**
   * @param row digest of its action
   * @param transaction its id
   * @param expiresAtMillis until when the transaction may get into a block
   */
  record Line(Hash row, Hash transaction, long expiresAtMillis, State state) {}

  private record Head(Hash network) {}

  private final FileChannel channel;
  private final Map<Hash, Line> lines = new HashMap<>();

  private ImportJournal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * The journal in this file, begun when it is not there. It is this import's alone: two at a time
   * would sign one row twice.
   *
   * @throws CliException when another import has it, or it is damaged or of another network
   */
  static ImportJournal open(Path file, Hash network) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    try {
      lock(channel, file);
      ImportJournal journal = new ImportJournal(channel);
      if (isBegun(file)) {
        journal.lines.putAll(read(file, network));
        journal.endCutLine(file);
      } else {
        channel.truncate(0);
        journal.append(new Head(network));
        channel.force(false);
      }
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Held until the channel is closed. */
  private static void lock(FileChannel channel, Path file) throws IOException {
    boolean taken;
    try {
      taken = channel.tryLock(LOCKED_BYTE, 1, false) != null;
    } catch (OverlappingFileLockException e) {
      taken = false; // by this very process
    }
    if (!taken) {
      throw new CliException(ExitCode.TEMPORARY, "import.journal-in-use", file);
    }
  }

  /** Whether it has a whole line: nothing is sent before that is on the disk. */
  private static boolean isBegun(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String head = in.readLine();
      return head != null && (head.endsWith("}") || in.readLine() != null);
    }
  }

  private static Map<Hash, Line> read(Path file, Hash network) throws IOException {
    Map<Hash, Line> known = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String head = String.valueOf(in.readLine());
      if (!Json.read(Head.class, head).network().equals(network)) {
        throw new CliException(ExitCode.DATA, "import.journal-of-other", file);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.endsWith("}")) {
          Line read = Json.read(Line.class, line);
          known.put(read.row(), read);
        }
      }
    } catch (JsonException e) {
      throw new CliException(ExitCode.DATA, "import.journal-malformed", file).because(e);
    }
    return known;
  }

  private void endCutLine(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      in.read(last, in.size() - 1);
      if (last.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
  }

  static Hash digest(Action action) {
    return Hash.of(CODEC.encode(action));
  }

  boolean isDone(Action action) {
    return Optional.ofNullable(lines.get(digest(action)))
        .filter(line -> line.state() == State.FINAL)
        .isPresent();
  }

  /** The transaction that was signed for an action, final or not. */
  Optional<Line> line(Action action) {
    return Optional.ofNullable(lines.get(digest(action)));
  }

  /** A signed row is on the disk when this returns; what became of it the ledger tells again. */
  void note(Line line) throws IOException {
    append(line);
    if (line.state() == State.SIGNED) {
      channel.force(false);
    }
    lines.put(line.row(), line);
  }

  private void append(Object line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
