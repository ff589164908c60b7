package article6.contracts.light;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.chain.Validator;
import article6.contracts.codec.Codec;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Samples;
import article6.contracts.light.Verdict.Proven;
import article6.contracts.light.Verdict.Reason;
import article6.contracts.light.Verdict.Unproven;
import article6.contracts.state.MapState;
import article6.contracts.state.Tables;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.junit.jupiter.api.Test;

class ReceiptTest {
  private static final long EXPIRY_MILLIS = SampleNetwork.START_MILLIS + 60_000;

  private final Genesis genesis = SampleNetwork.genesis("CHE", "GHA", "JPN", "THA");
  private final List<Bytes> transactions =
      List.of(transaction(genesis, 1), transaction(genesis, 2), transaction(genesis, 3));
  private final BlockHeader header = header(genesis, transactions);
  private final Certificate certificate = SampleNetwork.certify(header, "CHE", "JPN", "THA");
  private final Receipt receipt =
      new Receipt(
          transactions.get(1),
          TransactionTree.prove(transactions, 1),
          header,
          certificate,
          Optional.empty());

  @Test
  void aReceiptProvesThatAQuorumMadeTheTransactionFinal() {
    assertThat(receipt.verify(genesis))
        .isInstanceOfSatisfying(
            Proven.class,
            proven -> {
              assertThat(proven.height()).isEqualTo(1);
              assertThat(proven.block()).isEqualTo(header.hash());
              assertThat(proven.sealedBy())
                  .extracting(Validator::party)
                  .containsExactlyInAnyOrder("CHE", "JPN", "THA");
              assertThat(proven.validators()).isEqualTo(4);
            });
  }

  @Test
  void aReceiptWithoutAQuorumOfSealsProvesNothing() {
    Certificate two = SampleNetwork.certify(header, "CHE", "JPN");
    assertUnproven(with(receipt.transaction(), header, two), Reason.NOT_FINAL);
    Certificate outsider = SampleNetwork.certify(header, "CHE", "JPN", SampleNetwork.OBSERVER);
    assertUnproven(with(receipt.transaction(), header, outsider), Reason.NOT_FINAL);
  }

  @Test
  void anotherTransactionOfTheSameBlockDoesNotFitTheProof() {
    assertUnproven(with(transactions.get(2), header, certificate), Reason.NOT_IN_BLOCK);
  }

  @Test
  void aReceiptOfAnotherNetworkProvesNothingHere() {
    Genesis other = SampleNetwork.genesis("CHE", "GHA", "JPN", "VUT");
    assertThat(receipt.verify(other))
        .isInstanceOfSatisfying(
            Unproven.class, no -> assertThat(no.reason()).isEqualTo(Reason.OTHER_NETWORK));
    assertUnproven(with(transaction(other, 1), header, certificate), Reason.OTHER_NETWORK);
  }

  @Test
  void aReceiptFurtherOnHasToSayWhoHadToSeal() {
    BlockHeader second = header(genesis, 2, transactions);
    assertUnproven(
        with(
            receipt.transaction(),
            second,
            SampleNetwork.certify(second, "CHE", "GHA", "JPN", "THA")),
        Reason.NO_LINEAGE);
  }

  /** CHE, GHA, JPN and THA hand over to CHE and VUT in block 1; block 2 is theirs. */
  private final ChangingChain handed =
      new ChangingChain("CHE", "GHA", "JPN", "THA")
          .change("CHE", "VUT")
          .block(transactions, "CHE", "VUT");

  private final LightBlock handover = handed.at(1);
  private final LightBlock second = handed.at(2);

  private Verdict secondBlock(Certificate seals, LightBlock... path) {
    return new Receipt(
            receipt.transaction(),
            receipt.inclusion(),
            second.header(),
            seals,
            Optional.of(new Lineage(second.parent(), second.validators(), List.of(path))))
        .verify(genesis);
  }

  @Test
  void aReceiptFollowsTheValidatorsFromTheGenesis() {
    assertThat(secondBlock(second.certificate(), handover))
        .isInstanceOfSatisfying(
            Proven.class, proven -> assertThat(proven.validators()).isEqualTo(2));
    assertReason(secondBlock(second.certificate()), Reason.UNKNOWN_VALIDATORS);
    Certificate ofThePast = SampleNetwork.certify(second.header(), "CHE", "GHA", "JPN");
    assertReason(secondBlock(ofThePast, handover), Reason.NOT_FINAL);
  }

