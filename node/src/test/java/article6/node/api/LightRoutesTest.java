package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Hash;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import article6.contracts.light.Verdict;
import article6.node.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A light client over HTTP, on a network whose validators have changed twice. */
class LightRoutesTest {
  private static TrialNode node;
  private static Hash transfer;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    transfer = Scenes.underChangingValidators(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void it_follows_the_validators_from_the_genesis_to_the_head() {
    Trust trust = Trust.of(node.ledger.genesis());
    for (LightBlock block : all("/v1/light/blocks", 7)) {
      trust = trusted(trust.follow(block));
    }
    assertThat(trust.header().hash()).isEqualTo(node.ledger.head().hash());
  }

  @Test
  void it_gets_there_by_the_changes_alone() {
    List<LightBlock> changes = all("/v1/light/changes", 1);
    assertThat(changes).hasSize(2);
    Trust trust = Trust.of(node.ledger.genesis());
    for (LightBlock change : changes) {
      trust = trusted(trust.follow(change));
    }
    long head = node.ledger.head().height();
    LightBlock last = all("/v1/light/blocks?above=" + (head - 1), 1).getFirst();
    assertThat(trusted(trust.follow(last)).validators()).isEqualTo(node.ledger.validators());
  }

  @Test
  void receipts_carry_the_changes_and_are_proven_with_the_genesis_alone() {
    Receipt receipt = Json.read(Receipt.class, node.get("/v1/receipts/" + transfer).body());
    assertThat(receipt.lineage().orElseThrow().path()).isNotEmpty();
    assertThat(receipt.verify(node.ledger.genesis())).isInstanceOf(Verdict.Proven.class);
    for (String path : List.of("parties/CHE", "parties/FRA")) {
      StateReceipt state = Json.read(StateReceipt.class, node.get("/v1/proofs/" + path).body());
      assertThat(state.verify(node.ledger.genesis())).isInstanceOf(Verdict.Proven.class);
    }
  }

  @Test
  void a_page_has_a_limit() {
    assertThat(node.get("/v1/light/blocks?limit=1000").statusCode()).isEqualTo(400);
    assertThat(node.get("/v1/light/changes?above=-1").statusCode()).isEqualTo(400);
    assertThat(node.json("/v1/light/blocks?above=999").get("items").size()).isZero();
  }

  private static List<LightBlock> all(String path, int limit) {
    List<LightBlock> all = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    String next = path + separator + "limit=" + limit;
    while (true) {
      JsonNode page = node.json(next);
      page.get("items").forEach(item -> all.add(Json.fromTree(LightBlock.class, item)));
      if (!page.has("next")) {
        return all;
      }
      next =
          "%s?limit=%d&above=%s"
              .formatted(path.replaceAll("[?].*", ""), limit, page.get("next").stringValue());
    }
  }

  private static Trust trusted(Step step) {
    assertThat(step).isInstanceOf(Step.Trusted.class);
    return ((Step.Trusted) step).trust();
  }
}
