package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.CaseAction;
import article6.contracts.action.PartyAction;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseStance;
import article6.node.api.EventStreamsTest.Reader;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Reminders, asked for and followed. */
@Timeout(60)
class ReminderRoutesTest {
  private TrialNode node;

  @BeforeEach
  void start() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
    CaseScene.play(node.ledger);
  }

  @AfterEach
  void stop() {
    node.close();
  }

  private JsonNode reminder(String path, String id) {
    return node.json(path)
        .get("items")
        .valueStream()
        .filter(each -> each.get("reminder").get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_day_and_the_ledger_say_what_is_due() {
    String id = "tha/annual_information/2025/";
    assertThat(
            reminder("/v1/reminders?on=2026-04-10&lang=en", id + "two_weeks")
                .get("message")
                .stringValue())
        .isEqualTo("Thailand: annual information (AEF) on 2025 is due by 2026-04-15, in 5 days.");
    assertThat(
            reminder("/v1/reminders?on=2026-04-16&lang=ja", id + "after")
                .get("message")
                .stringValue())
        .contains("2026-04-15", "台帳では完了していません");
    assertThat(node.json("/v1/reminders?on=2026-04-10&party=CHE").get("items").toString())
        .contains("che/annual_information")
        .doesNotContain("tha/annual");
    assertThat(node.get("/v1/reminders?on=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void an_unanswered_case_is_overdue_until_it_is_answered() {
    JsonNode overdue = reminder("/v1/reminders", "che/case_answer/2026/tha/2026-01/after");
    assertThat(overdue.get("reminder").get("status").stringValue()).isEqualTo("OVERDUE");
    assertThat(
            reminder("/v1/reminders", "tha/case_answer/2026/tha/2026-01/done")
                .get("reminder")
                .get("status")
                .stringValue())
        .isEqualTo("DONE");
  }

  @Test
  void where_no_blocks_are_made_the_clock_of_the_node_goes_on() {
    node.clock = Instant.parse("2027-04-16T00:00:00Z");
    assertThat(
            reminder("/v1/reminders", "tha/annual_information/2026/after")
                .get("reminder")
                .get("daysLeft")
                .asLong())
        .isEqualTo(-1);
  }

  @Test
  void a_reader_hears_what_stands_and_then_what_changes() throws IOException {
    try (Reader reader = new Reader(node, "/v1/reminders?party=CHE&on=2026-12-01", "")) {
      List<String> first = reader.until("che/transparency_report/2026/two_months");
      assertThat(first)
          .anyMatch(line -> line.startsWith("retry:"))
          .anyMatch(line -> line.equals("event: reminder"));

      node.ledger.act(
          new CaseAction.AcknowledgeCase(
              Scenes.CHE, Scenes.THA, CaseScene.WAITING, CaseScene.FOUND),
          "CHE registrar");
      node.ledger.act(
          new CaseAction.AnswerCase(
              Scenes.CHE,
              Scenes.THA,
              CaseScene.WAITING,
              new CaseAnswer(
                  CaseStance.EXPLAINED,
                  CaseScene.FOUND,
                  "ours is right",
                  Optional.empty(),
                  Optional.empty())),
          "CHE authoriser 1");
      assertThat(reader.until("id: che/case_answer/2026/tha/2026-01/done")).isNotEmpty();

      node.ledger.act(new PartyAction.CloseYear(Scenes.CHE, 2024), "CHE administrator");
      assertThat(reader.until("id: che/annual_information/2024/done"))
          .noneMatch(line -> line.equals("id: che/case_answer/2026/tha/2026-01/done"));
    }
  }
}
