package article6.node.report.aef;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Authorization;
import article6.contracts.state.Issuance;
import article6.node.report.Act;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/**
 * Rows of table 3, the first ones in memory and the others in a file that is gone with the last
 * reader: a report of a million actions takes the memory of their places in it. What many rows have
 * in common, their authorization and issuance, is kept once.
 *
 * <p>Used by one thread: first all rows are added, then they are read in the order of their days.
 */
final class ActionSpool extends AbstractList<ActionRow> implements AutoCloseable {
  /** Rows that stay in memory: a report of most Parties never touches the disk. */
  static final int IN_MEMORY_MAX = 20_000;

  /** How many bits of a place are the offset in the file: a row has some 200 bytes. */
  private static final int OFFSET_BITS = 44;

  private static final Codec<Stored> CODEC = Codec.of(Stored.class);
  private static final Cleaner CLEANER = Cleaner.create();
  private static final int BUFFER_BYTES = 256 * 1024;

  /** A row without what it has in common with others. */
  record Stored(
      LocalDate date,
      ActionType type,
      Optional<ActionSubtype> subtype,
      UnitRange units,
      int authorization,
      int issuance,
      Optional<PartyCode> transferring,
      Optional<PartyCode> acquiring,
      Optional<ActionRow.Usage> usage,
      Hash transaction,
      long height,
      long blockTimeMillis,
      boolean backDated) {}

  /** The file, apart from the list so that it can be closed when nobody reads the list any more. */
  private static final class Spill implements Runnable {
    private final FileChannel channel;

    Spill() throws IOException {
      Path file = Files.createTempFile("a6-aef-", ".rows");
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }

    @Override
    public void run() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("a file of rows can't be closed", e);
      }
    }
  }

  /** An entity in the approach in which it used or cancelled units. */
  record User(ApproachId approach, EntityId entity) {}

  private final Set<User> users = new HashSet<>();
  private final int inMemoryMax;
  private final List<ActionRow> first = new ArrayList<>();
  private final List<Authorization> authorizations = new ArrayList<>();
  private final List<Issuance> issuances = new ArrayList<>();
  private final IdentityHashMap<Authorization, Integer> placeOfAuthorization =
      new IdentityHashMap<>();
  private final IdentityHashMap<Issuance, Integer> placeOfIssuance = new IdentityHashMap<>();
  private final ByteBuffer writing = ByteBuffer.allocate(BUFFER_BYTES);
  private final ByteBuffer reading = ByteBuffer.allocate(BUFFER_BYTES);
  private Optional<Spill> spill = Optional.empty();
  private Optional<Cleaner.Cleanable> cleanable = Optional.empty();
  private long written;
  private long readFrom = -1;

  /** Day of each row in 16 bits, and its place: an index in memory, or an offset in the file. */
  private long[] places = new long[1_024];

  private int size;
  private boolean ordered;

  ActionSpool(int inMemoryMax) {
    this.inMemoryMax = inMemoryMax;
    reading.limit(0);
  }

  private int placeOf(ActionRow row) {
    return place(row.block().authorization(), authorizations, placeOfAuthorization);
  }

  /** Authorizations that rows fall under. */
  List<Authorization> authorizations() {
    return authorizations;
  }

  /** Entities that rows name. */
  Set<User> users() {
    return users;
  }

  @Override
  public boolean add(ActionRow row) {
    placeOf(row);
    row.usage()
        .flatMap(ActionRow.Usage::entity)
        .ifPresent(entity -> users.add(new User(row.block().units().series().approach(), entity)));
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    long place;
    if (first.size() < inMemoryMax) {
      place = first.size();
      first.add(row);
    } else {
      place = inMemoryMax + append(row);
    }
    places[size] = ((long) row.date().getDayOfYear() << OFFSET_BITS) | place;
    size++;
    return true;
  }

  /** By day, and rows of one day as they were added; all are of one year. */
  ActionSpool inOrder() {
    flush();
    Arrays.sort(places, 0, size);
    ordered = true;
    return this;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public ActionRow get(int index) {
    if (!ordered) {
      throw new IllegalStateException("rows are read when all are there");
    }
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    long place = places[index] & ((1L << OFFSET_BITS) - 1);
    return place < inMemoryMax ? first.get((int) place) : read(place - inMemoryMax);
  }

  private long append(ActionRow row) {
    Bytes encoded = CODEC.encode(stored(row));
    if (writing.remaining() < Integer.BYTES + encoded.size()) {
      flush();
    }
    long offset = written + writing.position();
    writing.putInt(encoded.size());
    writing.put(encoded.toArrayUnsafe());
    return offset;
  }

  private void flush() {
    try {
      writing.flip();
      while (writing.hasRemaining()) {
        written += channel().write(writing);
      }
      writing.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "rows can't be written to " + System.getProperty("java.io.tmpdir"), e);
    }
  }

  private FileChannel channel() throws IOException {
    if (spill.isEmpty()) {
      Spill opened = new Spill();
      cleanable = Optional.of(CLEANER.register(this, opened));
      spill = Optional.of(opened);
    }
    return spill.get().channel;
  }

  private ActionRow read(long offset) {
    int length = window(offset, Integer.BYTES).getInt();
    byte[] encoded = new byte[length];
    window(offset + Integer.BYTES, length).get(encoded);
    return row(CODEC.decodeOwn(Bytes.wrap(encoded)));
  }

  /** The buffer at a place of the file, with so many bytes in it; rows mostly follow each other. */
  private ByteBuffer window(long offset, int bytes) {
    boolean within =
        readFrom >= 0 && offset >= readFrom && offset + bytes <= readFrom + reading.limit();
    if (!within) {
      try {
        reading.clear();
        readFrom = offset;
        while (reading.hasRemaining()
            && channel().read(reading, offset + reading.position()) >= 0) {
          // until the window is full or the file ends
        }
        reading.flip();
      } catch (IOException e) {
        throw new UncheckedIOException("rows can't be read back", e);
      }
    }
    reading.position((int) (offset - readFrom));
    return reading;
  }

  private Stored stored(ActionRow row) {
    Act act = row.act();
    return new Stored(
        row.date(),
        row.type(),
        row.subtype(),
        row.block().units(),
        placeOf(row),
        place(row.block().issuance(), issuances, placeOfIssuance),
        row.transferring(),
        row.acquiring(),
        row.usage(),
        act.transaction(),
        act.height(),
        act.blockTimeMillis(),
        act.backDated());
  }

  private static <T> int place(T value, List<T> all, IdentityHashMap<T, Integer> placeOf) {
    return placeOf.computeIfAbsent(
        value,
        it -> {
          all.add(it);
          return all.size() - 1;
        });
  }

  private ActionRow row(Stored stored) {
    return new ActionRow(
        stored.date(),
        stored.type(),
        stored.subtype(),
        new ItmoBlock(
            stored.units(),
            authorizations.get(stored.authorization()),
            issuances.get(stored.issuance())),
        stored.transferring(),
        stored.acquiring(),
        stored.usage(),
        new Act(
            stored.transaction(), stored.height(), stored.blockTimeMillis(), stored.backDated()));
  }

  /** Gives the file back at once. */
  @Override
  public void close() {
    cleanable.ifPresent(Cleaner.Cleanable::clean);
  }
}
