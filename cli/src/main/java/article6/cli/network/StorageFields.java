package article6.cli.network;

import article6.cli.yaml.Fields;
import article6.node.app.StorageSettings;
import article6.node.app.SyncMode;
import article6.node.chain.Retention;
import article6.node.snapshot.SnapshotSettings;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of {@code node.yaml} that says how a node begins and what it keeps: {@code sync}, {@code
 * history}, {@code history-blocks}, {@code snapshots-every} and {@code snapshots-kept}. What is
 * left out is as {@link StorageSettings#DEFAULT} says.
 */
final class StorageFields {
  private static final String SYNC = "sync";
  private static final String HISTORY = "history";
  private static final String HISTORY_BLOCKS = "history-blocks";
  private static final String EVERY = "snapshots-every";
  private static final String KEPT = "snapshots-kept";

  private static final String ARCHIVE = "archive";
  private static final String PRUNED = "pruned";

  private StorageFields() {}

  /**
   * @throws article6.cli.yaml.YamlException when a value can't be, or two don't go together
   */
  static StorageSettings read(Fields fields) {
    StorageSettings usual = StorageSettings.DEFAULT;
    SnapshotSettings every =
        fields.has(EVERY)
            ? fields.value(
                EVERY, text -> new SnapshotSettings(whole(text), usual.snapshots().keep()))
            : usual.snapshots();
    SnapshotSettings snapshots =
        fields.has(KEPT)
            ? fields.value(
                KEPT,
                text ->
                    new SnapshotSettings(
                        every.everyBlocks(), Math.clamp(whole(text), -1, Integer.MAX_VALUE)))
            : every;
    return new StorageSettings(
        fields.has(SYNC) ? fields.value(SYNC, StorageFields::sync) : usual.sync(),
        retention(fields),
        snapshots);
  }

  private static SyncMode sync(String text) {
    return switch (text) {
      case "full" -> SyncMode.FULL;
      case "snapshot" -> SyncMode.SNAPSHOT;
      default -> throw new IllegalArgumentException("'%s' is not full or snapshot".formatted(text));
    };
  }

  /** Nobody loses history by a slip: how much is kept has to be said together with pruned. */
  private static Retention retention(Fields fields) {
    boolean pruned = fields.has(HISTORY) && fields.value(HISTORY, StorageFields::isPruned);
    if (pruned) {
      return fields.value(HISTORY_BLOCKS, text -> Retention.pruned(whole(text)));
    }
    if (fields.has(HISTORY_BLOCKS)) {
      return fields.value(
          HISTORY_BLOCKS,
          text -> {
            throw new IllegalArgumentException(
                "an archive keeps all blocks: leave history-blocks out, or say history: pruned");
          });
    }
    return Retention.ARCHIVE;
  }

  private static boolean isPruned(String text) {
    return switch (text) {
      case ARCHIVE -> false;
      case PRUNED -> true;
      default ->
          throw new IllegalArgumentException("'%s' is not archive or pruned".formatted(text));
    };
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is not a whole number".formatted(text), e);
    }
  }

  /** Only what is not as usual. */
  static void write(StorageSettings storage, ObjectNode content) {
    StorageSettings usual = StorageSettings.DEFAULT;
    if (storage.sync() != usual.sync()) {
      content.put(SYNC, storage.sync().name().toLowerCase(Locale.ROOT));
    }
    if (!storage.retention().isArchive()) {
      content.put(HISTORY, PRUNED);
      content.put(HISTORY_BLOCKS, storage.retention().blocks());
    }
    if (storage.snapshots().everyBlocks() != usual.snapshots().everyBlocks()) {
      content.put(EVERY, storage.snapshots().everyBlocks());
    }
    if (storage.snapshots().keep() != usual.snapshots().keep()) {
      content.put(KEPT, storage.snapshots().keep());
    }
  }
}
