package article6.node.archive;

import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.NetworkAction;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.domain.PartyCode;
import article6.node.chain.History;
import article6.node.chain.TestChain;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chains in real stores, whose validators change at block 2, out into files and in again. */
class ChainArchiveTest {
  private static final long LAST = 5;
  private static final Progress SILENT = (height, last) -> {};

  /** Mark, version, network, first and last height. */
  private static final int HEAD_BYTES = 8 + 4 + 32 + 8 + 8;

  @TempDir Path folder;
  private Genesis genesis;
  private Path file;

  @BeforeEach
  void makeChainAndFile() throws Exception {
    file = folder.resolve("all.chain");
    try (TestChain net = TestChain.open(folder.resolve("data"), "CHE")) {
      genesis = net.genesis;
      net.commit(net.openAccount("CHE-1"));
      net.commit(
          net.transaction(
              new NetworkAction.AdmitNode(
                  nodeKey("CHE 2").publicKey(), new PartyCode("CHE"), "second", true),
              "CHE.administrator"));
      for (long height = 3; height <= LAST; height++) {
        var block = net.build(net.openAccount("CHE-" + height));
        Certificate both = net.certificate(block, "CHE", "CHE 2");
        net.chain.importBlock(new CertifiedBlock(block, both));
      }
      assertThat(net.chain.head().height()).isEqualTo(LAST);
    }
    export(1, LAST, file);
  }

  private ChainFolder open(String name) throws ArchiveException {
    return ChainFolder.openOrMake(folder.resolve(name), genesis);
  }

  private void export(long from, long to, Path target) throws Exception {
    try (ChainFolder data = open("data")) {
      ChainExport.write(data, from, to, target, SILENT);
    }
  }

  private void assertRefused(Path source, String into, ArchiveException.Code code, String words)
      throws Exception {
    try (ChainFolder target = open(into)) {
      assertThatThrownBy(() -> ChainImport.read(source, target, SILENT))
          .isInstanceOfSatisfying(
              ArchiveException.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
          .hasMessageContaining(words);
    }
  }

  private void assertSoundTo(String name, long height) throws Exception {
    try (ChainFolder data = open(name)) {
      assertThat(new ChainAudit(data, SILENT).headers())
          .isEqualTo(new Audit.Sound(height, History.WHOLE));
      assertThat(new ChainAudit(data, SILENT).replay(folder))
          .isEqualTo(new Audit.Sound(height, History.WHOLE));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).noneMatch(each -> each.toString().contains("a6-verify-"));
    }
  }

  /** Unpacks the file, changes it, and packs it again: gzip notices nothing. */
  private Path changed(int at, int xor) throws IOException {
    byte[] plain = plain();
    plain[at < 0 ? plain.length + at : at] ^= (byte) xor;
    return packed(plain);
  }

