package article6.node.app;

import article6.contracts.action.Action;
import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Seal;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.law.Finding;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.chain.BuiltBlock;
import article6.node.chain.Chain;
import article6.node.chain.ChainIndexes;
import article6.node.chain.FinalBlock;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.LedgerReader;
import article6.node.chain.Rehearsal;
import article6.node.chain.StoredLedger;
import article6.node.chain.TransactionBook;
import article6.node.chain.TransactionJudge;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * A whole ledger in a folder, with one validator in this process and no network: real blocks, store
 * and law, for trying what data would become before any real ledger sees it.
 */
public final class ThrowawayLedger implements AutoCloseable {
  private static final long LIFETIME_MILLIS = 3_600_000;

  /** Between two blocks, so that each has a time of its own. */
  private static final long BLOCK_MILLIS = 1_000;

  private final Genesis genesis;
  private final PrivateKey validator;
  private final LedgerStore store;
  private final Chain chain;
  private final LedgerReader reader;
  private final TransactionJudge judge;
  private long nonce;

  private ThrowawayLedger(Path folder, Genesis genesis, PrivateKey validator) {
    this.genesis = genesis;
    this.validator = validator;
    this.store = LedgerStore.open(StoreOptions.of(folder, genesis.networkId(), ChainIndexes.ALL));
    TransactionBook book = new TransactionBook(Runnable::run);
    this.chain = Chain.open(store, genesis, validator.address(), book);
    this.reader = new StoredLedger(store, chain);
    this.judge = new TransactionJudge(store, genesis, book);
  }

  /**
   * @param folder an empty one
   * @param validator key of the only node that the genesis names as a validator
   */
  public static ThrowawayLedger open(Path folder, Genesis genesis, PrivateKey validator) {
    return new ThrowawayLedger(folder, genesis, validator);
  }

  public LedgerReader reader() {
    return reader;
  }

  /** Many actions, one on top of the other; nothing of it is kept. */
  public <T> T rehearse(Function<Rehearsal, T> rehearsed) {
    return judge.rehearse(rehearsed, chain.head().timeMillis() + BLOCK_MILLIS);
  }

  /** An action and the keys that sign it. */
  public record Signed(Action action, List<PrivateKey> signers) {}

  /**
   * Makes all actions final, in their order and in as many blocks as they need.
   *
   * @return what was refused and why, by its place in the list
   */
  public Map<Integer, Finding> record(List<Signed> actions) {
    Map<Hash, Integer> placeOf = new HashMap<>();
    List<IncomingTransaction> waiting = new ArrayList<>();
    long expires = chain.head().timeMillis() + LIFETIME_MILLIS;
    for (Signed each : actions) {
      TransactionBody body =
          new TransactionBody(genesis.networkId(), nonce++, expires, each.action());
      Transaction transaction = Transaction.sign(body, each.signers());
      placeOf.put(transaction.id(), waiting.size());
      waiting.add(IncomingTransaction.decode(transaction.encode()));
    }
    Map<Integer, Finding> refused = new HashMap<>();
    while (!waiting.isEmpty()) {
      BuiltBlock built = chain.build(waiting, chain.head().timeMillis() + BLOCK_MILLIS, false);
      built.refused().forEach((id, finding) -> refused.put(placeOf.getOrDefault(id, -1), finding));
      Set<Hash> decided = new HashSet<>(built.refused().keySet());
      built.block().ifPresent(block -> decided.addAll(commit(block).transactionIds()));
      waiting.removeIf(each -> decided.contains(each.id()));
    }
    return refused;
  }

  private FinalBlock commit(Block block) {
    Seal seal = Seal.sign(validator, genesis.networkId(), block.height(), 0, block.hash());
    Certificate certificate = new Certificate(block.height(), 0, block.hash(), List.of(seal));
    return chain.commit(new CertifiedBlock(block, certificate), Bytes.EMPTY);
  }

  @Override
  public void close() {
    store.close();
  }
}
