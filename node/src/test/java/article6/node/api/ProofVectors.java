package article6.node.api;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.chain.Seal;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Signature;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Samples;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.state.MapState;
import article6.contracts.state.Tables;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.node.json.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import tools.jackson.databind.JsonNode;

/**
 * Receipts, good ones and ones that somebody has tampered with, and what they prove: the node's
 * light client and the one in the browser have to say the same of each.
 */
final class ProofVectors {
  /**
   * A receipt and what it proves.
   *
   * @param reason name of a {@link Verdict.Reason}; empty when it proves its content
   */
  record Case(String name, JsonNode receipt, String reason) {}

  /**
   * A genesis, the id of its network, one that also has settings, and receipts.
   *
   * @param settledNetwork id of the network that starts from {@code settled}
   */
  record Vectors(
      JsonNode genesis, Hash network, JsonNode settled, Hash settledNetwork, List<Case> cases) {}

  private static final BigInteger CURVE_ORDER =
      new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);

  private final ChangingChain chain = new ChangingChain("AAA", "BBB", "CCC", "DDD");
  private final List<Bytes> transactions =
      IntStream.range(0, 5)
          .mapToObj(
              nonce ->
                  SampleNetwork.transaction(
                          chain.genesis,
                          nonce,
                          SampleNetwork.START_MILLIS + 60_000,
                          Samples.approach(),
                          "THA.authoriser-1",
                          "CHE.authoriser-1")
                      .encode())
          .toList();
  private final List<Case> cases = new ArrayList<>();

  private ProofVectors() {}

  static Vectors make() {
    ProofVectors vectors = new ProofVectors();
    Genesis genesis = vectors.chain.genesis;
    vectors.history();
    Genesis settled =
        new Genesis(
            "settled – 決定済み",
            genesis.rulebook(),
            genesis.startTimeMillis(),
            genesis.parameters(),
            genesis.parties(),
            genesis.nodes(),
            Optional.of(LawSettings.DEFAULT));
    return new Vectors(
        Json.tree(genesis),
        genesis.networkId(),
        Json.tree(settled),
        settled.networkId(),
        List.copyOf(vectors.cases));
  }

  private void history() {
    chain.block(transactions, "AAA", "BBB", "DDD");
    Receipt first = receipt(2);
    add("block 1", first);
    chain
        .change("EEE", "FFF", "GGG", "DDD")
        .blocks(1)
        .change("EEE", "HHH", "III", "JJJ", "KKK", "LLL", "MMM")
        .block(transactions, "EEE", "HHH", "III", "JJJ", "LLL");
    Receipt last = receipt(4);
    add("behind two changes", last);
    add("without a lineage", withLineage(last, Optional.empty()));
    tamperWithLineage(last);
    tamperWithSeals(last);
    tamperWithContent(last);
    states();
  }

  private void tamperWithLineage(Receipt last) {
    Lineage lineage = last.lineage().orElseThrow();
    List<LightBlock> path = lineage.path();
    add("without the changes", last.with(path(lineage, List.of())));
    add("without the first change", last.with(path(lineage, path.subList(1, 2))));
    add("changes in the wrong order", last.with(path(lineage, path.reversed())));
    add("the same change twice", last.with(path(lineage, List.of(path.get(0), path.get(0)))));
    ValidatorSet invented = ChangingChain.set("ZZZ");
    add("invented validators", last.with(new Lineage(lineage.parent(), invented, path)));
    LightBlock change = path.get(1);
    LightBlock foreign =
        new LightBlock(change.parent(), change.header(), change.certificate(), invented);
    add("invented validators on the way", last.with(path(lineage, List.of(path.get(0), foreign))));
    add("another parent", last.with(new Lineage(chain.at(3).header(), lineage.validators(), path)));
  }

  private void tamperWithSeals(Receipt last) {
    Certificate sealed = last.certificate();
    List<Seal> seals = sealed.seals();
    add("a seal too few", withSeals(last, seals.subList(0, 4)));
    add("a seal twice", withSeals(last, plus(seals.subList(0, 4), seals.get(0))));
    BlockHeader header = last.header();
    Seal strange =
        Seal.sign(
            SampleNetwork.nodeKey("ZZZ"), header.network(), header.height(), 0, header.hash());
    add("a foreign seal", withSeals(last, plus(seals, strange)));
    Seal borrowed = new Seal(seals.get(4).validator(), seals.get(3).signature());
    add("a borrowed signature", withSeals(last, plus(seals.subList(0, 4), borrowed)));
    Seal malleable = new Seal(seals.get(4).validator(), otherHalf(seals.get(4).signature()));
    add("the other half of a signature", withSeals(last, plus(seals.subList(0, 4), malleable)));
    add(
        "another round",
        withCertificate(last, new Certificate(sealed.height(), 1, sealed.block(), seals)));
    add("another block", withCertificate(last, chain.at(4).certificate()));
  }

  private void tamperWithContent(Receipt last) {
    add(
        "another transaction of the block",
        new Receipt(
            transactions.get(3),
            last.inclusion(),
            last.header(),
            last.certificate(),
            last.lineage()));
    Genesis other = SampleNetwork.genesis("AAA", "BBB");
    add(
        "a transaction of another network",
        new Receipt(
            SampleNetwork.transaction(
                    other,
                    1,
                    SampleNetwork.START_MILLIS + 60_000,
                    Samples.approach(),
                    "THA.authoriser-1")
                .encode(),
            last.inclusion(),
            last.header(),
            last.certificate(),
            last.lineage()));
    add(
        "bytes after the transaction",
        new Receipt(
            Bytes.concatenate(last.transaction(), Bytes.of(0)),
            last.inclusion(),
            last.header(),
            last.certificate(),
            last.lineage()));
  }

  private void states() {
    MapState state = new MapState();
    state.apply(chain.genesis.stateChanges());
    PageSource pages = chain.genesis.stateTree().over(PageSource.EMPTY);
    for (String party : List.of("AAA", "DDD", "TZA", "FRA", "PER", "VUT")) {
      Bytes key = Tables.PARTIES.key(new PartyCode(party));
      StateReceipt receipt =
          new StateReceipt(
              key,
              state.get(key),
              StateTree.prove(pages, key),
              chain.last().header(),
              chain.last().certificate(),
              Optional.of(lineage()));
      add("state of " + party, receipt);
      add(
          "state of " + party + " denied or made up",
          new StateReceipt(
              key,
              receipt.value().isPresent() ? Optional.empty() : Optional.of(Bytes.of(1)),
              receipt.proof(),
              receipt.header(),
              receipt.certificate(),
              receipt.lineage()));
    }
  }

  private void add(String name, Receipt receipt) {
    cases.add(new Case(name, Json.tree(receipt), reason(receipt.verify(chain.genesis))));
  }

  private void add(String name, StateReceipt receipt) {
    cases.add(new Case(name, Json.tree(receipt), reason(receipt.verify(chain.genesis))));
  }

  private static String reason(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proven proven -> "";
      case Verdict.Unproven unproven -> unproven.reason().name();
    };
  }

  private Receipt receipt(int index) {
    LightBlock last = chain.last();
    return new Receipt(
        transactions.get(index),
        TransactionTree.prove(transactions, index),
        last.header(),
        last.certificate(),
        Optional.of(lineage()));
  }

  private Lineage lineage() {
    LightBlock last = chain.last();
    return Paths.lineage(chain.genesis, chain.changesBelow(last.height()), last).orElseThrow();
  }

  private static Lineage path(Lineage lineage, List<LightBlock> path) {
    return new Lineage(lineage.parent(), lineage.validators(), path);
  }

  private static Receipt withLineage(Receipt receipt, Optional<Lineage> lineage) {
    return new Receipt(
        receipt.transaction(),
        receipt.inclusion(),
        receipt.header(),
        receipt.certificate(),
        lineage);
  }

  private static Receipt withCertificate(Receipt receipt, Certificate certificate) {
    return new Receipt(
        receipt.transaction(),
        receipt.inclusion(),
        receipt.header(),
        certificate,
        receipt.lineage());
  }

  private static Receipt withSeals(Receipt receipt, List<Seal> seals) {
    Certificate sealed = receipt.certificate();
    return withCertificate(
        receipt, new Certificate(sealed.height(), sealed.round(), sealed.block(), seals));
  }

  private static List<Seal> plus(List<Seal> seals, Seal seal) {
    return Stream.concat(seals.stream(), Stream.of(seal)).toList();
  }

  private static Signature otherHalf(Signature signature) {
    Bytes value = signature.value();
    BigInteger other = CURVE_ORDER.subtract(value.slice(32).toUnsignedBigInteger());
    return new Signature(
        Bytes.concatenate(
            value.slice(0, 32),
            Bytes32.leftPad(Bytes.wrap(other.toByteArray()).trimLeadingZeros())));
  }

  static String text(Vectors vectors) {
    return Json.writePretty(vectors) + "\n";
  }
}
