package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import article6.contracts.action.BridgeAction;
import article6.contracts.crypto.Hash;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/**
 * Receipts in a real browser that believes no node, on a network whose validators have changed;
 * skipped where no browser is installed.
 */
class BrowserProofTest {
  private static final Path VECTORS = Path.of("src/test/resources/vectors/proofs.json");

  private static TrialNode node;
  private static Browser browser;
  private static Hash transfer;

  @BeforeAll
  static void start() {
    Optional<Path> executable = Browser.find();
    assumeTrue(executable.isPresent(), "no Chromium is installed (apt-get install chromium)");
    node = new TrialNode();
    transfer = Scenes.underChangingValidators(node.ledger);
    browser = new Browser(executable.get());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      node.close();
    }
  }

  @BeforeEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void the_browser_says_of_every_vector_what_the_node_says() throws IOException {
    browser.open(node.server.uri() + "?lang=en#/verify");
    browser.waitFor("Check it");
    browser.evaluate(
        """
        import(new URL('lib/proof/check.js', document.baseURI)).then(async ({ check, networkOf }) => {
          const vectors = %s;
          const wrong = [];
          if ((await networkOf(vectors.genesis)) !== vectors.network) wrong.push('genesis');
          if ((await networkOf(vectors.settled)) !== vectors.settledNetwork) wrong.push('settled');
          for (const { name, receipt, reason } of vectors.cases) {
            const found = await check(vectors.genesis, receipt);
            if (found.reason !== reason) wrong.push(`${name}: ${found.reason} ${found.detail}`);
          }
          document.body.append(`${vectors.cases.length} cases, wrong: ${wrong.join('; ')}.`);
        })\
        """
            .formatted(Files.readString(VECTORS)));
    assertThat(browser.waitFor("cases, wrong: ")).contains("wrong: .");
  }

  @Test
  void a_receipt_is_proven_with_a_genesis_from_a_file() {
    for (String language : new String[] {"en", "ja"}) {
      browser.open(node.server.uri() + "?lang=" + language + "#/verify");
      browser.waitFor("a6 verify");
      choose("genesis", Json.write(node.ledger.genesis()));
      choose("receipt", node.get("/v1/receipts/" + transfer).body());
      check();
      String shown = browser.waitFor(language.equals("en") ? "Proven." : "証明されました");
      assertThat(shown).contains("PER, KEN", transferShort()).doesNotContain("✗");
    }
  }

  @Test
  void what_the_node_serves_is_checked_with_a_typed_hash() {
    browser.open(node.server.uri() + "?lang=en#/verify/proofs/parties/FRA");
    browser.waitFor("Leave it empty");
    type(node.ledger.genesis().networkId().toString());
    check();
    assertThat(browser.waitFor("Proven.")).contains("there is no record under this key");
  }

  @Test
  void another_hash_than_the_one_typed_ends_it() {
    browser.open(node.server.uri() + "?lang=en#/verify/receipts/" + transfer);
    browser.waitFor("Leave it empty");
    type("0x" + "ab".repeat(32));
    check();
    assertThat(browser.waitFor("which is not the one you entered")).doesNotContain("Proven.");
    type("");
    check();
    browser.waitFor("Choose the genesis file");
  }

  @Test
  void a_receipt_that_was_tampered_with_proves_nothing() {
    browser.open(node.server.uri() + "?lang=en#/verify");
    browser.waitFor("Check it");
    choose("genesis", Json.write(node.ledger.genesis()));
    String receipt = node.get("/v1/receipts/" + transfer).body();
    choose("receipt", receipt.replace("\"lineage\"", "\"heritage\""));
    check();
    browser.waitFor("It does not say which validators had to seal the block");
    choose("receipt", "not JSON");
    check();
    browser.waitFor("is not a JSON file");
    choose("receipt", "{}");
    check();
    browser.waitFor("Something in it is not what a ledger could contain");
  }

  @Test
  void a_document_is_the_one_whose_digest_stands_in_the_receipt() {
    String letter = "Letter of holdings";
    Hash recorded =
        node.ledger.act(
            new BridgeAction.MirrorHoldings(
                Scenes.CHE,
                "GS",
                1_700_000_000_000L,
                List.of(),
                Hash.of(Bytes.wrap(letter.getBytes(StandardCharsets.UTF_8)))),
            "CHE registrar");
    browser.open(node.server.uri() + "?lang=en#/verify");
    browser.waitFor("Document (optional)");
    choose("genesis", Json.write(node.ledger.genesis()));
    choose("receipt", node.get("/v1/receipts/" + recorded).body());
    choose("document", letter);
    check();
    assertThat(browser.waitFor("This file is a document that the record names"))
        .contains("Proven.", "digest of the letter (document)");
    choose("document", letter + ".");
    check();
    assertThat(browser.waitFor("This file is not a document that the record names"))
        .contains("Proven.", "a scan of the signed paper", "digest of the letter (document)");

    choose("receipt", node.get("/v1/proofs/participation/CHE").body());
    check();
    assertThat(browser.waitFor("(attestations[0].document.digest)"))
        .contains("This file is not a document");
    choose("receipt", node.get("/v1/receipts/" + transfer).body());
    check();
    browser.waitFor("No digest of a document stands in it");
  }

  private static String transferShort() {
    return transfer.toString().substring(0, 10);
  }

  private static void check() {
    browser.evaluate("document.getElementById('outcome').replaceChildren()");
    browser.evaluate("document.getElementById('verify').click()");
  }

  private static void type(String hash) {
    browser.evaluate("document.getElementById('network-id').value = '%s'".formatted(hash));
  }

  /** As if the reader had chosen a file with this content. */
  private static void choose(String input, String content) {
    browser.evaluate(
        """
        (() => {
          const files = new DataTransfer();
          files.items.add(new File([%s], '%s.json', { type: 'application/json' }));
          document.getElementById('%s').files = files.files;
        })()\
        """
            .formatted(StringNode.valueOf(content), input, input));
  }
}
