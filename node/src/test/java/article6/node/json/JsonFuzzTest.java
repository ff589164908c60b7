package article6.node.json;

import article6.contracts.action.Action;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.fuzz.Fuzzer;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.Trust;
import article6.contracts.transaction.ActionSamples;
import article6.contracts.tree.TransactionTree;
import java.util.List;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** JSON from clients, and from files that people were sent, damaged (F16). */
class JsonFuzzTest {
  @Test
  void actions() {
    Fuzzer.run(
        "json-action",
        Set.of(JsonException.class),
        input -> Json.read(Action.class, input),
        ActionSamples.EVERY_KIND.stream().map(Json::writeBytes).toList());
  }

  @Test
  void genesis() {
    Fuzzer.run(
        "json-genesis",
        Set.of(JsonException.class),
        input -> Json.read(Genesis.class, input),
        List.of(Json.writeBytes(SampleNetwork.genesis("CHE", "THA"))));
  }

  @Test
  void receipts() {
    ChangingChain chain = new ChangingChain("AAA", "BBB").change("CCC", "DDD");
    List<Bytes> transactions =
        List.of(
            SampleNetwork.transaction(
                    chain.genesis,
                    1,
                    SampleNetwork.START_MILLIS + 60_000,
                    ActionSamples.EVERY_KIND.getFirst(),
                    "THA.authoriser-1")
                .encode());
    LightBlock last = chain.block(transactions, "CCC", "DDD").last();
    Receipt receipt =
        new Receipt(
            transactions.getFirst(),
            TransactionTree.prove(transactions, 0),
            last.header(),
            last.certificate(),
            Paths.lineage(chain.genesis, chain.changesBelow(2), last));
    Fuzzer.run(
        "json-receipt",
        Set.of(JsonException.class),
        input -> Json.read(Receipt.class, input).verify(chain.genesis),
        List.of(Json.writeBytes(receipt)));
  }

  /** Whatever can be read as a block is judged, not choked on. */
  @Test
  void blocksForLightClients() {
    ChangingChain chain = new ChangingChain("AAA", "BBB", "CCC").change("AAA", "DDD").blocks(1);
    Trust trust = Trust.of(chain.genesis);
    Fuzzer.run(
        "json-light-block",
        Set.of(JsonException.class),
        input -> trust.follow(Json.read(LightBlock.class, input)),
        List.of(Json.writeBytes(chain.at(1)), Json.writeBytes(chain.last())));
  }
}
