package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What officers see of inconsistency cases over the API. */
class CaseRoutesTest {
  private static TrialNode node;

  @BeforeAll
  static void play() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
    CaseScene.play(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void a_case_tells_who_has_not_answered_in_time() {
    JsonNode file = node.json("/v1/cases/THA/2026-01");
    JsonNode detail = file.get("detail");
    assertThat(detail.get("known").get("status").stringValue()).isEqualTo("NOTIFIED");
    assertThat(detail.get("unanswered").get(0).stringValue()).isEqualTo("CHE");
    assertThat(detail.get("unanswered").size()).isEqualTo(1);
    assertThat(detail.get("overdue").booleanValue()).isTrue();
    assertThat(detail.get("unitsFlagged").asLong()).isEqualTo(100);
    assertThat(file.get("comments").get(0).get("text").stringValue())
        .isEqualTo("Version 1.1 is filed.");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/cases, 2",
    "/v1/cases?course=open, 1",
    "/v1/cases?course=over, 1",
    "/v1/cases?party=CHE, 2",
    "/v1/cases?party=JPN, 0"
  })
  void cases_are_listed_by_party_and_course(String path, int count) {
    assertThat(node.json(path).get("items").size()).isEqualTo(count);
  }

  @Test
  void a_case_that_nobody_raised_is_not_found() {
    assertThat(node.get("/v1/cases/JPN/2026-01").statusCode()).isEqualTo(404);
    assertThat(node.get("/v1/cases/THA/%E2%98%83").statusCode()).isEqualTo(400);
  }

  @Test
  void units_under_an_open_case_carry_a_badge() {
    JsonNode flagged = node.json("/v1/units/CA0001-THA01-THA-17-2022").get("units").get("cases");
    assertThat(flagged.get(0).get("caseId").stringValue()).isEqualTo("2026-01");
    assertThat(flagged.size()).isEqualTo(1);
    assertThat(node.json("/v1/units/CA0001-THA01-THA-1700-2022").get("units").get("cases").size())
        .isZero();
  }
}
