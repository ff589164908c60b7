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

  /** The journal in this file, begun when it is not there. */
  static ImportJournal open(Path file, Hash network) throws IOException {
    Map<Hash, Line> known = Files.exists(file) ? read(file, network) : Map.of();
    boolean begun = Files.exists(file) && Files.size(file) > 0;
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    ImportJournal journal = new ImportJournal(channel);
    journal.lines.putAll(known);
    if (begun) {
      journal.endCutLine(file);
    } else {
      journal.append(new Head(network));
    }
    return journal;
  }

  private static Map<Hash, Line> read(Path file, Hash network) throws IOException {
    Map<Hash, Line> known = new HashMap<>();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String head = in.readLine();
      if (head == null) {
        return known;
      }
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

  void note(Line line) throws IOException {
    append(line);
    lines.put(line.row(), line);
  }

  private void append(Object line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((Json.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
