package article6.node.mempool;

import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.law.Finding;
import article6.contracts.law.Samples;
import article6.contracts.law.UseRule;
import article6.contracts.transaction.Transaction;
import article6.node.chain.IncomingTransaction;
import java.util.List;
import java.util.stream.LongStream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** People and peers hand in while blocks take out: as if one came after the other (F17). */
class MempoolInterleavingTest {
  private static final int TRANSACTIONS = 3;
  private static final MempoolLimits LIMITS =
      new MempoolLimits(TRANSACTIONS - 1, Transaction.BYTES_MAX, TRANSACTIONS, TRANSACTIONS);
  private static final Finding FINDING = new Finding(UseRule.U_6, List.of());
  private static final List<IncomingTransaction> KNOWN = transactions();

  private static List<IncomingTransaction> transactions() {
    Genesis genesis = SampleNetwork.genesis("CHE", "THA");
    return LongStream.range(0, TRANSACTIONS)
        .mapToObj(
            nonce ->
                SampleNetwork.transaction(
                        genesis, nonce, 1_000, Samples.approach(), "THA.registrar")
                    .encode())
        .map(IncomingTransaction::decode)
        .toList();
  }

  @Test
  void whatEverybodyIsToldFitsOneOrder() {
    new ModelCheckingOptions()
        .iterations(6)
        .invocationsPerIteration(100)
        .actorsBefore(2)
        .threads(3)
        .actorsPerThread(2)
        .actorsAfter(2)
        .check(Scenario.class);
  }

  /** One transaction more than there is room for. */
  @Param(name = "transaction", gen = IntGen.class, conf = "0:2")
  public static class Scenario {
    private final Mempool mempool = new Mempool(LIMITS, () -> 0);

    @Operation
    public String add(@Param(name = "transaction") int number) {
      return mempool.add(KNOWN.get(number)).name();
    }

    @Operation
    public void becomeFinal(@Param(name = "transaction") int number) {
      mempool.remove(List.of(KNOWN.get(number).id()));
    }

    @Operation
    public void refuse(@Param(name = "transaction") int number) {
      mempool.refuse(KNOWN.get(number).id(), FINDING);
    }

    @Operation
    public String status(@Param(name = "transaction") int number) {
      return mempool
          .status(KNOWN.get(number).id())
          .map(it -> it.getClass().getSimpleName())
          .orElse("unknown");
    }

    @Operation
    public List<Integer> waiting() {
      return mempool.candidates().stream().map(KNOWN::indexOf).toList();
    }
  }
}
