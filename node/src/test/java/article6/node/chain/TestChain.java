package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * A chain on a real store in a folder, with an agreeable network around it: whatever is built gets
 * the seals it needs. Time goes on by a second per block.
 */
public final class TestChain implements AutoCloseable {
  public static final Bytes JOURNAL = Bytes.of(7);

  private static final long BLOCK_MILLIS = 1_000;
  private static final long LIFETIME_MILLIS = 3_600_000;

  public final Genesis genesis;
  public final LedgerStore store;
  public final Chain chain;
  public final LedgerReader reader;
  public final TransactionJudge judge;
  private final String[] sealers;
  private long nonce;

  private TestChain(Path folder, Genesis genesis, Retention retention, String... sealers) {
    this.genesis = genesis;
    this.sealers = sealers;
    this.store = LedgerStore.open(StoreOptions.of(folder, genesis.networkId(), ChainIndexes.ALL));
    TransactionBook book = new TransactionBook(Runnable::run);
    this.chain =
        Chain.open(store, genesis, SampleNetwork.nodeKey(sealers[0]).address(), book, retention);
    this.reader = new StoredLedger(store, chain);
    this.judge = new TransactionJudge(store, genesis, book);
  }

  /** A network of these Parties, all of whose nodes seal every block. */
  public static TestChain open(Path folder, String... parties) {
    return open(folder, SampleNetwork.genesis(parties), parties);
  }

  public static TestChain open(Path folder, Genesis genesis, String... sealers) {
    return open(folder, genesis, Retention.ARCHIVE, sealers);
  }

  /** The same for a node that may let old blocks go. */
  public static TestChain open(
      Path folder, Genesis genesis, Retention retention, String... sealers) {
    return new TestChain(folder, genesis, retention, sealers);
  }

  public long nowMillis() {
    return chain.head().timeMillis() + BLOCK_MILLIS;
  }

  public IncomingTransaction transaction(Action action, String... officers) {
    return IncomingTransaction.decode(
        SampleNetwork.transaction(genesis, nonce++, nowMillis() + LIFETIME_MILLIS, action, officers)
            .encode());
  }

  /** Opens an account: the simplest lawful action. */
  public IncomingTransaction openAccount(String account) {
    PartyCode party = new PartyCode(account.substring(0, 3));
    return transaction(
        new PartyAction.OpenAccount(new AccountId(account), account, Optional.empty()),
        party.value() + ".registrar");
  }

  /** Builds a block of these transactions, all of which have to be lawful. */
  public Block build(IncomingTransaction... transactions) {
    BuiltBlock built = chain.build(List.of(transactions), nowMillis(), true);
    assertThat(built.refused()).isEmpty();
    return built.block().orElseThrow();
  }

  public CertifiedBlock certify(Block block) {
    return new CertifiedBlock(block, SampleNetwork.certify(block.header(), sealers));
  }

  public Certificate certificate(Block block, String... parties) {
    return SampleNetwork.certify(block.header(), parties);
  }

  /** Makes one block of these transactions final. */
  public FinalBlock commit(IncomingTransaction... transactions) {
    return chain.commit(certify(build(transactions)), JOURNAL);
  }

  @Override
  public void close() {
    store.close();
  }
}
