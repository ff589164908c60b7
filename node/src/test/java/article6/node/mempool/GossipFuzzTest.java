package article6.node.mempool;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.domain.AccountId;
import article6.contracts.fuzz.Fuzzer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Batches of transactions from other nodes and of actions from clients, damaged (F16). */
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

  /** What an import asks to be tried, as a client sends it. */
  @Test
  void actionsToTry() {
    Action account =
        new PartyAction.OpenAccount(new AccountId("THA-1"), "An account", Optional.empty());
    ActionFrames.Head head =
        new ActionFrames.Head(List.of(Address.fromHex("0x" + "11".repeat(20))), true);
    Fuzzer.run(
        "action-frames",
        Set.of(CodecException.class),
        input -> new ActionFrames(input).forEachRemaining(each -> assertThat(each).isNotNull()),
        List.of(ActionFrames.write(head, List.of(account, account))));
  }
}
