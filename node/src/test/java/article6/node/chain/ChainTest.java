package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.law.PartyRule;
import article6.contracts.law.Rule;
import article6.contracts.law.TransactionRule;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.state.Tables;
import article6.contracts.tree.TransactionTree;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
  private static final AccountId SWISS = new AccountId("CHE-ONE");

  @TempDir Path folder;
  private TestChain net;

  @BeforeEach
  void open() {
    net = TestChain.open(folder.resolve("first"), "CHE", "THA");
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void aNewLedgerStartsAtItsGenesisBlock() {
    assertThat(net.chain.head().hash()).isEqualTo(net.genesis.block().hash());
    int parties = net.reader.read(state -> Tables.PARTIES.all(state).size());
    assertThat(parties).isEqualTo(2);
    assertThat(net.reader.events(EventCursor.START, 100)).hasSize(2 + 8);
  }

  @Test
  void aDecidedBlockBecomesVisibleWithEverythingItCaused() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    List<Head> heads = new ArrayList<>();
    net.reader.subscribe(heads::add);

    FinalBlock block = net.commit(opening);

    assertThat(block.transactionIds()).containsExactly(opening.id());
    assertThat(heads).containsExactly(net.chain.head());
    assertThat(net.reader.<Boolean>read(state -> Tables.ACCOUNTS.has(state, SWISS))).isTrue();
    assertThat(net.reader.locate(opening.id())).hasValue(new TransactionLocation(1, 0));
    assertThat(net.reader.heightOf(block.head().hash())).hasValue(1L);
    assertThat(net.store.journal()).hasValue(TestChain.JOURNAL);
    assertThat(net.reader.receipt(opening.id()).orElseThrow().verify(net.genesis))
        .isInstanceOf(Verdict.Proven.class);
  }

  @Test
  void nothingOfABlockIsVisibleBeforeItIsFinal() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    Block block = net.build(opening);

    assertThat(net.chain.judge(0, block, net.nowMillis())).isEmpty();

    assertThat(net.chain.head().height()).isZero();
    assertThat(net.reader.<Boolean>read(state -> Tables.ACCOUNTS.has(state, SWISS))).isFalse();
    assertThat(net.reader.locate(opening.id())).isEmpty();
  }

  @Test
  void theLedgerGoesOnWhereItEndedAfterARestart() {
    net.commit(net.openAccount("CHE-ONE"));
    Head head = net.chain.head();
    net.close();

    net = TestChain.open(folder.resolve("first"), "CHE", "THA");

    assertThat(net.chain.head()).isEqualTo(head);
    net.commit(net.openAccount("CHE-TWO"));
    assertThat(net.chain.head().height()).isEqualTo(2);
  }

  @Test
  void theProposerLeavesOutWhatTheLawRefusesAndSaysWhy() {
    IncomingTransaction first = net.openAccount("CHE-ONE");
    IncomingTransaction again = net.openAccount("CHE-ONE");

    BuiltBlock built = net.chain.build(List.of(first, again), net.nowMillis(), false);

    assertThat(built.block().orElseThrow().transactions()).containsExactly(first.encoded());
    assertRefused(built, again, PartyRule.G_7);
  }

  @Test
  void aTransactionIsAppliedOnceOnly() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    assertRefused(
        net.chain.build(List.of(opening, opening), net.nowMillis(), false),
        opening,
        TransactionRule.T_3);
    net.commit(opening);

    BuiltBlock built = net.chain.build(List.of(opening), net.nowMillis(), false);

    assertThat(built.block()).as("[Q-17] no empty block").isEmpty();
    assertRefused(built, opening, TransactionRule.T_3);
  }

  @Test
  void blockTimeNeverGoesBack() {
    long pastMillis = SampleNetwork.START_MILLIS - 1_000_000;

    Block block = net.chain.build(List.of(), pastMillis, true).block().orElseThrow();

    assertThat(block.header().timeMillis()).isEqualTo(SampleNetwork.START_MILLIS + 1);
  }

  @Test
  void aBlockTooFarAheadOfTheClockIsNotPreparedYet() {
    Block block = net.build(net.openAccount("CHE-ONE"));
    long toleranceMillis = net.genesis.parameters().clockToleranceMillis();
    long earliestMillis = block.header().timeMillis() - toleranceMillis;

    assertThat(net.chain.judge(0, block, earliestMillis - 1)).get().asString().contains("ahead");
    assertThat(net.chain.judge(0, block, earliestMillis)).isEmpty();
  }

  @Test
  void anEmptyBlockIsValidOnlyWhenARoundWasLost() {
    Block empty = net.build();
    assertThat(net.chain.judge(0, empty, net.nowMillis())).get().asString().contains("empty");
    assertThat(net.chain.judge(1, empty, net.nowMillis())).isEmpty();
  }

  @Test
  void everyFieldOfAHeaderIsChecked() {
    Block block = net.build(net.openAccount("CHE-ONE"));
    BlockHeader good = block.header();
    Hash other = Hash.of(Bytes.of(1));
    List<BlockHeader> wrong =
        List.of(
            header(good, other, 1, good.parent(), good.timeMillis(), good.stateRoot()),
            header(good, good.network(), 2, good.parent(), good.timeMillis(), good.stateRoot()),
            header(good, good.network(), 1, other, good.timeMillis(), good.stateRoot()),
            header(
                good,
                good.network(),
                1,
                good.parent(),
                SampleNetwork.START_MILLIS,
                good.stateRoot()),
            header(good, good.network(), 1, good.parent(), good.timeMillis(), other));
    for (BlockHeader header : wrong) {
      assertThat(net.chain.judge(0, new Block(header, block.transactions()), net.nowMillis()))
          .as(header.toString())
          .isPresent();
    }
    assertThat(net.chain.judge(1, new Block(good, List.of()), net.nowMillis()))
        .get()
        .asString()
        .contains("transactions root");
  }

  @Test
  void aBlockWithATransactionThatTheLawRefusesIsInvalid() {
    net.commit(net.openAccount("CHE-ONE"));
    Block honest = net.build(net.openAccount("CHE-TWO"));
    Bytes unlawful = net.openAccount("CHE-ONE").encoded();
    Block forged = withTransactions(honest, List.of(unlawful));
    assertThat(net.chain.judge(0, forged, net.nowMillis()))
        .get()
        .asString()
        .contains("ACCOUNT_EXISTS");

    Block garbage = withTransactions(honest, List.of(Bytes.of(1, 2, 3)));
    assertThat(net.chain.judge(0, garbage, net.nowMillis())).isPresent();
  }

  @Test
  void aBlockLargerThanTheNetworkAllowsIsInvalid() {
    Block block = net.build(net.openAccount("CHE-ONE"), net.openAccount("CHE-TWO"));
    NetworkParameters one = new NetworkParameters(50, 2_000, 30_000, 1, 1024 * 1024, 5_000);
    Genesis small = SampleNetwork.genesis(one, SampleNetwork.START_MILLIS, "CHE", "THA");
    BlockHeader moved =
        header(
            block.header(),
            small.networkId(),
            1,
            small.block().hash(),
            block.header().timeMillis(),
            block.header().stateRoot());
    try (TestChain other = TestChain.open(folder.resolve("small"), small, "CHE", "THA")) {
      assertThat(other.chain.judge(0, new Block(moved, block.transactions()), net.nowMillis()))
          .get()
          .asString()
          .contains("2 transactions, at most 1");
      BuiltBlock built =
          other.chain.build(
              List.of(other.openAccount("CHE-ONE"), other.openAccount("CHE-TWO")),
              other.nowMillis(),
              false);
      assertThat(built.block().orElseThrow().transactions()).hasSize(1);
      assertThat(built.refused()).as("what did not fit waits").isEmpty();
    }
  }

  @Test
  void aNodeThatLagsVerifiesExecutesAndCommitsWhatOthersSend() {
    CertifiedBlock first = net.certify(net.build(net.openAccount("CHE-ONE")));
    net.chain.commit(first, TestChain.JOURNAL);
    CertifiedBlock second = net.certify(net.build(net.openAccount("CHE-TWO")));
    net.chain.commit(second, TestChain.JOURNAL);

    try (TestChain late = TestChain.open(folder.resolve("late"), "CHE", "THA")) {
      assertThat(late.chain.importBlock(second)).isEqualTo(new ImportResult.NotNext(1));
      assertThat(late.chain.importBlock(first)).isInstanceOf(ImportResult.Committed.class);
      assertThat(late.chain.importBlock(first)).isInstanceOf(ImportResult.AlreadyFinal.class);
      assertThat(late.chain.importBlock(second)).isInstanceOf(ImportResult.Committed.class);
      assertThat(late.chain.head()).isEqualTo(net.chain.head());
      assertThat(late.store.journal()).as("sync does not touch the journal [Q-13]").isEmpty();
    }
  }

  @Test
  void aLyingPeerIsFoundOutAndChangesNothing() {
    Block block = net.build(net.openAccount("CHE-ONE"));
    CertifiedBlock unsealed =
        new CertifiedBlock(block, net.certificate(block, "CHE", SampleNetwork.OBSERVER));
    assertThat(net.chain.importBlock(unsealed)).isInstanceOf(ImportResult.Unproven.class);

    Block otherBody = new Block(block.header(), List.of(net.openAccount("CHE-TWO").encoded()));
    CertifiedBlock swapped = new CertifiedBlock(otherBody, net.certify(block).certificate());
    assertThat(net.chain.importBlock(swapped)).isInstanceOf(ImportResult.Unproven.class);
    assertThat(net.chain.head().height()).isZero();
  }

  @Test
  void aNodeStopsWhenAQuorumMadeFinalWhatIsNotValidHere() {
    Block honest = net.build(net.openAccount("CHE-ONE"));
    BlockHeader good = honest.header();
    BlockHeader header =
        header(good, good.network(), 1, good.parent(), good.timeMillis(), Hash.of(Bytes.of(1)));
    CertifiedBlock diverged = net.certify(new Block(header, honest.transactions()));

    assertThatThrownBy(() -> net.chain.importBlock(diverged))
        .isInstanceOfSatisfying(
            ChainFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(ChainFailure.Code.DIVERGED));
    assertThat(net.chain.head().height()).isZero();
  }

  @Test
  void aLedgerOfAnotherLawOrGenesisIsNotOpened() {
    Genesis later =
        new Genesis(
            "test",
            "CMA9-2031",
            SampleNetwork.START_MILLIS,
            NetworkParameters.DEFAULT,
            net.genesis.parties(),
            net.genesis.nodes());
    StoreOptions options =
        StoreOptions.of(folder.resolve("later"), later.networkId(), ChainIndexes.ALL);
    try (LedgerStore store = LedgerStore.open(options)) {
      TransactionBook book = new TransactionBook(Runnable::run);
      assertThatThrownBy(
              () -> Chain.open(store, later, SampleNetwork.nodeKey("CHE").address(), book))
          .isInstanceOf(ChainFailure.class)
          .hasMessageContaining("CMA9-2031");
    }
  }

  @Test
  void theStateOfTheHeadComesWithItsProof() {
    net.commit(net.openAccount("CHE-ONE"));
    StateReceipt present = net.reader.prove(Tables.ACCOUNTS.key(SWISS));
    StateReceipt absent = net.reader.prove(Tables.ACCOUNTS.key(new AccountId("CHE-TWO")));

    assertThat(present.value()).isPresent();
    assertThat(present.verify(net.genesis)).isInstanceOf(Verdict.Proven.class);
    assertThat(absent.value()).isEmpty();
    assertThat(absent.verify(net.genesis)).isInstanceOf(Verdict.Proven.class);
  }

  private static void assertRefused(BuiltBlock built, IncomingTransaction transaction, Rule rule) {
    assertThat(built.refused())
        .hasEntrySatisfying(
            transaction.id(), finding -> assertThat(finding.rule()).isEqualTo(rule));
  }

  private static Block withTransactions(Block block, List<Bytes> transactions) {
    BlockHeader header = block.header();
    return new Block(
        new BlockHeader(
            header.network(),
            header.height(),
            header.parent(),
            header.timeMillis(),
            header.proposer(),
            TransactionTree.root(transactions),
            header.stateRoot(),
            header.nextValidators(),
            header.rulebook()),
        transactions);
  }

  private static BlockHeader header(
      BlockHeader good, Hash network, long height, Hash parent, long timeMillis, Hash stateRoot) {
    return new BlockHeader(
        network,
        height,
        parent,
        timeMillis,
        good.proposer(),
        good.transactionsRoot(),
        stateRoot,
        good.nextValidators(),
        good.rulebook());
  }
}
