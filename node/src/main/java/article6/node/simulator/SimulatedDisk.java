package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Final blocks and the journal behind a log of writes, as a database has it. A write is a frame
 * with its length and checksum. Without a sync a crash keeps as many bytes as it likes: whole
 * frames among them count, a torn one is found out by its checksum and is not there.
 */
final class SimulatedDisk {
  /** One write: a block together with the journal is one. */
  private record Frame(Optional<CertifiedBlock> block, Optional<Bytes> journal) {
    private static final Codec<Frame> CODEC = Codec.of(Frame.class);
    private static final int BYTES_MAX = 16 * 1024 * 1024;
  }

  private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

  private final List<CertifiedBlock> blocks = new ArrayList<>();
  private @Nullable Bytes journal;
  private final List<Frame> unsynced = new ArrayList<>();

  /** What was read at the last start: synced, or survived a crash by luck. */
  List<CertifiedBlock> blocks() {
    return blocks;
  }

  @Nullable Bytes journal() {
    return journal;
  }

  void writeJournal(Bytes encoded) {
    unsynced.add(new Frame(Optional.empty(), Optional.of(encoded)));
  }

  void writeBlock(CertifiedBlock block, Optional<Bytes> withJournal) {
    unsynced.add(new Frame(Optional.of(block), withJournal));
  }

  void sync() {
    unsynced.forEach(this::apply);
    unsynced.clear();
  }

  /** Power loss: of what was not synced, a prefix of any length is on the disk. */
  void crash(SplittableRandom random) {
    if (unsynced.isEmpty()) {
      return;
    }
    Bytes log = Bytes.concatenate(unsynced.stream().map(SimulatedDisk::framed).toList());
    unsynced.clear();
    Bytes torn = Bytes.wrap(log.slice(0, random.nextInt(log.size() + 1)).toArray());
    recover(torn);
  }

  /** The disk is replaced by an empty one. */
  void wipe() {
    unsynced.clear();
    blocks.clear();
    journal = null;
  }

  /** A backup of what is synced now. */
  Runnable backup() {
    int height = blocks.size();
    Bytes journalThen = journal;
    return () -> {
      unsynced.clear();
      if (blocks.size() >= height) {
        blocks.subList(height, blocks.size()).clear();
        journal = journalThen;
      }
    };
  }

  private void recover(Bytes log) {
    int at = 0;
    while (at + HEAD_BYTES <= log.size()) {
      int size = log.getInt(at);
      int end = at + HEAD_BYTES + size;
      if (end > log.size()) {
        return;
      }
      Bytes content = Bytes.wrap(log.slice(at + HEAD_BYTES, size).toArray());
      if (checksum(content) != log.getLong(at + Integer.BYTES)) {
        return;
      }
      try {
        apply(Frame.CODEC.decode(content, Frame.BYTES_MAX));
      } catch (CodecException impossible) {
        throw new IllegalStateException("a frame with a good checksum", impossible);
      }
      at = end;
    }
  }

  private void apply(Frame frame) {
    frame.block().ifPresent(blocks::add);
    if (frame.journal().isPresent()) {
      journal = frame.journal().get();
    }
  }

  private static Bytes framed(Frame frame) {
    Bytes content = Frame.CODEC.encode(frame);
    return Bytes.concatenate(
        Bytes.ofUnsignedInt(content.size()), Bytes.ofUnsignedLong(checksum(content)), content);
  }

  private static long checksum(Bytes content) {
    CRC32 crc = new CRC32();
    crc.update(content.toArrayUnsafe());
    return crc.getValue();
  }
}
