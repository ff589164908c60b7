package article6.node.app;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * A small file beside the data folder that says: this key has voted in this network. When the data
 * folder is wiped the journal of votes goes with it, and the mark tells that from a first start
 * [Q-15].
 */
final class VoterMark {
  /** Enough of the network's id to tell the networks of one machine apart. */
  private static final int NAMED_BYTES = 4;

  private final Path parent;
  private final Path file;
  private boolean known;

  VoterMark(Path dataFolder, Hash network) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    String networkStart = network.value().slice(0, NAMED_BYTES).toUnprefixedHexString();
    this.parent = Objects.requireNonNull(folder.getParent(), "the root can't be a data folder");
    this.file = parent.resolve(folder.getFileName() + ".voted-" + networkStart);
    this.known = Files.exists(file);
  }

  /** What is left of the journal, seen together with the mark. */
  JournalState restore(Optional<Bytes> journal) {
    if (journal.isEmpty()) {
      return known ? new JournalState.Lost() : new JournalState.NeverVoted();
    }
    set(); // the power may have gone between the first journal and the mark
    try {
      return new JournalState.Kept(JournalRecord.decode(journal.get()));
    } catch (CodecException e) {
      return new JournalState.Lost();
    }
  }

  /**
   * Sets the mark, synced, behind the first journal and before the first vote leaves: the other way
   * round a loss of power in between would look like a lost journal.
   */
  void set() {
    if (known) {
      return;
    }
    try {
      Files.writeString(file, "This node has voted. Keep this file as long as its key.\n");
      sync(file, StandardOpenOption.WRITE);
      sync(parent, StandardOpenOption.READ);
      known = true;
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }

  private static void sync(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
