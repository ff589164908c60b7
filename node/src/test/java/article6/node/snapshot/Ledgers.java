package article6.node.snapshot;

import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.action.PartyAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.node.chain.ImportResult;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.TestChain;
import article6.node.store.StoreSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ledgers of one Party, in which a second validator comes at block 2. */
final class Ledgers {
  static final String SECOND = "CHE 2";
  static final long DAY_MILLIS = 24L * 60 * 60 * 1000;

  private Ledgers() {}

  /** Up to block 2, with one validator until then. */
  static TestChain begin(Path folder) {
    TestChain net = TestChain.open(folder, "CHE");
    net.commit(net.openAccount("CHE-1"));
    net.commit(
        net.transaction(
            new NetworkAction.AdmitNode(
                nodeKey(SECOND).publicKey(), new PartyCode("CHE"), "second", true),
            "CHE.administrator"));
    return net;
  }

  static CertifiedBlock certify(TestChain net, Block block) {
    return new CertifiedBlock(block, net.certificate(block, "CHE", SECOND));
  }

  /** A block after block 2. */
  static CertifiedBlock add(TestChain net, IncomingTransaction... transactions) {
    CertifiedBlock block = certify(net, net.build(transactions));
    assertThat(net.chain.importBlock(block)).isInstanceOf(ImportResult.Committed.class);
    return block;
  }

  /** So many accounts with long names that the state has several chunks. */
  static void fill(TestChain net, int accounts) {
    List<IncomingTransaction> some = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      AccountId id = new AccountId("CHE-FILL-" + i);
      some.add(
          net.transaction(
              new PartyAction.OpenAccount(id, "x".repeat(2_000) + i, Optional.empty()),
              "CHE.registrar"));
      if (some.size() == 100) {
        add(net, some.toArray(IncomingTransaction[]::new));
        some.clear();
      }
    }
    add(net, some.toArray(IncomingTransaction[]::new));
  }

  /** A block a day later, so that all before it are past the life of their transactions. */
  static CertifiedBlock addNextDay(TestChain net) {
    long time = net.chain.head().timeMillis() + DAY_MILLIS;
    Block block = net.chain.build(List.of(), time, true).block().orElseThrow();
    CertifiedBlock certified = certify(net, block);
    assertThat(net.chain.importBlock(certified)).isInstanceOf(ImportResult.Committed.class);
    return certified;
  }

  static SnapshotManifest snapshot(TestChain net, Path folder)
      throws SnapshotException, IOException {
    try (StoreSnapshot view = net.store.snapshot()) {
      return SnapshotWriter.write(net.reader, view, new SnapshotFolder(folder));
    }
  }
}
