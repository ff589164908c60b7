package article6.node.chain;

import article6.contracts.action.Action;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Admission;
import article6.contracts.law.ConsentNeed;
import article6.contracts.law.Context;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rulebook;
import article6.contracts.state.StateOverlay;
import article6.node.store.LedgerStore;
import article6.node.store.StoreSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * Says what would become of a single transaction in the next block. For any thread; changes
 * nothing.
 */
public final class TransactionJudge {
  private final LedgerStore store;
  private final Genesis genesis;
  private final TransactionBook book;

  public TransactionJudge(LedgerStore store, Genesis genesis, TransactionBook book) {
    this.store = store;
    this.genesis = genesis;
    this.book = book;
  }

  /** The whole judgement: envelope, replay, signatures and law. */
  public Outcome judge(IncomingTransaction transaction, long nowMillis) {
    return on(
        ground -> {
          long timeMillis = nextTimeMillis(ground, nowMillis);
          return new BatchExecution(genesis, ground, book, timeMillis).apply(transaction);
        });
  }

  /**
   * Decodes a transaction, unless the same bytes are known.
   *
   * @throws CodecException when the bytes are not one transaction in canonical form
   */
  public IncomingTransaction decode(Bytes encoded) {
    return book.read(encoded);
  }

  /** Envelope and signatures only: enough to let a transaction wait. */
  public Optional<Finding> judgeEnvelope(IncomingTransaction transaction, long nowMillis) {
    return on(
        ground ->
            Admission.checkEnvelope(
                    transaction.transaction(),
                    genesis.networkId(),
                    nextTimeMillis(ground, nowMillis))
                .or(() -> book.checkSignatures(transaction, ground.state())));
  }

  /** What would become of an action if these officers signed it. */
  public Outcome rehearse(Action action, List<Address> signers, long nowMillis) {
    return on(
        ground ->
            Rulebook.apply(
                new StateOverlay(ground.state()),
                Hash.ZERO,
                action,
                signers.stream().distinct().sorted().toList(),
                new Context(
                    ground.parent().height() + 1,
                    nextTimeMillis(ground, nowMillis),
                    Lawbook.next(genesis, ground))));
  }

  /** Many actions, one on top of the other. */
  public <T> T rehearse(Function<Rehearsal, T> rehearsed, long nowMillis) {
    return on(
        ground ->
            rehearsed.apply(
                new Rehearsal(
                    ground.state(),
                    new Context(
                        ground.parent().height() + 1,
                        nextTimeMillis(ground, nowMillis),
                        Lawbook.next(genesis, ground)))));
  }

  public List<ConsentNeed> consentsNeeded(Action action) {
    return on(ground -> Rulebook.consentsNeeded(ground.state(), action));
  }

  private <T> T on(Function<Ground, T> question) {
    try (StoreSnapshot snapshot = store.snapshot()) {
      long height = snapshot.head().orElseThrow().height();
      BlockHeader newest = snapshot.header(height).orElseThrow().header();
      return question.apply(
          new Ground(
              new Head(newest, newest.hash()),
              snapshot.state(),
              snapshot.pages(),
              id -> snapshot.transaction(id).isPresent(),
              () -> NetworkTerms.after(snapshot.state(), genesis)));
    }
  }

  private static long nextTimeMillis(Ground ground, long nowMillis) {
    return Math.max(nowMillis, ground.parent().timeMillis() + 1);
  }
}
