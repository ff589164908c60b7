package article6.node.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.fuzz.Fuzzer;
import article6.contracts.light.LightBlock;
import article6.node.chain.TestChain;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that peers say of snapshots, and the parts of one, damaged (F16). */
class SnapshotFuzzTest {
  private static final Set<Class<? extends Exception>> REFUSED = Set.of(CodecException.class);

  @TempDir Path folder;
  private SnapshotFolder snapshot = new SnapshotFolder(Path.of(""));
  private List<LightBlock> changes = List.of();

  @BeforeEach
  void take() throws Exception {
    snapshot = new SnapshotFolder(folder.resolve("one"));
    try (TestChain net = Ledgers.begin(folder.resolve("data"))) {
      Ledgers.add(net, net.openAccount("CHE-3"));
      Ledgers.snapshot(net, snapshot.path());
      changes = net.reader.validatorChanges(0, 10);
    }
  }

  private static byte[] bytes(Bytes encoded) {
    return encoded.toArray();
  }

  @Test
  void requests() {
    Fuzzer.run(
        "snapshot-request",
        REFUSED,
        input -> SnapshotRequest.decode(Bytes.wrap(input)),
        List.of(
            bytes(new SnapshotRequest.Offers(8).encode()),
            bytes(new SnapshotRequest.Contents(Hash.ZERO).encode()),
            bytes(new SnapshotRequest.Changes(17).encode()),
            bytes(new SnapshotRequest.Chunk(Hash.ZERO, 3).encode())));
  }

  @Test
  void answers() throws Exception {
    SnapshotManifest manifest = snapshot.manifest().orElseThrow();
    SnapshotProof proof = snapshot.proof().orElseThrow();
    Fuzzer.run(
        "snapshot-offered",
        REFUSED,
        input -> SnapshotAnswers.Offered.decode(Bytes.wrap(input)),
        List.of(
            bytes(
                new SnapshotAnswers.Offered(List.of(new SnapshotAnswers.Offer(3, manifest.id())))
                    .encode())));
    Fuzzer.run(
        "snapshot-contents",
        REFUSED,
        input -> SnapshotAnswers.Contents.decode(Bytes.wrap(input)),
        List.of(
            bytes(
                new SnapshotAnswers.Contents(
                        manifest.encode(), proof.certificate(), proof.validators())
                    .encode())));
    Fuzzer.run(
        "snapshot-changes",
        REFUSED,
        input -> SnapshotAnswers.Changes.decode(Bytes.wrap(input)),
        List.of(bytes(new SnapshotAnswers.Changes(changes).encode())));
    assertThat(changes).isNotEmpty();
  }

  @Test
  void parts() throws Exception {
    SnapshotManifest manifest = snapshot.manifest().orElseThrow();
    Fuzzer.run(
        "snapshot-manifest",
        REFUSED,
        input -> SnapshotManifest.decode(Bytes.wrap(input)),
        List.of(bytes(manifest.encode())));
    Fuzzer.run(
        "snapshot-proof",
        REFUSED,
        input -> SnapshotProof.decode(Bytes.wrap(input)),
        List.of(bytes(snapshot.proof().orElseThrow().encode())));
    Fuzzer.run(
        "snapshot-state",
        REFUSED,
        input -> StateChunk.decode(Bytes.wrap(input)),
        List.of(bytes(snapshot.chunk(manifest, 0).orElseThrow())));
    Fuzzer.run(
        "snapshot-recent",
        REFUSED,
        input -> RecentChunk.decode(Bytes.wrap(input)),
        List.of(bytes(snapshot.chunk(manifest, manifest.chunks() - 1).orElseThrow())));
  }
}
