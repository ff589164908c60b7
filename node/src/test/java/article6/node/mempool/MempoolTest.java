package article6.node.mempool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Finding;
import article6.contracts.law.Samples;
import article6.contracts.law.UseRule;
import article6.contracts.transaction.Transaction;
import article6.node.chain.IncomingTransaction;
import article6.node.mempool.Mempool.Added;
import java.util.List;
import org.junit.jupiter.api.Test;

class MempoolTest {
  private static final Finding FINDING = new Finding(UseRule.U_6, List.of());
  private static final long EXPIRY_MILLIS = 1_000;

  private final Genesis genesis = SampleNetwork.genesis("CHE", "THA");
  private long nowNanos = 5;
  private long nonce;

  @Test
  void transactionsWaitInTheOrderOfTheirArrival() {
    Mempool mempool = mempool(10, 10);
    IncomingTransaction one = transaction("THA.registrar");
    IncomingTransaction two = transaction("CHE.registrar");

    assertThat(mempool.add(one)).isEqualTo(Added.ADDED);
    assertThat(mempool.add(two)).isEqualTo(Added.ADDED);
    assertThat(mempool.add(one)).isEqualTo(Added.KNOWN);

    assertThat(mempool.candidates()).containsExactly(one, two);
    assertThat(mempool.oldest()).hasValue(one);
    assertThat(mempool.bytes()).isEqualTo(one.encoded().size() + two.encoded().size());
  }

  @Test
  void theNumberOfWaitingTransactionsIsBounded() {
    Mempool mempool = mempool(2, 2);
    mempool.add(transaction("THA.registrar"));
    IncomingTransaction second = transaction("THA.registrar");
    mempool.add(second);
    IncomingTransaction third = transaction("CHE.registrar");

    assertThat(mempool.add(third)).isEqualTo(Added.FULL);
    mempool.remove(List.of(second.id()));
    assertThat(mempool.add(third)).isEqualTo(Added.ADDED);
  }

  @Test
  void oneSenderCannotKeepTheOthersOut() {
    Mempool mempool = mempool(10, 1);
    IncomingTransaction first = transaction("THA.registrar");
    mempool.add(first);

    assertThat(mempool.add(transaction("THA.registrar"))).isEqualTo(Added.FULL);
    assertThat(mempool.add(transaction("CHE.registrar"))).isEqualTo(Added.ADDED);
    mempool.remove(List.of(first.id()));
    assertThat(mempool.add(transaction("THA.registrar"))).isEqualTo(Added.ADDED);
  }

  @Test
  void theBytesOfWaitingTransactionsAreBounded() {
    Mempool mempool =
        new Mempool(
            new MempoolLimits(1_000_000, Transaction.BYTES_MAX, 1_000_000, 1), () -> nowNanos);
    while (mempool.add(transaction("THA.registrar")) == Added.ADDED) {
      assertThat(mempool.bytes()).isLessThanOrEqualTo(Transaction.BYTES_MAX);
    }
    assertThat(mempool.size()).isGreaterThan(100);
    assertThatThrownBy(() -> new MempoolLimits(1, Transaction.BYTES_MAX - 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyTransactionThatDidNotGetInHasAReason() {
    Mempool mempool = mempool(10, 10);
    IncomingTransaction refused = transaction("THA.registrar");
    IncomingTransaction expired = transaction("CHE.registrar");
    mempool.add(refused);
    mempool.add(expired);

    mempool.refuse(refused.id(), FINDING);
    mempool.expire(EXPIRY_MILLIS - 1);
    assertThat(mempool.status(expired.id())).get().isInstanceOf(TransactionStatus.Pending.class);
    mempool.expire(EXPIRY_MILLIS);

    assertThat(mempool.status(refused.id())).hasValue(new TransactionStatus.Refused(FINDING));
    assertThat(mempool.status(expired.id())).hasValue(new TransactionStatus.Expired(EXPIRY_MILLIS));
    assertThat(mempool.size()).isZero();
    assertThat(mempool.bytes()).isZero();
  }

  @Test
  void aCopyWithABrokenSignatureDoesNotPushOutTheGoodOne() {
    Mempool mempool = mempool(10, 10);
    IncomingTransaction good = transaction("THA.registrar");
    mempool.add(good);

    mempool.noteRefusal(good.id(), FINDING);

    assertThat(mempool.candidates()).containsExactly(good);
    assertThat(mempool.status(good.id())).get().isInstanceOf(TransactionStatus.Pending.class);
  }

  @Test
  void rememberedOutcomesAreBounded() {
    Mempool mempool = mempool(10, 10);
    List<Hash> ids =
        java.util.stream.Stream.generate(() -> transaction("THA.registrar").id()).limit(4).toList();

    ids.forEach(id -> mempool.noteRefusal(id, FINDING));

    assertThat(mempool.status(ids.getFirst())).as("the oldest is forgotten").isEmpty();
    assertThat(mempool.status(ids.getLast())).isPresent();
  }

  @Test
  void theAgeOfTheOldestIsKnown() {
    Mempool mempool = mempool(10, 10);
    assertThat(mempool.oldestAgeMillis()).isZero();
    mempool.add(transaction("THA.registrar"));
    nowNanos += 3_000_000;
    IncomingTransaction young = transaction("CHE.registrar");
    mempool.add(young);
    nowNanos += 4_000_000;

    assertThat(mempool.oldestAgeMillis()).isEqualTo(7);
    assertThat(mempool.waitingLonger(5, 10)).hasSize(1).doesNotContain(young);
    assertThat(mempool.waitingLonger(0, 1)).hasSize(1);
  }

  @Test
  void batchesForOtherNodesStayWithinTheLimit() {
    List<org.apache.tuweni.bytes.Bytes> encoded =
        java.util.stream.Stream.generate(() -> transaction("THA.registrar").encoded())
            .limit(50)
            .toList();

    List<TransactionBatch> batches = TransactionBatch.split(encoded, 1_000);

    assertThat(batches).hasSizeGreaterThan(10);
    assertThat(batches).allMatch(batch -> batch.encode().size() <= 1_000);
    assertThat(batches.stream().flatMap(batch -> batch.transactions().stream()))
        .containsExactlyElementsOf(encoded);
  }

  private Mempool mempool(int transactionsMax, int perSenderMax) {
    return new Mempool(
        new MempoolLimits(transactionsMax, 1024 * 1024, perSenderMax, 3), () -> nowNanos);
  }

  private IncomingTransaction transaction(String officer) {
    return IncomingTransaction.decode(
        SampleNetwork.transaction(genesis, nonce++, EXPIRY_MILLIS, Samples.approach(), officer)
            .encode());
  }
}
