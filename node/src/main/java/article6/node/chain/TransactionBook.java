package article6.node.chain;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Admission;
import article6.contracts.law.Finding;
import article6.contracts.state.StateView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.tuweni.bytes.Bytes;

/**
 * Transactions whose signatures this node has verified. Verification is the costliest thing a node
 * does, so it happens once: at admission, or else in parallel when a block brings a transaction
 * that was not seen before. Known are the exact bytes, so body and consents together; a key never
 * changes under its address, so what was verified once stays verified.
 *
 * <p>For any thread.
 */
public final class TransactionBook {
  /** A full mempool, or four full blocks of the default size. */
  static final int REMEMBERED_MAX = 20_000;

  /** Enough work for one task to be worth handing over: some milliseconds. */
  private static final int TASK_TRANSACTIONS = 64;

  private final Executor executor;
  private final Map<Hash, IncomingTransaction> verified = new LinkedHashMap<>();

  /**
   * @param executor runs verifications side by side
   */
  public TransactionBook(Executor executor) {
    this.executor = executor;
  }

  private synchronized Optional<IncomingTransaction> find(Hash contentHash) {
    return Optional.ofNullable(verified.get(contentHash));
  }

  /**
   * Decodes a transaction, unless it was verified before.
   *
   * @throws CodecException when the bytes are not one transaction in canonical form
   */
  IncomingTransaction read(Bytes encoded) {
    Hash contentHash = Hash.of(encoded);
    return find(contentHash).orElseGet(() -> IncomingTransaction.decode(encoded, contentHash));
  }

  /**
   * Verifies the signatures, or remembers that it did (T-4, T-5).
   *
   * @param state where the officers are registered
   */
  Optional<Finding> checkSignatures(IncomingTransaction transaction, StateView state) {
    if (find(transaction.contentHash()).isPresent()) {
      return Optional.empty();
    }
    Optional<Finding> finding = Admission.checkSignatures(transaction.transaction(), state);
    if (finding.isEmpty()) {
      remember(transaction);
    }
    return finding;
  }

  /**
   * Decodes the transactions of a block and verifies, side by side, what was not verified before.
   * Says nothing of those that don't verify yet: their signer may be registered within the block.
   *
   * @throws CodecException when the bytes of one are not a transaction
   */
  List<IncomingTransaction> readAll(List<Bytes> encoded, StateView state) {
    List<CompletableFuture<List<IncomingTransaction>>> tasks = new ArrayList<>();
    for (int from = 0; from < encoded.size(); from += TASK_TRANSACTIONS) {
      List<Bytes> part = encoded.subList(from, Math.min(from + TASK_TRANSACTIONS, encoded.size()));
      tasks.add(CompletableFuture.supplyAsync(() -> readPart(part, state), executor));
    }
    List<IncomingTransaction> read = new ArrayList<>(encoded.size());
    for (CompletableFuture<List<IncomingTransaction>> task : tasks) {
      read.addAll(Tasks.join(task));
    }
    return read;
  }

  private List<IncomingTransaction> readPart(List<Bytes> part, StateView state) {
    List<IncomingTransaction> read = new ArrayList<>(part.size());
    for (Bytes encoded : part) {
      IncomingTransaction transaction = read(encoded);
      read.add(transaction);
      checkSignatures(transaction, state);
    }
    return read;
  }

  private synchronized void remember(IncomingTransaction transaction) {
    verified.putIfAbsent(transaction.contentHash(), transaction);
    if (verified.size() > REMEMBERED_MAX) {
      verified.remove(verified.keySet().iterator().next());
    }
  }
}
