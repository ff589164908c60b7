package article6.contracts.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Receipts stay provable offline after any change of the validators. */
class LineageTest {
  private static final List<String> CODES =
      List.of("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "III", "JJJ");

  private final ChangingChain chain =
      new ChangingChain("AAA", "BBB", "CCC", "DDD")
          .blocks(2)
          .change("EEE", "FFF", "GGG", "DDD")
          .blocks(2)
          .change("EEE", "HHH", "III", "JJJ", "KKK", "LLL", "MMM");
  private final List<Bytes> transactions =
      List.of(
          SampleNetwork.transaction(
                  chain.genesis,
                  1,
                  SampleNetwork.START_MILLIS + 60_000,
                  Samples.approach(),
                  "THA.authoriser-1")
              .encode());

  @Test
  void aReceiptBehindTwoChangesIsProvenWithTheGenesisAlone() {
    Receipt receipt = receipt();
    assertThat(lineage().path()).extracting(LightBlock::height).containsExactly(3L, 6L);
    assertThat(receipt.verify(chain.genesis))
        .isInstanceOfSatisfying(
            Proven.class,
            proven -> {
              assertThat(proven.height()).isEqualTo(7);
              assertThat(proven.validators()).isEqualTo(7);
              assertThat(proven.sealedBy())
                  .extracting(each -> each.party())
                  .containsExactlyInAnyOrder("EEE", "HHH", "III", "JJJ", "KKK");
            });
  }

  @Test
  void withoutTheChangesItProvesNothing() {
    Receipt receipt = receipt();
    Lineage lineage = lineage();
    assertUnproven(receipt.with(path(lineage, List.of())), Reason.UNKNOWN_VALIDATORS);
    assertUnproven(
        receipt.with(path(lineage, lineage.path().subList(1, 2))), Reason.UNKNOWN_VALIDATORS);
    assertUnproven(
        receipt.with(path(lineage, lineage.path().reversed())), Reason.UNKNOWN_VALIDATORS);
    assertUnproven(
        new Receipt(
            receipt.transaction(),
            receipt.inclusion(),
            receipt.header(),
            receipt.certificate(),
            Optional.empty()),
        Reason.NO_LINEAGE);
    assertUnproven(
        receipt.with(new Lineage(chain.at(5).header(), lineage.validators(), lineage.path())),
        Reason.OTHER_PARENT);
    assertUnproven(
        receipt.with(
            new Lineage(lineage.parent(), ChangingChain.set("AAA", "BBB"), lineage.path())),
        Reason.OTHER_VALIDATORS);
  }

  @Test
  void stateAndItsAbsenceAreProvenBehindChangesToo() {
    Genesis genesis = chain.genesis;
    MapState state = new MapState();
    state.apply(genesis.stateChanges());
    PageSource pages = genesis.stateTree().over(PageSource.EMPTY);
    Lineage lineage = lineage();
    LightBlock last = chain.last();
    Bytes known = Tables.PARTIES.key(new PartyCode("AAA"));
    Bytes unknown = Tables.PARTIES.key(new PartyCode("TZA"));
    for (Bytes key : List.of(known, unknown)) {
      StateReceipt receipt =
          new StateReceipt(
              key,
              state.get(key),
              StateTree.prove(pages, key),
              last.header(),
              last.certificate(),
              Optional.empty());
      assertThat(receipt.verify(genesis))
          .isInstanceOfSatisfying(
              Unproven.class, no -> assertThat(no.reason()).isEqualTo(Reason.NO_LINEAGE));
      assertThat(receipt.with(lineage).verify(genesis)).isInstanceOf(Proven.class);
    }
  }

  @Test
  void aReceiptWithItsLineageIsReadAsItWasWritten() {
    Codec<Receipt> codec = Codec.of(Receipt.class);
    Bytes encoded = codec.encode(receipt());
    assertThat(codec.decode(encoded, encoded.size()).verify(chain.genesis))
        .isInstanceOf(Proven.class);
  }

  @Test
  void everyBlockOfRandomHistoriesIsReachedByAPathThatProvesIt() {
    for (long seed = 1; seed <= 20; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      ChangingChain history = new ChangingChain("AAA", "BBB", "CCC");
      for (int i = 0; i < 12; i++) {
        history.change(someOf(random));
      }
      for (long height = 1; height <= 12; height++) {
        LightBlock target = history.at(height);
        Lineage lineage =
            Paths.lineage(history.genesis, history.changesBelow(height), target).orElseThrow();
        assertThat(
                Finality.check(
                    history.genesis, target.header(), target.certificate(), Optional.of(lineage)))
            .as("seed %d, height %d", seed, height)
            .isInstanceOf(Proven.class);
      }
    }
  }

  @Test
  void aSetThatChangesLittleByLittleIsLeaptOver() {
    ChangingChain rotating = new ChangingChain("AAA", "BBB", "CCC", "DDD");
    rotating
        .change("AAA", "BBB", "CCC", "EEE")
        .change("AAA", "BBB", "FFF", "EEE")
        .change("AAA", "GGG", "FFF", "EEE")
        .change("HHH", "GGG", "FFF", "EEE")
        .blocks(1);
    Lineage lineage =
        Paths.lineage(rotating.genesis, rotating.changesBelow(5), rotating.last()).orElseThrow();
    assertThat(lineage.path()).extracting(LightBlock::height).containsExactly(3L);
  }

  @Test
  void aPathHasALimit() {
    LightBlock block = chain.at(1);
    assertThatThrownBy(
            () ->
                new Lineage(
                    block.parent(),
                    block.validators(),
                    Collections.nCopies(Lineage.PATH_MAX + 1, block)))
        .isInstanceOf(IllegalArgumentException.class);
    ChangingChain restless = new ChangingChain("AAA"); // to somebody new each time
    for (int i = 0; i <= Lineage.PATH_MAX; i++) {
      restless.change("N" + i);
    }
    LightBlock last = restless.blocks(1).last();
    assertThat(Paths.lineage(restless.genesis, restless.changesBelow(last.height()), last))
        .isEmpty();
  }

  private Lineage lineage() {
    if (chain.last().height() == 6) {
      chain.block(transactions, "EEE", "HHH", "III", "JJJ", "KKK");
    }
    LightBlock last = chain.last();
    return Paths.lineage(chain.genesis, chain.changesBelow(last.height()), last).orElseThrow();
  }

  private Receipt receipt() {
    Lineage lineage = lineage();
    LightBlock last = chain.last();
    return new Receipt(
        transactions.getFirst(),
        TransactionTree.prove(transactions, 0),
        last.header(),
        last.certificate(),
        Optional.of(lineage));
  }

  private static Lineage path(Lineage lineage, List<LightBlock> path) {
    return new Lineage(lineage.parent(), lineage.validators(), path);
  }

  /** One to ten in a row of the ten. */
  private static String[] someOf(RandomGenerator random) {
    int from = random.nextInt(CODES.size());
    int to = random.nextInt(from, CODES.size());
    return CODES.subList(from, to + 1).toArray(String[]::new);
  }

  private void assertUnproven(Receipt receipt, Reason reason) {
    assertThat(receipt.verify(chain.genesis))
        .isInstanceOfSatisfying(Unproven.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }
}
