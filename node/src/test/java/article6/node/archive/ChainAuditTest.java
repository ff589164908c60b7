package article6.node.archive;

import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.NetworkAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.node.chain.History;
import article6.node.chain.TestChain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Folders in which somebody has changed what RocksDB itself can't notice. */
class ChainAuditTest {
  private static final long LAST = 4;
  private static final Progress SILENT = (height, last) -> {};

  @TempDir Path folder;
  private Genesis genesis;
  private CertifiedBlock third;

  /** What is done to the store behind its back. */
  private interface Tampering {
    void on(RocksDB database, ColumnFamilyHandle family) throws RocksDBException;
  }

  @BeforeEach
  void makeChain() {
    try (TestChain net = TestChain.open(folder.resolve("data"), "CHE")) {
      genesis = net.genesis;
      net.commit(net.openAccount("CHE-1"));
      net.commit(
          net.transaction(
              new NetworkAction.AdmitNode(
                  nodeKey("CHE 2").publicKey(), new PartyCode("CHE"), "second", true),
              "CHE.administrator"));
      for (long height = 3; height <= LAST; height++) {
        Block block = net.build(net.openAccount("CHE-" + height));
        net.chain.importBlock(new CertifiedBlock(block, net.certificate(block, "CHE", "CHE 2")));
      }
      third = net.reader.block(3).orElseThrow();
    }
  }

  private void tamper(String name, Tampering tampering) throws RocksDBException {
    String path = folder.resolve("data").toString();
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    try (Options options = new Options();
        DBOptions databaseOptions = new DBOptions()) {
      for (byte[] family : RocksDB.listColumnFamilies(options, path)) {
        families.add(new ColumnFamilyDescriptor(family));
      }
      List<ColumnFamilyHandle> handles = new ArrayList<>();
      try (RocksDB database = RocksDB.open(databaseOptions, path, families, handles)) {
        for (ColumnFamilyHandle handle : handles) {
          if (new String(handle.getName(), StandardCharsets.UTF_8).equals(name)) {
            tampering.on(database, handle);
          }
        }
        handles.forEach(ColumnFamilyHandle::close);
      }
    }
  }

  private static byte[] height(long height) {
    return Bytes.ofUnsignedLong(height).toArrayUnsafe();
  }

  private Audit headers() throws Exception {
    try (ChainFolder data = ChainFolder.open(folder.resolve("data"), genesis)) {
      return new ChainAudit(data, SILENT).headers();
    }
  }

  private Audit replay() throws Exception {
    try (ChainFolder data = ChainFolder.open(folder.resolve("data"), genesis)) {
      return new ChainAudit(data, SILENT).replay(folder);
    }
  }

  private static void assertBroken(Audit audit, long height, String words) {
    assertThat(audit)
        .isInstanceOfSatisfying(
            Audit.Broken.class,
            broken -> {
              assertThat(broken.height()).isEqualTo(height);
              assertThat(broken.found()).contains(words);
            });
  }

  @Test
  void aStateThatTheBlocksDoNotMakeIsFoundByReplay() throws Exception {
    tamper(
        "state", (database, family) -> database.put(family, new byte[] {-1, -1}, new byte[] {1}));
    assertThat(headers()).isEqualTo(new Audit.Sound(LAST, History.WHOLE));
    assertBroken(replay(), LAST, "the state in the folder");
  }

  @Test
  void aBlockWithoutItsSealsIsFound() throws Exception {
    CertifiedBlock bare =
        new CertifiedBlock(third.block(), new Certificate(3, 0, third.block().hash(), List.of()));
    byte[] encoded = Codec.of(CertifiedBlock.class).encode(bare).toArrayUnsafe();
    tamper("blocks", (database, family) -> database.put(family, height(3), encoded));
    assertBroken(headers(), 3, "0 seals of 2 validators");
    assertBroken(replay(), 3, "0 seals of 2 validators");
  }

  @Test
  void aMissingBlockIsFound() throws Exception {
    tamper("blocks", (database, family) -> database.delete(family, height(2)));
    assertBroken(headers(), 2, "missing");
    assertBroken(replay(), 2, "missing");
  }

  @Test
  void aBlockWithoutItsTransactionsIsFound() throws Exception {
    CertifiedBlock empty =
        new CertifiedBlock(new Block(third.block().header(), List.of()), third.certificate());
    byte[] encoded = Codec.of(CertifiedBlock.class).encode(empty).toArrayUnsafe();
    tamper("blocks", (database, family) -> database.put(family, height(3), encoded));
    assertBroken(headers(), 3, "the transactions are not those of its header");
    assertBroken(replay(), 3, "the transactions are not those of its header");
  }

  @Test
  void validatorsThatNobodyPutInChargeAreFound() throws Exception {
    byte[] forged = SampleNetwork.genesis("THA").validators().encode().toArrayUnsafe();
    tamper("index.validators", (database, family) -> database.put(family, height(3), forged));
    assertBroken(headers(), 3, "the validators kept for it");
  }

  @Test
  void aSealedBlockWithALyingStateRootIsNotTakenIn() throws Exception {
    CertifiedBlock first;
    try (ChainFolder data = ChainFolder.open(folder.resolve("data"), genesis)) {
      first = data.block(1);
    }
    BlockHeader honest = first.block().header();
    BlockHeader lying =
        new BlockHeader(
            honest.network(),
            honest.height(),
            honest.parent(),
            honest.timeMillis(),
            honest.proposer(),
            honest.transactionsRoot(),
            Hash.ZERO,
            honest.nextValidators(),
            honest.rulebook());
    CertifiedBlock forged =
        new CertifiedBlock(
            new Block(lying, first.block().transactions()), SampleNetwork.certify(lying, "CHE"));
    try (ChainFolder fresh = ChainFolder.openOrMake(folder.resolve("fresh"), genesis)) {
      assertThatThrownBy(() -> fresh.add(forged))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining("block 1 is not valid");
      assertThat(fresh.height()).isZero();
      assertThat(fresh.add(first)).isTrue();
    }
  }

  @Test
  void aFolderThatBeginsWithASnapshotIsCheckedAsFarAsItGoes() throws Exception {
    Path file = folder.resolve("state.a6");
    try (ChainFolder data = ChainFolder.open(folder.resolve("data"), genesis)) {
      ChainSnapshot.write(data, file);
    }
    Path whole = folder.resolve("data");
    ChainSnapshot.read(file, genesis, folder.resolve("made"));
    Audit.Sound sound = new Audit.Sound(LAST, new History(LAST, LAST, LAST + 1));
    Files.move(whole, folder.resolve("whole"));
    Files.move(folder.resolve("made"), whole);
    assertThat(headers()).isEqualTo(sound);
    assertThat(replay()).isEqualTo(sound);

    tamper(
        "state", (database, family) -> database.put(family, new byte[] {-1, -1}, new byte[] {1}));
    assertThat(headers()).isEqualTo(sound);
    assertBroken(replay(), LAST, "the state in the folder");
    tamper("index.light-anchors", (database, family) -> database.delete(family, height(2)));
    assertThat(headers()).isInstanceOf(Audit.Broken.class);
  }
}
