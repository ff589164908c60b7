package article6.node.mempool;

import article6.contracts.crypto.Hash;
import article6.node.chain.IncomingTransaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Transactions from other nodes whose signer is not registered here: perhaps the block that
 * registers the officer has not arrived yet. They are tried again after the next few blocks.
 */
final class LateSigners {
  /** Officers are registered one by one; this is a burst of them. */
  static final int TRANSACTIONS_MAX = 200;

  /** Nodes are a block or two apart; a node further behind gets the transaction in its block. */
  static final int HEADS_MAX = 8;

  private record Late(IncomingTransaction transaction, int headsLeft) {}

  private final Map<Hash, Late> late = new LinkedHashMap<>();

  synchronized void add(IncomingTransaction transaction) {
    late.putIfAbsent(transaction.id(), new Late(transaction, HEADS_MAX));
    if (late.size() > TRANSACTIONS_MAX) {
      late.remove(late.keySet().iterator().next());
    }
  }

  /** Those to be tried again now; each stays until it is removed or has been tried often enough. */
  synchronized List<IncomingTransaction> afterNewHead() {
    List<IncomingTransaction> again = new ArrayList<>();
    late.replaceAll((id, each) -> new Late(each.transaction(), each.headsLeft() - 1));
    late.values().forEach(each -> again.add(each.transaction()));
    late.values().removeIf(each -> each.headsLeft() == 0);
    return again;
  }

  synchronized void remove(Hash id) {
    late.remove(id);
  }
}
