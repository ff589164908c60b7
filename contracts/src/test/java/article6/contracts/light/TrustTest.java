package article6.contracts.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;
import article6.contracts.light.Step.Refused;
import article6.contracts.light.Step.Trusted;
import article6.contracts.light.Verdict.Reason;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A light client follows the validators, and nobody leads it astray. */
class TrustTest {
  private static final BigInteger CURVE_ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  private final ChangingChain chain = new ChangingChain("AAA", "BBB", "CCC", "DDD");

  @Test
  void blockByBlockItFollowsFromOneValidatorToSevenAndBack() {
    ChangingChain growing =
        new ChangingChain("AAA")
            .blocks(1)
            .change("AAA", "BBB")
            .change("AAA", "BBB", "CCC", "DDD")
            .blocks(2)
            .change("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG")
            .change("DDD", "EEE", "FFF", "GGG")
            .change("HHH", "III", "JJJ", "GGG")
            .change("HHH", "GGG")
            .change("HHH")
            .blocks(2);

    Trust trust = Trust.of(growing.genesis);
    for (long height = 1; height <= growing.last().height(); height++) {
      trust = follow(trust, growing.at(height));
    }

    assertThat(trust.header()).isEqualTo(growing.last().header());
    assertThat(trust.validators()).isEqualTo(ChangingChain.set("HHH"));
  }

  @Test
  void itLeapsToAnyHeightWhereTheSetIsTheOneItKnows() {
    chain.blocks(50);
    assertThat(follow(Trust.of(chain.genesis), chain.last()).header().height()).isEqualTo(50);
    // also when it was another in between: the header before names it
    chain.change("AAA", "BBB", "EEE", "FFF").change("AAA", "BBB", "CCC", "DDD").blocks(1);
    assertThat(follow(Trust.of(chain.genesis), chain.last()).header().height()).isEqualTo(53);
  }

