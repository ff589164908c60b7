package article6.cli.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.yaml.YamlException;
import article6.node.app.StorageSettings;
import article6.node.app.SyncMode;
import article6.node.chain.Retention;
import article6.node.snapshot.SnapshotSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a node begins and what it keeps, as its configuration says it. */
class StorageFieldsTest {
  private static final String REST =
      """
      name: a node
      genesis: genesis.json
      key: key.json
      data: data
      listen: 127.0.0.1:1000
      peers: [127.0.0.1:1001]
      api: 127.0.0.1:1002
      """;

  @TempDir private Path folder = Path.of("");

  private NodeFile read(String more) throws IOException {
    Path file = folder.resolve("node.yaml");
    Files.writeString(file, REST + more);
    return NodeFile.read(file);
  }

  @Test
  void whatIsNotSaidExecutesAndKeepsEverything() throws IOException {
    assertThat(read("").storage()).isEqualTo(StorageSettings.DEFAULT);
    assertThat(StorageSettings.DEFAULT.sync()).isEqualTo(SyncMode.FULL);
    assertThat(StorageSettings.DEFAULT.retention().isArchive()).isTrue();
    assertThat(read("sync: full\nhistory: archive\n").storage()).isEqualTo(StorageSettings.DEFAULT);
  }

  @Test
  void whatIsSaidIsReadAndWrittenAgain() throws IOException {
    StorageSettings other =
        new StorageSettings(
            SyncMode.SNAPSHOT, Retention.pruned(50_000), new SnapshotSettings(500, 3));
    NodeFile file =
        read(
            """
            sync: snapshot
            history: pruned
            history-blocks: 50000
            snapshots-every: 500
            snapshots-kept: 3
            """);
    assertThat(file.storage()).isEqualTo(other);
    Path again = folder.resolve("again.yaml");
    Files.writeString(again, file.text());
    assertThat(NodeFile.read(again).storage()).isEqualTo(other);
    assertThat(read("snapshots-every: 0\n").storage().snapshots().everyBlocks()).isZero();
  }

  @Test
  void noHistoryIsLostByASlip() {
    assertThatThrownBy(() -> read("history: pruned\n"))
        .as("how much is kept has to be said")
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("history-blocks");
    assertRefused("history-blocks: 5000\n", "history: pruned");
    assertRefused("history: pruned\nhistory-blocks: 999\n", "1000 blocks at least");
    assertRefused("history: prune\n", "'prune' is not archive or pruned");
    assertRefused("sync: fast\n", "'fast' is not full or snapshot");
    assertRefused("snapshots-kept: 9\n", "1 to 8 snapshots");
    assertRefused("snapshots-every: -1\n", "0 for never");
    assertRefused("snapshots-every: often\n", "not a whole number");
  }

  private void assertRefused(String more, String words) {
    assertThatThrownBy(() -> read(more))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining(words);
  }
}