  private byte[] plain() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private Path packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      return Files.write(folder.resolve("changed.chain"), bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aChainIsSoundAlsoOverAChangeOfValidators() throws Exception {
    assertSoundTo("data", LAST);
  }

  @Test
  void outAndInAgainGivesTheSameChainAndTheSameFile() throws Exception {
    try (ChainFolder copy = open("copy")) {
      assertThat(ChainImport.read(file, copy, SILENT)).isEqualTo(LAST);
      assertThat(ChainImport.read(file, copy, SILENT)).as("again: nothing is new").isZero();
      ChainExport.write(copy, 1, LAST, folder.resolve("again.chain"), SILENT);
    }
    assertThat(folder.resolve("again.chain")).hasSameBinaryContentAs(file);
    assertSoundTo("copy", LAST);
  }

  @Test
  void partsFollowOneAnotherAndAGapIsRefused() throws Exception {
    export(1, 2, folder.resolve("a.chain"));
    export(4, LAST, folder.resolve("c.chain"));
    try (ChainFolder copy = open("copy")) {
      assertThat(ChainImport.read(folder.resolve("a.chain"), copy, SILENT)).isEqualTo(2);
    }
    assertRefused(
        folder.resolve("c.chain"),
        "copy",
        ArchiveException.Code.WRONG_HEIGHTS,
        "block 4 can't follow: the next one here is 3");
    export(2, LAST, folder.resolve("b.chain"));
    try (ChainFolder copy = open("copy")) {
      assertThat(ChainImport.read(folder.resolve("b.chain"), copy, SILENT)).isEqualTo(LAST - 2);
    }
    assertSoundTo("copy", LAST);
  }

  @Test
  void heightsThatAreNotThereAreNotExported() {
    assertThatThrownBy(() -> export(1, LAST + 1, folder.resolve("x.chain")))
        .hasMessageContaining("there are 1 to 5");
    assertThatThrownBy(() -> export(0, 1, folder.resolve("x.chain")))
        .isInstanceOf(ArchiveException.class);
    assertThat(folder.resolve("x.chain")).doesNotExist();
    assertThat(folder.resolve("x.chain.part")).doesNotExist();
  }

  @Test
  void aFileThatEndsEarlyKeepsWhatCameBeforeAndGoesOnLater() throws Exception {
    byte[] plain = plain();
    Path half = packed(Arrays.copyOf(plain, plain.length - 400));
    assertRefused(half, "copy", ArchiveException.Code.DAMAGED, "ends early");
    try (ChainFolder copy = open("copy")) {
      assertThat(copy.height()).isPositive().isLessThan(LAST);
      ChainImport.read(file, copy, SILENT);
    }
    assertSoundTo("copy", LAST);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(half, "third", ArchiveException.Code.DAMAGED, "is damaged at block");
  }

  @Test
  void noByteOfAFileCanBeOtherUnnoticed() throws Exception {
    int length = plain().length;
    for (int at = 0; at < length; at += 97) {
      Path damaged = changed(at, 0x10);
      try (ChainFolder target = open("damaged")) {
        assertThatThrownBy(() -> ChainImport.read(damaged, target, SILENT))
            .as("byte %d", at)
            .isInstanceOf(ArchiveException.class);
      }
    }
    assertRefused(changed(-1, 1), "damaged", ArchiveException.Code.DAMAGED, "checksum");
    try (ChainFolder target = open("damaged")) {
      ChainImport.read(file, target, SILENT);
    }
    assertSoundTo("damaged", LAST);
  }

  @Test
  void aLengthBeyondTheLimitAllocatesNothing() throws Exception {
    assertRefused(changed(HEAD_BYTES, 0x7f), "copy", ArchiveException.Code.DAMAGED, "at most");
  }

  @Test
  void somethingBehindTheEndIsRefused() throws Exception {
    byte[] plain = plain();
    Path longer = packed(Arrays.copyOf(plain, plain.length + 1));
    assertRefused(longer, "copy", ArchiveException.Code.DAMAGED, "follows the end");
  }

  @Test
  void whatIsNoChainFileIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("text"), "hello");
    assertRefused(text, "copy", ArchiveException.Code.NOT_A_CHAIN_FILE, "no chain file");
    assertRefused(changed(11, 3), "copy", ArchiveException.Code.NOT_A_CHAIN_FILE, "format 2");
  }

  @Test
  void aBlockThatNoQuorumSealedIsRefusedWithItsHeight() throws Exception {
    try (TestChain lying = TestChain.open(folder.resolve("lying"), genesis, "CHE")) {
      try (ChainFileReader reader = ChainFileReader.open(file)) {
        CertifiedBlock block = reader.next().orElseThrow();
        Certificate unsealed = new Certificate(1, 0, block.block().hash(), List.of());
        try (ChainFolder target = open("copy")) {
          assertThatThrownBy(() -> target.add(new CertifiedBlock(block.block(), unsealed)))
              .hasMessageContaining("block 1 is not proven final: 0 seals of 1 validators");
          assertThat(target.height()).isZero();
        }
      }
      lying.commit(lying.openAccount("CHE-X"));
    }
    assertRefused(file, "lying", ArchiveException.Code.REFUSED, "block 1 is");
  }

  @Test
  void anotherGenesisIsRefusedEverywhere() throws Exception {
    Genesis other = SampleNetwork.genesis("THA");
    assertThatThrownBy(() -> ChainFolder.open(folder.resolve("data"), other))
        .isInstanceOfSatisfying(
            ArchiveException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ArchiveException.Code.OTHER_NETWORK));
    try (ChainFolder target = ChainFolder.openOrMake(folder.resolve("other"), other)) {
      assertThatThrownBy(() -> ChainImport.read(file, target, SILENT))
          .hasMessageContaining(other.networkId().toString())
          .hasMessageContaining(genesis.networkId().toString());
    }
  }

  @Test
  void aFolderInUseOrWithoutALedgerIsToldApart() throws Exception {
    try (ChainFolder running = open("data")) {
      assertThat(running.height()).isEqualTo(LAST);
      assertThatThrownBy(() -> ChainFolder.open(folder.resolve("data"), genesis))
          .isInstanceOfSatisfying(
              ArchiveException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ArchiveException.Code.IN_USE));
    }
    assertThatThrownBy(() -> ChainFolder.open(folder.resolve("nothing"), genesis))
        .hasMessageContaining("no ledger");
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void chainsAreTheSameUpToWhereTheyPart() throws Exception {
    try (TestChain fork = TestChain.open(folder.resolve("fork"), genesis, "CHE")) {
      try (ChainFileReader reader = ChainFileReader.open(file)) {
        fork.chain.importBlock(reader.next().orElseThrow());
      }
      fork.commit(fork.openAccount("CHE-OTHER"));
    }
    export(3, LAST, folder.resolve("end.chain"));
    assertThat(compareWithFile("data", file)).isEqualTo(new ChainComparison.Same(1, LAST));
    assertThat(compareWithFile("fork", file))
        .isInstanceOfSatisfying(
            ChainComparison.Different.class, it -> assertThat(it.height()).isEqualTo(2));
    assertThat(compareWithFile("fork", folder.resolve("end.chain")))
        .isEqualTo(new ChainComparison.Apart());
  }

  private ChainComparison.Result compareWithFile(String name, Path chainFile) throws Exception {
    try (BlockHashes first = BlockHashes.of(open(name));
        BlockHashes second = BlockHashes.of(ChainFileReader.open(chainFile))) {
      return ChainComparison.compare(first, second, SILENT);
    }
  }
}
