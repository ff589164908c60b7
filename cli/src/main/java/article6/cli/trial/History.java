package article6.cli.trial;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** What clients sent and what they were told, in the order of the telling. For many threads. */
final class History {
  /** A transfer of one unit that was signed and handed in, perhaps to several nodes. */
  record Sent(Hash id, long serial, AccountId from, AccountId to) {}

  /** A node's word that a transaction is final, and where. */
  record Told(Hash id, String node, long height, int index, Hash block) {}

  private final Map<Hash, Sent> sent = new HashMap<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong receipts = new AtomicLong();

  synchronized void sent(Sent transfer) {
    sent.put(transfer.id(), transfer);
  }

  synchronized void told(Told word) {
    told.add(word);
  }

  /** Something that a client saw at once must not be. */
  synchronized void found(Finding finding) {
    findings.add(finding);
  }

  void refused() {
    refused.incrementAndGet();
  }

  void receiptProven() {
    receipts.incrementAndGet();
  }

  synchronized Map<Hash, Sent> allSent() {
    return Map.copyOf(sent);
  }

  synchronized List<Told> allTold() {
    return List.copyOf(told);
  }

  synchronized List<Finding> findings() {
    return List.copyOf(findings);
  }

  long refusals() {
    return refused.get();
  }

  long receiptsProven() {
    return receipts.get();
  }
}
