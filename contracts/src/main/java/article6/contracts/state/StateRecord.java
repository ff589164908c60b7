package article6.contracts.state;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Reads any record of the state by the key it stands under, as whoever holds a proof has to. */
public final class StateRecord {
  private static final List<Table<?, ?>> TABLES =
      Arrays.stream(Tables.class.getFields())
          .filter(field -> field.getType() == Table.class)
          .<Table<?, ?>>map(StateRecord::read)
          .toList();

  private StateRecord() {}

  /**
   * The record in a value that was proven; nothing where this build knows no table for its key.
   *
   * @throws article6.contracts.codec.CodecException when it is no record of that table
   */
  public static Optional<Object> decode(Bytes key, Bytes value) {
    return TABLES.stream()
        .filter(table -> table.owns(key))
        .findFirst()
        .<Object>map(table -> table.decode(value));
  }

  private static Table<?, ?> read(Field field) {
    try {
      return (Table<?, ?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("can't read " + field, e);
    }
  }
}
