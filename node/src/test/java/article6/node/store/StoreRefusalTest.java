package article6.node.store;

import static article6.node.store.TestLedger.NETWORK;
import static article6.node.store.TestLedger.commit;
import static article6.node.store.TestLedger.options;
import static article6.node.store.TestLedger.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import article6.contracts.crypto.Hash;
import article6.node.store.StoreException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreRefusalTest {
  @TempDir Path folder;

  private static StoreException refusal(StoreOptions options) {
    return catchThrowableOfType(StoreException.class, () -> LedgerStore.open(options).close());
  }

  @Test
  void theFolderOfAnotherNetworkIsRefusedWithBothNames() {
    LedgerStore.open(options(folder)).close();
    Hash other = Hash.of(text("another network"));
    StoreException refusal = refusal(StoreOptions.of(folder, other, Set.of()));
    assertThat(refusal.code()).isEqualTo(Code.WRONG_NETWORK);
    assertThat(refusal)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining(NETWORK.toString())
        .hasMessageContaining(other.toString())
        .hasMessageContaining("another data folder");
    LedgerStore.open(options(folder)).close();
  }

  @Test
  void aNewerFormatIsRefusedWithBothVersions() {
    LedgerStore.open(options(folder)).close();
    overwrite(
        Column.META, StoreKeys.FORMAT, Bytes.ofUnsignedLong(StoreIdentity.FORMAT_READ_MAX + 1));
    StoreException refusal = refusal(options(folder));
    assertThat(refusal.code()).isEqualTo(Code.NEWER_FORMAT);
    assertThat(refusal).hasMessageContaining("format 3, this release reads up to 2");
  }

  @Test
  void aFolderInUseIsRefused() {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      StoreException refusal = refusal(options(folder));
      assertThat(refusal.code()).isEqualTo(Code.LOCKED);
      assertThat(refusal).hasMessageContaining("another node runs on this folder");
      commit(store, 1);
    }
  }

  @Test
  void aFolderThatCanNotBeMadeIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    StoreException refusal = refusal(options(file.resolve("ledger")));
    assertThat(refusal.code()).isEqualTo(Code.IO_ERROR);
    assertThat(refusal).hasMessageContaining(file.toString());
  }

  @Test
  void anIndexHasAPlainName() {
    for (String name : new String[] {"", "Events", "9", "a.b", "a".repeat(33)}) {
      assertThatThrownBy(() -> new Index(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void theSelfCheckNamesWhatIsMissing() {
    try (LedgerStore store = LedgerStore.open(options(folder))) {
      commit(store, 3);
    }
    Bytes head = StoreKeys.height(2);
    Bytes block = remove(Column.BLOCKS, head);
    expectDamage("block 2 is missing");
    overwrite(Column.BLOCKS, head, block);
    Bytes header = remove(Column.HEADERS, StoreKeys.height(1));
    expectDamage("the header before the head is missing");
    overwrite(Column.HEADERS, StoreKeys.height(1), header);
    Bytes root = remove(Column.TREE, Bytes.of(0));
    expectDamage("the state tree is not that of block 2");
    overwrite(Column.TREE, Bytes.of(0), root);
    overwrite(Column.BLOCKS, StoreKeys.height(3), block);
    expectDamage("a block above its head");
    remove(Column.BLOCKS, StoreKeys.height(3));
    Bytes headRecord = remove(Column.META, StoreKeys.HEAD);
    expectDamage("blocks but no head");
    overwrite(Column.META, StoreKeys.HEAD, Bytes.of(1, 2, 3));
    expectDamage("not a StoredHead");
    overwrite(Column.META, StoreKeys.HEAD, headRecord);
    LedgerStore.open(options(folder)).close();
  }

  private void expectDamage(String found) {
    StoreException refusal = refusal(options(folder));
    assertThat(refusal.code()).isEqualTo(Code.CORRUPT);
    assertThat(refusal)
        .hasMessageContaining(found)
        .hasMessageContaining("Move the folder away and start the node again");
  }

  private void overwrite(Column column, Bytes key, Bytes value) {
    try (RocksFolder raw = raw()) {
      raw.writeSynced(
          batch -> batch.put(raw.handle(column), key.toArrayUnsafe(), value.toArrayUnsafe()));
    }
  }

  private Bytes remove(Column column, Bytes key) {
    try (RocksFolder raw = raw()) {
      Bytes removed = raw.latest().view(column).get(key).orElseThrow();
      raw.writeSynced(batch -> batch.delete(raw.handle(column), key.toArrayUnsafe()));
      return removed;
    }
  }

  private RocksFolder raw() {
    return RocksFolder.open(options(folder));
  }
}