  /** s(n) = 2q − n is never below f + 1, and both seals of two. */
  @ParameterizedTest
  @CsvSource({"1,1", "2,2", "3,1", "4,2", "5,3", "6,2", "7,3", "8,4", "9,3", "10,4", "13,5"})
  void howManyKnownValidatorsALeapNeeds(int size, int needed) {
    ValidatorSet set = set(size);
    assertThat(Overlap.needed(set))
        .isEqualTo(needed)
        .isGreaterThan(set.faultsTolerated())
        .isLessThanOrEqualTo(set.quorum());
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "13"})
  void aLeapIsBelievedFromThatNumberOnAndNotBelow(int size) {
    String[] known = names("K", size);
    int needed = Overlap.needed(ChangingChain.set(known));
    for (int staying = needed - 1; staying <= needed; staying++) {
      String[] others =
          Stream.concat(Stream.of(names("K", staying)), Stream.of(names("N", 9)))
              .toArray(String[]::new);
      ChangingChain leaping = new ChangingChain(known).change(others).blocks(3);
      Step step = Trust.of(leaping.genesis).follow(leaping.last());
      if (staying == needed) {
        assertThat(step).isInstanceOf(Trusted.class);
      } else {
        assertRefused(step, Reason.UNKNOWN_VALIDATORS);
        Trust between = follow(Trust.of(leaping.genesis), leaping.at(1));
        follow(between, leaping.last());
      }
    }
  }

  @Test
  void oneOfTwoPartiesCantShowANetworkWithoutTheOther() {
    ChangingChain bilateral = new ChangingChain("JPN", "THA").change("JPN", "ZZZ").blocks(1);
    assertRefused(Trust.of(bilateral.genesis).follow(bilateral.last()), Reason.UNKNOWN_VALIDATORS);
  }

  @Test
  void knownValidatorsThatAreNamedButHaveNotSealedDoNotCount() {
    chain.change("AAA", "BBB", "EEE", "FFF").blocks(1);
    LightBlock last = chain.last();
    List<Seal> strangers =
        Stream.of("EEE", "FFF").map(code -> seal(last.header(), 0, code)).toList();
    List<Seal> forged =
        Stream.of("AAA", "BBB")
            .map(
                code ->
                    new Seal(
                        SampleNetwork.nodeKey(code).address(),
                        seal(last.header(), 0, "EEE").signature()))
            .toList();
    assertRefused(
        Trust.of(chain.genesis)
            .follow(certified(last, Stream.of(strangers, forged).flatMap(List::stream).toList())),
        Reason.UNKNOWN_VALIDATORS);
  }

  /** Planted bug: the client skips the hash of the validator set. */
  @Test
  void aSetThatTheHeaderBeforeDoesNotNameIsRefused() {
    chain.blocks(1);
    Trust trust = follow(Trust.of(chain.genesis), chain.last());
    BlockHeader forged = chain.header(List.of(), ChangingChain.set("ZZZ").hash());
    LightBlock invented =
        new LightBlock(
            chain.last().header(),
            forged,
            SampleNetwork.certify(forged, "ZZZ"),
            ChangingChain.set("ZZZ"));

    assertRefused(trust.follow(invented), Reason.OTHER_VALIDATORS);
    assertThat(trust.follow(invented, (parent, validators) -> true))
        .as("what the bug would let through")
        .isInstanceOf(Trusted.class);
  }

  @Test
  void theSetOfAnotherHeightIsRefused() {
    chain.change("AAA", "BBB", "CCC", "EEE").blocks(1);
    Trust trust = follow(Trust.of(chain.genesis), chain.at(1));
    LightBlock last = chain.last();
    LightBlock before =
        new LightBlock(
            last.parent(),
            last.header(),
            last.certificate(),
            ChangingChain.set("AAA", "BBB", "CCC", "DDD"));
    assertRefused(trust.follow(before), Reason.OTHER_VALIDATORS);
  }

  @Test
  void aHiddenChangeDoesNotLetTheOldQuorumSpeakForTheNewSet() {
    // 3 of 7 prepared a block that the 7 never decided; once they were a quorum of 4
    chain.change("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG");
    BlockHeader undecided = chain.header(List.of(), chain.genesis.validators().hash());
    LightBlock shown =
        new LightBlock(
            chain.last().header(),
            undecided,
            SampleNetwork.certify(undecided, "AAA", "BBB", "CCC"),
            chain.genesis.validators());
    assertRefused(Trust.of(chain.genesis).follow(shown), Reason.OTHER_VALIDATORS);
    LightBlock honest =
        new LightBlock(
            shown.parent(),
            undecided,
            shown.certificate(),
            ChangingChain.set("AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"));
    assertRefused(Trust.of(chain.genesis).follow(honest), Reason.NOT_FINAL);
  }

  @Test
  void tooFewDuplicateAndForeignSealsAreRefused() {
    chain.blocks(1);
    refusesCertificate(sealed("AAA", "BBB"));
    refusesCertificate(sealed("AAA", "BBB", "BBB"));
    refusesCertificate(sealed("AAA", "BBB", "CCC", "ZZZ"));
    refusesCertificate(List.of());
    follow(Trust.of(chain.genesis), certified(chain.last(), sealed("AAA", "BBB", "DDD")));
  }

  @Test
  void theOtherHalfOfASignatureIsRefused() {
    chain.blocks(1);
    List<Seal> seals = sealed("AAA", "BBB");
    Seal third = seal(chain.last().header(), 0, "CCC");
    Bytes value = third.signature().value();
    BigInteger otherHalf = CURVE_ORDER.subtract(value.slice(32).toUnsignedBigInteger());
    Signature malleable =
        new Signature(
            Bytes.concatenate(
                value.slice(0, 32),
                Bytes32.leftPad(Bytes.of(otherHalf.toByteArray()).trimLeadingZeros())));
    refusesCertificate(
        Stream.concat(seals.stream(), Stream.of(new Seal(third.validator(), malleable))).toList());
  }

  @Test
  void sealsOfAnotherRoundOrBlockOrHeightAreRefused() {
    chain.blocks(2);
    LightBlock first = chain.at(1);
    List<Seal> seals = first.certificate().seals();
    Trust start = Trust.of(chain.genesis);
    Hash hash = first.header().hash();
    assertRefused(
        start.follow(ChangingChain.with(first, new Certificate(1, 1, hash, seals))),
        Reason.NOT_FINAL);
    assertRefused(
        start.follow(ChangingChain.with(first, new Certificate(1, -1, hash, seals))),
        Reason.NOT_FINAL);
    assertRefused(
        start.follow(ChangingChain.with(first, new Certificate(2, 0, hash, seals))),
        Reason.NOT_FINAL);
    assertRefused(
        start.follow(ChangingChain.with(first, chain.at(2).certificate())), Reason.NOT_FINAL);
  }

  @Test
  void theSameBlockAgreedInALaterRoundIsTheSameBlock() {
    chain.blocks(1);
    BlockHeader header = chain.last().header();
    List<Seal> seals = Stream.of("AAA", "CCC", "DDD").map(code -> seal(header, 7, code)).toList();
    follow(
        Trust.of(chain.genesis),
        ChangingChain.with(chain.last(), new Certificate(1, 7, header.hash(), seals)));
  }

  @Test
  void aHeaderOfAnotherNetworkIsRefused() {
    ChangingChain other = new ChangingChain("AAA", "BBB", "CCC", "DDD", "EEE").blocks(1);
    assertRefused(Trust.of(chain.genesis).follow(other.last()), Reason.OTHER_NETWORK);
  }

  @Test
  void aParentThatIsNotTheParentIsRefused() {
    chain.blocks(3);
    LightBlock third = chain.at(3);
    LightBlock skipped =
        new LightBlock(
            chain.at(1).header(), third.header(), third.certificate(), third.validators());
    assertRefused(Trust.of(chain.genesis).follow(skipped), Reason.OTHER_PARENT);
    LightBlock onAFork = fork();
    assertRefused(
        follow(Trust.of(chain.genesis), chain.at(1)).follow(onAFork), Reason.OTHER_PARENT);
  }

  /** Block 2 over another block 1 than the client knows, sealed by everybody. */
  private LightBlock fork() {
    Hash same = chain.genesis.validators().hash();
    BlockHeader first = chain.header(chain.genesis.block().header(), List.of(Bytes.of(1)), same);
    BlockHeader second = chain.header(first, List.of(), same);
    return new LightBlock(
        first,
        second,
        SampleNetwork.certify(second, "AAA", "BBB", "CCC", "DDD"),
        chain.genesis.validators());
  }

  @Test
  void itNeverGoesBack() {
    chain.blocks(3);
    Trust trust = follow(Trust.of(chain.genesis), chain.at(2));
    assertRefused(trust.follow(chain.at(2)), Reason.NOT_LATER);
    assertRefused(trust.follow(chain.at(1)), Reason.NOT_LATER);
  }

  @Test
  void whatCantBeEncodedIsARefusalToo() {
    chain.blocks(1);
    BlockHeader header = chain.last().header();
    BlockHeader talkative =
        new BlockHeader(
            header.network(),
            1,
            header.parent(),
            header.timeMillis(),
            header.proposer(),
            header.transactionsRoot(),
            header.stateRoot(),
            header.nextValidators(),
            "x".repeat(20_000));
    LightBlock block =
        new LightBlock(
            chain.last().parent(),
            talkative,
            chain.last().certificate(),
            chain.last().validators());
    assertRefused(Trust.of(chain.genesis).follow(block), Reason.MALFORMED);
  }

  @Test
  void aSetHasALimit() {
    assertThat(set(LightBlock.VALIDATORS_MAX).size()).isEqualTo(256);
    ValidatorSet tooLarge = set(LightBlock.VALIDATORS_MAX + 1);
    chain.blocks(1);
    LightBlock last = chain.last();
    assertThatThrownBy(
            () -> new LightBlock(last.parent(), last.header(), last.certificate(), tooLarge))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Lineage(last.parent(), tooLarge, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void refusesCertificate(List<Seal> seals) {
    assertRefused(Trust.of(chain.genesis).follow(certified(chain.last(), seals)), Reason.NOT_FINAL);
  }

  private static LightBlock certified(LightBlock block, List<Seal> seals) {
    return ChangingChain.with(
        block, new Certificate(block.height(), 0, block.header().hash(), seals));
  }

  private List<Seal> sealed(String... sealers) {
    return Stream.of(sealers).map(code -> seal(chain.last().header(), 0, code)).toList();
  }

  private static Seal seal(BlockHeader header, int round, String code) {
    return Seal.sign(
        SampleNetwork.nodeKey(code), header.network(), header.height(), round, header.hash());
  }

  private static String[] names(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + (char) ('A' + i / 26) + (char) ('A' + i % 26))
        .toArray(String[]::new);
  }

  private static ValidatorSet set(int size) {
    return new ValidatorSet(
        IntStream.range(0, size)
            .mapToObj(i -> new Validator("AAA", PrivateKey.fromSeed("set " + i).publicKey()))
            .toList());
  }

  private static Trust follow(Trust trust, LightBlock block) {
    Step step = trust.follow(block);
    assertThat(step).isInstanceOf(Trusted.class);
    return ((Trusted) step).trust();
  }

  private static void assertRefused(Step step, Reason reason) {
    assertThat(step)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
