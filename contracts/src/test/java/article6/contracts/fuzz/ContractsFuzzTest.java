package article6.contracts.fuzz;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Samples;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Trust;
import article6.contracts.state.MapState;
import article6.contracts.state.Tables;
import article6.contracts.transaction.ActionSamples;
import article6.contracts.transaction.Transaction;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateProof;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Everything in the canonical encoding that comes from outside, and the light client behind it. */
class ContractsFuzzTest {
  private static final int BYTES_MAX = 1024 * 1024;

  private final ChangingChain chain =
      new ChangingChain("AAA", "BBB", "CCC").blocks(1).change("DDD", "EEE", "FFF", "GGG");
  private final Bytes transaction =
      SampleNetwork.transaction(
              chain.genesis,
              1,
              SampleNetwork.START_MILLIS + 60_000,
              Samples.approach(),
              "THA.authoriser-1")
          .encode();
  private final LightBlock last = chain.block(List.of(transaction), "DDD", "EEE", "FFF").last();
  private final Receipt receipt =
      new Receipt(
          transaction,
          TransactionTree.prove(List.of(transaction), 0),
          last.header(),
          last.certificate(),
          Paths.lineage(chain.genesis, chain.changesBelow(3), last));

  @Test
  void transactions() {
    fuzz("transaction", input -> Transaction.decode(input).id(), transactionsOfEveryKind());
  }

  private List<Bytes> transactionsOfEveryKind() {
    return ActionSamples.EVERY_KIND.stream()
        .map(
            action ->
                SampleNetwork.transaction(
                        chain.genesis,
                        1,
                        SampleNetwork.START_MILLIS + 60_000,
                        action,
                        "THA.authoriser-1",
                        "CHE.registrar")
                    .encode())
        .toList();
  }

  @Test
  void blocks() {
    Block block = new Block(last.header(), List.of(transaction, transaction));
    fuzz("block", input -> Block.decode(input).hash(), List.of(block.encode()));
    Codec<CertifiedBlock> codec = Codec.of(CertifiedBlock.class);
    fuzz(
        "certified-block",
        input ->
            codec
                .decode(input, BYTES_MAX)
                .certificate()
                .whyInvalid(last.header(), last.validators()),
        List.of(codec.encode(new CertifiedBlock(block, last.certificate()))));
  }

  @Test
  void genesis() {
    fuzz("genesis", input -> Genesis.decode(input).block(), List.of(chain.genesis.encode()));
  }

  @Test
  void receipts() {
    Codec<Receipt> codec = Codec.of(Receipt.class);
    fuzz(
        "receipt",
        input -> codec.decode(input, BYTES_MAX).verify(chain.genesis),
        List.of(codec.encode(receipt)));
  }

  @Test
  void receiptsOfState() {
    MapState state = new MapState();
    state.apply(chain.genesis.stateChanges());
    PageSource pages = chain.genesis.stateTree().over(PageSource.EMPTY);
    Codec<StateReceipt> codec = Codec.of(StateReceipt.class);
    List<StateReceipt> receipts =
        Stream.of("AAA", "TZA", "FRA")
            .map(code -> Tables.PARTIES.key(new PartyCode(code)))
            .map(
                key ->
                    new StateReceipt(
                        key,
                        state.get(key),
                        StateTree.prove(pages, key),
                        last.header(),
                        last.certificate(),
                        receipt.lineage()))
            .toList();
    fuzz(
        "state-receipt",
        input -> codec.decode(input, BYTES_MAX).verify(chain.genesis),
        receipts.stream().map(codec::encode).toList());
    fuzz(
        "state-proof",
        input ->
            StateProof.decode(input)
                .verify(last.header().stateRoot(), receipts.getFirst().key(), Optional.empty()),
        receipts.stream().map(each -> each.proof().encode()).toList());
  }

  @Test
  void blocksForLightClients() {
    Codec<LightBlock> codec = Codec.of(LightBlock.class);
    Trust trust = Trust.of(chain.genesis);
    fuzz(
        "light-block",
        input -> trust.follow(codec.decode(input, BYTES_MAX)),
        List.of(codec.encode(chain.at(1)), codec.encode(chain.at(2)), codec.encode(last)));
  }

  /** Reads and uses bytes. */
  @FunctionalInterface
  private interface Reader {
    Object read(Bytes input);
  }

  private static void fuzz(String name, Reader reader, List<Bytes> good) {
    Fuzzer.run(
        name,
        Set.of(CodecException.class),
        input -> reader.read(Bytes.wrap(input)),
        good.stream().map(Bytes::toArray).toList());
  }
}
