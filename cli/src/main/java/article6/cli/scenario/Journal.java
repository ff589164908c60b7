package article6.cli.scenario;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * What was played of one scenario on one network, kept beside the keys. A transaction is written
 * down before it is handed in, so that after a crash the ledger can be asked what became of it
 * instead of doing it twice.
 */
public final class Journal {
  /**
   * @param step name of the step
   * @param digest of what the step said; a step that was edited since counts as not played
   * @param transaction in its canonical encoding, for steps that have one
   * @param done whether it came out as expected
   */
  record Entry(String step, Hash digest, Optional<Bytes> transaction, boolean done) {}

  /** The file: the network it is about, and its entries. */
  record Content(Hash network, List<Entry> entries) {}

  private final Optional<Path> file;
  private final Hash network;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Journal(Optional<Path> file, Hash network) {
    this.file = file;
    this.network = network;
  }

  /** A journal that is forgotten with the process. */
  public static Journal inMemory(Hash network) {
    return new Journal(Optional.empty(), network);
  }

  /** The journal in this file; one of another network is put aside and begun anew. */
  public static Journal open(Path file, Hash network) throws IOException {
    Journal journal = new Journal(Optional.of(file), network);
    if (Files.exists(file)) {
      try {
        Content content = Json.read(Content.class, SafeFiles.readBytes(file));
        if (content.network().equals(network)) {
          content.entries().forEach(entry -> journal.entries.put(entry.step(), entry));
        }
      } catch (JsonException e) {
        throw new CliException(ExitCode.DATA, "journal.malformed", file).because(e);
      }
    }
    return journal;
  }

  boolean isDone(Step step, Hash digest) {
    return entry(step, digest).map(Entry::done).orElse(false);
  }

  /** The transaction that was signed for a step. */
  Optional<Transaction> transaction(Step step, Hash digest) {
    return entry(step, digest).flatMap(Entry::transaction).flatMap(Journal::decode);
  }

  /** The transaction of an earlier step, by the name of that step. */
  public Optional<Transaction> transaction(String step) {
    return Optional.ofNullable(entries.get(step))
        .flatMap(Entry::transaction)
        .flatMap(Journal::decode);
  }

  private Optional<Entry> entry(Step step, Hash digest) {
    return Optional.ofNullable(entries.get(step.name()))
        .filter(entry -> entry.digest().equals(digest));
  }

  private static Optional<Transaction> decode(Bytes encoded) {
    try {
      return Optional.of(Transaction.decode(encoded));
    } catch (CodecException e) {
      return Optional.empty(); // written by another version of the format: it is played anew
    }
  }

  void about(Step step, Hash digest, Transaction transaction) throws IOException {
    put(new Entry(step.name(), digest, Optional.of(transaction.encode()), false));
  }

  void done(Step step, Hash digest) throws IOException {
    Optional<Bytes> transaction = entry(step, digest).flatMap(Entry::transaction);
    put(new Entry(step.name(), digest, transaction, true));
  }

  private void put(Entry entry) throws IOException {
    entries.put(entry.step(), entry);
    if (file.isPresent()) {
      Content content = new Content(network, List.copyOf(entries.values()));
      SafeFiles.write(file.get(), Json.writePretty(content), true);
    }
  }
}
