package article6.node.snapshot;

import java.io.IOException;
import org.apache.tuweni.bytes.Bytes;

/** Where a snapshot is read from. Nothing of it is trusted. */
interface SnapshotSource {
  /**
   * @throws SnapshotException when it is not there
   */
  SnapshotManifest manifest() throws SnapshotException, IOException;

  /**
   * @throws SnapshotException when it is not there
   */
  SnapshotProof proof() throws SnapshotException, IOException;

  /**
   * Chunks are asked for in their order, each once.
   *
   * @throws SnapshotException when it is not there
   */
  Bytes chunk(int index) throws SnapshotException, IOException;
}
