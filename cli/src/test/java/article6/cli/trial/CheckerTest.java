package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.local.TransferWork;
import article6.cli.trial.Finding.Kind;
import article6.cli.trial.History.Sent;
import article6.cli.trial.History.Told;
import article6.cli.trial.LedgerCopy.CopiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** A checker that finds nothing proves nothing: each wrong history has to be found. */
class CheckerTest {
  private static final long ISSUED = 100;
  private static final AccountId FIRST = TransferWork.accounts().getFirst();
  private static final AccountId SECOND = TransferWork.accounts().get(1);
  private static final AccountId THIRD = TransferWork.accounts().get(2);

  /** Unit 1 moves on from the second account to the third, unit 2 to the second. */
  private static final Map<Hash, Sent> SENT =
      Map.of(
          hash("one"), new Sent(hash("one"), 1, FIRST, SECOND),
          hash("two"), new Sent(hash("two"), 1, SECOND, THIRD),
          hash("three"), new Sent(hash("three"), 2, FIRST, SECOND),
          hash("rival"), new Sent(hash("rival"), 2, FIRST, THIRD));

  private static final Map<AccountId, Long> HELD = Map.of(FIRST, 98L, SECOND, 1L, THIRD, 1L);
  private static final List<CopiedBlock> BLOCKS =
      chain("", List.of(hash("issue")), List.of(hash("one")), List.of(hash("two"), hash("three")));
  private static final List<Told> TOLD =
      List.of(
          new Told(hash("one"), "A", 1, 0, BLOCKS.get(1).hash()),
          new Told(hash("three"), "B", 2, 1, BLOCKS.get(2).hash()));