  @Test
  void aHandoverThatIsNotFinalOutOfTurnOrToOthersIsNotFollowed() {
    Certificate both = second.certificate();
    Certificate few = SampleNetwork.certify(handover.header(), "CHE", "GHA");
    LightBlock byOthers =
        new LightBlock(
            handover.parent(), handover.header(), handover.certificate(), ChangingChain.set("VUT"));
    assertReason(secondBlock(both, ChangingChain.with(handover, few)), Reason.NOT_FINAL);
    assertReason(secondBlock(both, byOthers), Reason.OTHER_VALIDATORS);
    assertReason(secondBlock(both, handover, handover), Reason.NOT_LATER);
    assertReason(secondBlock(both, second), Reason.UNKNOWN_VALIDATORS);
  }

  @Test
  void noByteOfAReceiptCanBeChangedUnnoticed() {
    Codec<Receipt> codec = Codec.of(Receipt.class);
    Bytes encoded = codec.encode(receipt);
    Random random = new Random(20_220_901);
    for (int i = 0; i < encoded.size(); i++) {
      MutableBytes damaged = encoded.mutableCopy();
      damaged.set(i, (byte) (damaged.get(i) ^ (1 << random.nextInt(8))));
      assertThat(provesAnything(codec, damaged)).as("byte %d changed", i).isFalse();
    }
  }

  @Test
  void aStateReceiptProvesARecordAndItsAbsence() {
    MapState state = new MapState();
    state.apply(genesis.stateChanges());
    PageSource pages = genesis.stateTree().over(PageSource.EMPTY);
    Bytes swiss = Tables.PARTIES.key(new PartyCode("CHE"));
    Bytes tanzanian = Tables.PARTIES.key(new PartyCode("TZA"));

    StateReceipt present =
        new StateReceipt(
            swiss,
            state.get(swiss),
            StateTree.prove(pages, swiss),
            header,
            certificate,
            Optional.empty());
    StateReceipt absent =
        new StateReceipt(
            tanzanian,
            Optional.empty(),
            StateTree.prove(pages, tanzanian),
            header,
            certificate,
            Optional.empty());

    assertThat(present.verify(genesis)).isInstanceOf(Proven.class);
    assertThat(absent.verify(genesis)).isInstanceOf(Proven.class);
    StateReceipt denied =
        new StateReceipt(
            swiss, Optional.empty(), present.proof(), header, certificate, Optional.empty());
    assertThat(denied.verify(genesis))
        .isInstanceOfSatisfying(
            Unproven.class, no -> assertThat(no.reason()).isEqualTo(Reason.NOT_IN_STATE));
  }

  @Test
  void theGenesisBlockNeedsNoSeals() {
    BlockHeader first = genesis.block().header();
    Certificate unsealed = new Certificate(0, 0, first.hash(), List.of());
    assertThat(Finality.check(genesis, first, unsealed, Optional.empty()))
        .isInstanceOf(Proven.class);
    BlockHeader invented = header(genesis, 0, List.of(transaction(genesis, 1)));
    assertThat(Finality.check(genesis, invented, unsealed, Optional.empty()))
        .isInstanceOf(Unproven.class);
  }

  private boolean provesAnything(Codec<Receipt> codec, Bytes encoded) {
    try {
      return codec.decode(encoded, encoded.size()).verify(genesis) instanceof Proven;
    } catch (article6.contracts.codec.CodecException e) {
      return false;
    }
  }

  private void assertUnproven(Receipt changed, Reason reason) {
    assertReason(changed.verify(genesis), reason);
  }

  private static void assertReason(Verdict verdict, Reason reason) {
    assertThat(verdict)
        .isInstanceOfSatisfying(Unproven.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private Receipt with(Bytes transaction, BlockHeader header, Certificate certificate) {
    return new Receipt(transaction, receipt.inclusion(), header, certificate, Optional.empty());
  }

  private static Bytes transaction(Genesis genesis, long nonce) {
    return SampleNetwork.transaction(
            genesis, nonce, EXPIRY_MILLIS, Samples.approach(), "THA.authoriser-1")
        .encode();
  }

  private static BlockHeader header(Genesis genesis, List<Bytes> transactions) {
    return header(genesis, 1, transactions);
  }

  private static BlockHeader header(Genesis genesis, long height, List<Bytes> transactions) {
    return new BlockHeader(
        genesis.networkId(),
        height,
        genesis.block().hash(),
        SampleNetwork.START_MILLIS + 1,
        SampleNetwork.nodeKey("CHE").address(),
        TransactionTree.root(transactions),
        genesis.stateTree().root(),
        genesis.validators().hash(),
        genesis.rulebook());
  }
}
