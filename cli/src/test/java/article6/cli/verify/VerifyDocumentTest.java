package article6.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.contracts.action.Action;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Samples;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.state.MapState;
import article6.contracts.state.Tables;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.node.json.Json;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files beside receipts: whether their digests stand in what is proven. */
class VerifyDocumentTest {
  private static final byte[] LETTER = "Letter of holdings\n".getBytes(StandardCharsets.UTF_8);

  /** Larger than any file that is read into memory. */
  private static final long HUGE_BYTES = 100L * 1024 * 1024;

  @TempDir private Path folder;
  private final ChangingChain chain = new ChangingChain("AAA", "BBB").blocks(1);
  private Path letter = Path.of("");
  private Path receipt = Path.of("");
  private Path genesis = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    letter = Files.write(folder.resolve("letter.html"), LETTER);
    receipt = folder.resolve("receipt.json");
    genesis = Files.writeString(folder.resolve("genesis.json"), Json.write(chain.genesis));
  }

  @Test
  void the_document_of_a_proven_transaction_is_told_with_its_field() throws IOException {
    Files.writeString(receipt, Json.write(receipt(recording(Hash.of(Bytes.wrap(LETTER))))));
    A6Run run = verify(letter);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("PROVEN", "THE DOCUMENT: " + letter, "digest of the letter (document)");
    assertThat(verify(letter, "--lang", "ja").out()).contains("文書は一致しています", "承認書のダイジェスト");

    JsonNode json = JsonMapper.shared().readTree(verify(letter, "--json").out()).path("document");
    assertThat(json.path("recorded").asBoolean(false)).isTrue();
    assertThat(json.path("fields").toString()).isEqualTo("[\"document\"]");
    assertThat(json.path("digest").asString("")).isEqualTo(Hash.of(Bytes.wrap(LETTER)).toString());
  }

  @Test
  void one_other_byte_makes_it_another_document() throws IOException {
    Hash recorded = Hash.of(Bytes.wrap(LETTER));
    Files.writeString(receipt, Json.write(receipt(recording(recorded))));
    byte[] changed = LETTER.clone();
    changed[0] ^= 1;
    Path other = Files.write(folder.resolve("scan.pdf"), changed);

    A6Run run = verify(other);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "PROVEN",
            "NOT THE DOCUMENT",
            Hash.of(Bytes.wrap(changed)).toString(),
            recorded + ", digest of the letter (document)",
            "a6 report letter --check");
    JsonNode json = JsonMapper.shared().readTree(verify(other, "--json").out());
    assertThat(json.path("proven").asBoolean(false)).isTrue();
    assertThat(json.path("document").path("recorded").asBoolean(true)).isFalse();
    assertThat(json.path("document").path("documents").path(0).path("digest").asString(""))
        .isEqualTo(recorded.toString());
  }

  @Test
  void without_any_digest_there_is_no_document() throws IOException {
    Files.writeString(receipt, Json.write(receipt(Samples.approach())));
    A6Run run = verify(letter);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("NOT THE DOCUMENT", "no digest of a document stands there");
  }

  @Test
  void an_id_that_happens_to_be_the_digest_does_not_count() throws IOException {
    Files.writeString(
        receipt, Json.write(receipt(new ConsentAction.GiveConsent(Hash.of(Bytes.wrap(LETTER))))));
    A6Run run = verify(letter);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("no digest of a document stands there");
  }

  @Test
  void a_record_of_the_state_names_its_documents_too() throws IOException {
    Files.writeString(
        receipt, Json.write(stateReceipt(Tables.PARTICIPATION.key(new PartyCode("AAA")))));
    ParticipationRequirement second = ParticipationRequirement.MAINTAINS_NDC;
    Path attested = Files.writeString(folder.resolve("attested.txt"), second.name());

    A6Run run = verify(attested);
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("digest (attestations[1].document.digest)");
    A6Run other = verify(letter);
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.out())
        .contains("attestations[0].document.digest", "attestations[1].document.digest");
  }

  @Test
  void a_proof_that_there_is_no_record_proves_no_document() throws IOException {
    Files.writeString(
        receipt, Json.write(stateReceipt(Tables.PARTICIPATION.key(new PartyCode("TZA")))));
    A6Run run = verify(letter);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("holds no record under key", "no digest of a document stands there");
  }

  @Test
  void an_unproven_receipt_says_nothing_about_a_document() throws IOException {
    Receipt good = receipt(recording(Hash.of(Bytes.wrap(LETTER))));
    Action other = recording(Hash.ZERO);
    Files.writeString(
        receipt,
        Json.write(
            new Receipt(
                transaction(other),
                good.inclusion(),
                good.header(),
                good.certificate(),
                good.lineage())));
    A6Run run = verify(letter);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("NOT PROVEN").doesNotContain("DOCUMENT");
  }

  @Test
  void a_missing_file_is_told_and_a_huge_one_is_read() throws IOException {
    Path huge = folder.resolve("huge.pdf");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(HUGE_BYTES);
    }
    Hash zeros = Hash.fromHex("0x20492a4d0d84f8beb1767f6616229f85d44c2827b64bdbfb260ee12fa1109e0e");
    Files.writeString(receipt, Json.write(receipt(recording(zeros))));
    assertThat(verify(huge).exitCode()).isZero();

    A6Run missing = verify(folder.resolve("nowhere.pdf"));
    assertThat(missing.exitCode()).isEqualTo(66);
    assertThat(missing.err()).contains("There is no file");
    assertThat(verify(folder).exitCode()).isEqualTo(66);
  }

  private static Action recording(Hash digest) {
    return new BridgeAction.MirrorHoldings(
        Samples.CHE, "MECH", SampleNetwork.START_MILLIS, List.of(), digest);
  }

  private Bytes transaction(Action action) {
    return SampleNetwork.transaction(
            chain.genesis, 1, SampleNetwork.START_MILLIS + 60_000, action, "AAA.registrar")
        .encode();
  }

  private Receipt receipt(Action action) {
    List<Bytes> transactions = List.of(transaction(action));
    LightBlock block = chain.block(transactions, "AAA", "BBB").last();
    return new Receipt(
        transactions.getFirst(),
        TransactionTree.prove(transactions, 0),
        block.header(),
        block.certificate(),
        Optional.of(lineage(block)));
  }

  private StateReceipt stateReceipt(Bytes key) {
    MapState state = new MapState();
    state.apply(chain.genesis.stateChanges());
    PageSource pages = chain.genesis.stateTree().over(PageSource.EMPTY);
    LightBlock block = chain.last();
    return new StateReceipt(
        key,
        state.get(key),
        StateTree.prove(pages, key),
        block.header(),
        block.certificate(),
        Optional.empty());
  }

  private Lineage lineage(LightBlock block) {
    return Paths.lineage(chain.genesis, List.of(), block).orElseThrow();
  }

  private A6Run verify(Path document, String... more) {
    String[] all =
        new String[] {
          "verify",
          receipt.toString(),
          "--genesis",
          genesis.toString(),
          "--document",
          document.toString()
        };
    return A6Run.of(Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new));
  }
}
