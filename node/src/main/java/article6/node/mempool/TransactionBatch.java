package article6.node.mempool;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** Transactions on their way to other nodes, several in one message. */
record TransactionBatch(List<Bytes> transactions) {
  private static final Codec<TransactionBatch> CODEC = Codec.of(TransactionBatch.class);

  /** What the list and each transaction in it need beside their bytes. */
  private static final int FRAME_BYTES = 5;

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a batch
   */
  static TransactionBatch decode(Bytes encoded, int bytesMax) {
    return CODEC.decode(encoded, bytesMax);
  }

  /** As many batches as are needed to stay within the limit. */
  static List<TransactionBatch> split(List<Bytes> transactions, int bytesMax) {
    List<TransactionBatch> batches = new ArrayList<>();
    List<Bytes> batch = new ArrayList<>();
    int size = 2 * FRAME_BYTES;
    for (Bytes transaction : transactions) {
      int added = transaction.size() + FRAME_BYTES;
      if (!batch.isEmpty() && size + added > bytesMax) {
        batches.add(new TransactionBatch(List.copyOf(batch)));
        batch.clear();
        size = 2 * FRAME_BYTES;
      }
      batch.add(transaction);
      size += added;
    }
    if (!batch.isEmpty()) {
      batches.add(new TransactionBatch(List.copyOf(batch)));
    }
    return batches;
  }
}
