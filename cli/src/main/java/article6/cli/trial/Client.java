package article6.cli.trial;

import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.cli.trial.Finding.Kind;
import article6.cli.trial.History.Sent;
import article6.cli.trial.History.Told;
import article6.cli.trial.Workload.NodeEnd;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.light.Receipt;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A program that transfers units, one after the other, and does not believe in one node: it asks
 * any of them what became of its transfer, and hands the same signed bytes in again elsewhere when
 * it gets no answer. From time to time it tries to spend a unit twice.
 */
final class Client implements Runnable {
  private static final Duration ASK_INTERVAL = Duration.ofMillis(30);

  /** A node may have died with the only copy. */
  private static final long HAND_IN_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  private static final int MOVES_OF_A_UNIT = 4;
  private static final int RIVALS_ONE_IN = 8;
  private static final int RECEIPTS_ONE_IN = 10;

  private final Workload load;
  private final Genesis genesis;
  private final Random random;
  private final History history;

  Client(Workload load, Genesis genesis, Random random) {
    this.load = load;
    this.genesis = genesis;
    this.random = random;
    this.history = load.history();
  }

  @Override
  public void run() {
    try {
      while (!load.isOver()) {
        moveAround(load.freshUnit());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void moveAround(long serial) throws InterruptedException {
    AccountId holder = TransferWork.accounts().getFirst();
    Optional<NodeEnd> teller = Optional.of(anyNode());
    for (int moves = 0; moves < MOVES_OF_A_UNIT && teller.isPresent() && !load.isOver(); moves++) {
      List<AccountId> others = othersThan(holder);
      int choice = random.nextInt(others.size());
      AccountId to = others.get(choice);
      Transaction transfer = sign(serial, holder, to);
      // whoever told of the last move has it; another node may lag behind
      handIn(teller.get(), transfer);
      if (random.nextInt(RIVALS_ONE_IN) == 0) {
        Transaction rival = sign(serial, holder, others.get((choice + 1) % others.size()));
        handIn(anyNode(), rival);
        settle(transfer);
        settle(rival);
        return; // the unit is where the first of the two has brought it: another one is taken
      }
      teller = settle(transfer);
      holder = to;
    }
  }

  private static List<AccountId> othersThan(AccountId one) {
    return TransferWork.accounts().stream().filter(account -> !account.equals(one)).toList();
  }

  private Transaction sign(long serial, AccountId from, AccountId to) {
    Transaction transfer = load.work().move(serial, from, to);
    history.sent(new Sent(transfer.id(), serial, from, to));
    return transfer;
  }

  private NodeEnd anyNode() {
    return load.nodes().get(random.nextInt(load.nodes().size()));
  }

  /** Who said that it is final; nobody when it was refused or the time is over. */
  private Optional<NodeEnd> settle(Transaction transfer) throws InterruptedException {
    long handedInNanos = System.nanoTime();
    while (load.isInTime()) {
      if (System.nanoTime() - handedInNanos >= HAND_IN_AGAIN_NANOS) {
        handedInNanos = System.nanoTime();
        handIn(anyNode(), transfer);
      }
      NodeEnd node = anyNode();
      Optional<JsonNode> answer = LocalNode.ask(node.client(), "/v1/transactions/" + transfer.id());
      String state = answer.map(it -> it.path("status").path("state").asString("")).orElse("");
      if (state.equals("FINAL")) {
        note(node, transfer.id(), answer.orElseThrow());
        return Optional.of(node);
      } else if (state.equals("REFUSED")) {
        history.refused();
        return Optional.empty();
      }
      Thread.sleep(ASK_INTERVAL);
    }
    history.found(Finding.of(Kind.NOT_FINAL, transfer.id()));
    return Optional.empty();
  }

  /** Whatever the node answers: what became of it is asked for anyhow. */
  private static void handIn(NodeEnd node, Transaction transfer) throws InterruptedException {
    LocalNode.answer(
        () ->
            node.client()
                .post(
                    "/v1/transactions",
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("encoded", transfer.encode().toHexString())));
  }

  private void note(NodeEnd node, Hash id, JsonNode answer) throws InterruptedException {
    Told word =
        new Told(
            id,
            node.name(),
            answer.path("status").path("height").asLong(-1),
            answer.path("status").path("index").asInt(-1),
            Hash.fromHex(answer.path("block").asString("")));
    history.told(word);
    if (random.nextInt(RECEIPTS_ONE_IN) == 0) {
      Optional<JsonNode> receipt = LocalNode.ask(node.client(), "/v1/receipts/" + id);
      receipt.ifPresent(proof -> check(word, Json.fromTree(Receipt.class, proof)));
    }
  }

  /** The proof has to lead from the genesis to the very block that the node had named. */
  private void check(Told word, Receipt receipt) {
    Verdict verdict = receipt.verify(genesis);
    boolean proven =
        verdict instanceof Verdict.Proven proof
            && proof.height() == word.height()
            && proof.block().equals(word.block());
    if (proven) {
      history.receiptProven();
    } else {
      history.found(Finding.of(Kind.BAD_RECEIPT, word.id(), word.node(), verdict));
    }
  }
}