  private static Hash hash(String text) {
    return Hash.of(Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Blocks whose hashes depend on what is in them, as those of real ones do. */
  @SafeVarargs
  private static List<CopiedBlock> chain(String variant, List<Hash>... contents) {
    List<CopiedBlock> blocks = new ArrayList<>();
    Hash parent = Hash.ZERO;
    for (int height = 0; height < contents.length; height++) {
      Hash own = hash(variant + parent + contents[height]);
      Hash state = hash("state" + own);
      blocks.add(new CopiedBlock(height, own, parent, state, contents[height]));
      parent = own;
    }
    return blocks;
  }

  private static LedgerCopy copy(String node, List<CopiedBlock> blocks) {
    return copy(node, blocks, HELD);
  }

  private static LedgerCopy copy(String node, List<CopiedBlock> blocks, Map<AccountId, Long> held) {
    return new LedgerCopy(node, blocks.getLast().stateRoot(), blocks, held, List.of());
  }

  private static List<Finding> check(List<Told> told, LedgerCopy... copies) {
    return Checker.check(SENT, told, List.of(copies), FIRST, ISSUED);
  }

  private static List<Kind> kinds(List<Finding> findings) {
    return findings.stream().map(Finding::kind).toList();
  }

  @Test
  void whatAgreesIsFoundToAgree() {
    assertThat(check(TOLD, copy("A", BLOCKS), copy("B", BLOCKS), copy("C", BLOCKS))).isEmpty();
  }

  @Test
  void finalTransactionThatOneNodeLacksIsLost() {
    List<CopiedBlock> without =
        chain("", List.of(hash("issue")), List.of(), List.of(hash("two"), hash("three")));
    List<Finding> findings = check(TOLD, copy("A", BLOCKS), copy("B", without));
    assertThat(kinds(findings)).contains(Kind.FORK, Kind.LOST);
    assertThat(findings)
        .filteredOn(it -> it.kind() == Kind.LOST)
        .anySatisfy(it -> assertThat(it.facts()).contains(hash("one").toString(), "A", "B", "-"));
  }

  @Test
  void everyNodeLackingItIsStillFound() {
    List<CopiedBlock> without =
        chain("", List.of(hash("issue")), List.of(), List.of(hash("three")));
    Map<AccountId, Long> held = Map.of(FIRST, 99L, SECOND, 1L);
    List<Told> told = List.of(new Told(hash("one"), "A", 1, 0, without.get(1).hash()));
    assertThat(kinds(check(told, copy("A", without, held), copy("B", without, held))))
        .containsOnly(Kind.LOST);
  }

  @Test
  void anotherPlaceThanToldIsFound() {
    List<Told> told = List.of(new Told(hash("three"), "B", 2, 0, BLOCKS.get(2).hash()));
    assertThat(kinds(check(told, copy("A", BLOCKS)))).containsExactly(Kind.LOST);
  }

  @Test
  void forkNamesHeightAndBothBlocks() {
    List<CopiedBlock> other = new ArrayList<>(BLOCKS.subList(0, 2));
    CopiedBlock last = BLOCKS.get(2);
    other.add(
        new CopiedBlock(2, hash("other"), last.parent(), last.stateRoot(), last.transactions()));
    List<Finding> findings = check(List.of(), copy("A", BLOCKS), copy("B", other));
    assertThat(kinds(findings)).containsExactly(Kind.FORK);
    assertThat(findings.getFirst().facts())
        .containsExactly("2", "A", last.hash().toString(), "B", hash("other").toString());
  }

  @Test
  void transactionInTwoBlocksIsFound() {
    List<CopiedBlock> twice =
        chain(
            "",
            List.of(hash("issue")),
            List.of(hash("one")),
            List.of(hash("two"), hash("three")),
            List.of(hash("issue")));
    assertThat(kinds(check(List.of(), copy("A", twice)))).containsExactly(Kind.TWICE);
  }

  @Test
  void unitSpentTwiceIsFound() {
    List<CopiedBlock> both =
        chain(
            "",
            List.of(hash("issue")),
            List.of(hash("one")),
            List.of(hash("two"), hash("three"), hash("rival")));
    Map<AccountId, Long> held = Map.of(FIRST, 98L, THIRD, 2L);
    assertThat(kinds(check(List.of(), copy("A", both, held)))).containsExactly(Kind.DOUBLE_SPEND);
  }

  @Test
  void unitsThatVanishAppearOrStandElsewhereAreFound() {
    Map<AccountId, Long> vanished = Map.of(FIRST, 97L, SECOND, 1L, THIRD, 1L);
    assertThat(check(List.of(), copy("A", BLOCKS, vanished)))
        .anySatisfy(it -> assertThat(it.facts()).containsExactly("A", "*", "100", "99"))
        .allSatisfy(it -> assertThat(it.kind()).isEqualTo(Kind.UNITS));
    Map<AccountId, Long> elsewhere = Map.of(FIRST, 98L, SECOND, 2L);
    assertThat(kinds(check(List.of(), copy("A", BLOCKS, elsewhere))))
        .containsExactly(Kind.UNITS, Kind.UNITS);
  }

  @Test
  void otherStateOverTheSameBlocksIsFound() {
    LedgerCopy other = new LedgerCopy("B", hash("other state"), BLOCKS, HELD, List.of());
    assertThat(kinds(check(List.of(), copy("A", BLOCKS), other))).contains(Kind.STATE_DIFFERS);
  }

  @Test
  void nodeThatLagsAndBrokenChainAreFound() {
    List<CopiedBlock> shorter = BLOCKS.subList(0, 2);
    Map<AccountId, Long> held = Map.of(FIRST, 99L, SECOND, 1L);
    assertThat(kinds(check(List.of(), copy("A", BLOCKS), copy("B", shorter, held))))
        .containsExactly(Kind.NO_AGREEMENT);
    List<CopiedBlock> torn = List.of(BLOCKS.get(0), chain("x", List.of()).getFirst());
    assertThat(kinds(check(List.of(), copy("A", torn, Map.of(FIRST, ISSUED)))))
        .containsExactly(Kind.NOT_CHAINED);
  }

  @Test
  void evidenceAgainstAnHonestValidatorIsFound() {
    LedgerCopy accusing =
        new LedgerCopy("A", BLOCKS.getLast().stateRoot(), BLOCKS, HELD, List.of("0xabc"));
    assertThat(check(TOLD, accusing)).containsExactly(Finding.of(Kind.DOUBLE_VOTE, "A", "0xabc"));
  }
}
