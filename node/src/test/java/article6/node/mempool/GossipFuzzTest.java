package article6.node.mempool;

import article6.contracts.codec.CodecException;
import article6.contracts.fuzz.Fuzzer;
import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Batches of transactions from other nodes, damaged (F16). */
class GossipFuzzTest {
  private static final int BATCH_BYTES_MAX = 512 * 1024;

  @Test
  void batches() {
    Bytes one = Bytes.wrap(new byte[300]);
    Fuzzer.run(
        "transaction-batch",
        Set.of(CodecException.class),
        input -> TransactionBatch.decode(Bytes.wrap(input), BATCH_BYTES_MAX),
        List.of(new TransactionBatch(List.of(one, Bytes.of(1), one)).encode().toArray()));
  }
}
