package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.node.json.Json;
import article6.node.report.narrative.AnswerSheet;
import article6.node.report.narrative.NarrativeKind;
import article6.node.report.narrative.Question;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Initial reports and regular information over the API. */
class NarrativeRoutesTest {
  private static final String FORMULA = "=HYPERLINK(\"http://example.org\")";
  private static TrialNode node;

  @BeforeAll
  static void play() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static JsonNode draft(String path) {
    return node.json(path + (path.contains("?") ? "&" : "?") + "format=json");
  }

  private static JsonNode entry(JsonNode detail, Question question) {
    return detail
        .get("draft")
        .get("entries")
        .valueStream()
        .filter(each -> each.get("question").stringValue().equals(question.name()))
        .findFirst()
        .orElseThrow();
  }

  private static String answers(AnswerSheet.Text... texts) {
    return Json.write(new AnswerSheet(AnswerSheet.FORM, new PartyCode("THA"), List.of(texts)));
  }

  private static HttpResponse<String> upload(String path, String content) {
    return node.post(path, content, "Content-Type", "application/octet-stream");
  }

  @Test
  void an_initial_report_says_what_the_ledger_knows_and_what_a_person_has_to_write() {
    JsonNode detail = draft("/v1/reports/initial/THA?lang=en");

    assertThat(detail.get("draft").get("version").stringValue()).isEqualTo("1.0");
    assertThat(entry(detail, Question.MAINTAINS_NDC).get("known").get(0).stringValue())
        .contains("attested on 2021-01-01");
    assertThat(entry(detail, Question.METHOD).get("known").toString()).contains("multi-year");
    assertThat(entry(detail, Question.TRAJECTORY).get("known").get(0).stringValue())
        .isEqualTo("2021: 4,100");
    assertThat(entry(detail, Question.AUTHORIZATION_COPY).get("known").get(0).stringValue())
        .contains("THA-2023-01: version 1");
    assertThat(entry(detail, Question.EXPECTED_MITIGATION).get("known").get(0).stringValue())
        .contains("1,916");
    JsonNode governance = entry(detail, Question.GOVERNANCE);
    assertThat(governance.get("approach").stringValue()).isEqualTo("CA0001");
    assertThat(governance.get("missing").get(0).stringValue())
        .isEqualTo(
            "¶18(h) Robust and transparent governance (CA0001): to be written by the Party. Answer"
                + " GOVERNANCE.");
    assertThat(entry(detail, Question.METHODOLOGIES).get("missing").get(0).stringValue())
        .contains("the ledger has nothing about it");
  }

  @Test
  void regular_information_has_the_figures_of_table_four() {
    JsonNode host = draft("/v1/reports/regular/THA?lang=en");
    JsonNode user = draft("/v1/reports/regular/CHE?lang=en&year=2026");

    assertThat(host.get("draft").get("version").stringValue()).isEqualTo("2026");
    assertThat(entry(host, Question.FIRST_TRANSFERRED).get("known").toString())
        .contains("2023: 1,916 t CO2 eq", "2022: 0 t CO2 eq");
    assertThat(entry(host, Question.TOTAL_ADJUSTMENT).get("known").toString())
        .contains("2022: 1,916 t CO2 eq");
    assertThat(entry(host, Question.BREAKDOWN).get("known").get(0).stringValue())
        .isEqualTo(
            "CA0001 (Transportation), vintage 2022, from Thailand to Switzerland: 1,916 units first"
                + " transferred in 2023");
    assertThat(entry(user, Question.USED).get("known").toString()).contains("2022: 1,500");
    assertThat(entry(user, Question.CONTRIBUTION).get("known").get(0).stringValue())
        .contains("Used by Switzerland towards its NDC: 1,500");
    assertThat(entry(host, Question.AUTHORIZATION_CHANGES).get("known").isEmpty()).isTrue();
  }

  @Test
  void what_was_written_stands_in_the_report_and_is_no_gap_any_more() {
    String sheet =
        answers(
            new AnswerSheet.Text(Question.ARRANGEMENTS, Optional.empty(), "By law <7>."),
            new AnswerSheet.Text(
                Question.GOVERNANCE, Optional.of(Scenes.E_BUS), "Both governments decide."));
    long open = draft("/v1/reports/initial/THA?lang=en").get("open").asLong();

    JsonNode detail = TrialNode.tree(upload("/v1/reports/initial/THA?lang=en&format=json", sheet));
    String page = upload("/v1/reports/initial/THA?lang=en", sheet).body();
    JsonNode regular = TrialNode.tree(upload("/v1/reports/regular/THA?lang=ja&format=json", sheet));

    assertThat(detail.get("open").asLong()).isEqualTo(open - 2);
    assertThat(entry(detail, Question.ARRANGEMENTS).get("written").stringValue())
        .isEqualTo("By law <7>.");
    assertThat(page).contains("By law &lt;7&gt;.", "Both governments decide.");
    assertThat(detail.get("digest").stringValue())
        .isEqualTo(Hash.of(Bytes.wrap(page.getBytes(StandardCharsets.UTF_8))).toString());
    assertThat(entry(regular, Question.GOVERNANCE).get("written").stringValue())
        .isEqualTo("Both governments decide.");
    assertThat(entry(regular, Question.GOVERNANCE).get("label").stringValue())
        .isEqualTo("頑健で透明なガバナンス");
  }

  @Test
  void an_updated_report_is_about_one_approach() {
    JsonNode all = draft("/v1/reports/initial/CHE");
    JsonNode one = draft("/v1/reports/initial/CHE?approach=CA0002");
    assertThat(approaches(all)).containsExactly("CA0001", "CA0002");
    assertThat(approaches(one)).containsExactly("CA0002");
  }

  private static List<String> approaches(JsonNode detail) {
    return detail
        .get("draft")
        .get("entries")
        .valueStream()
        .filter(each -> each.has("approach"))
        .map(each -> each.get("approach").stringValue())
        .distinct()
        .toList();
  }

  @Test
  void the_workbook_has_a_row_for_each_question_and_never_a_formula() throws Exception {
    String sheet =
        answers(new AnswerSheet.Text(Question.NO_DOUBLE_COUNTING, Optional.empty(), FORMULA));
    List<List<String>> rows = rows("/v1/reports/regular/THA?format=xlsx&lang=en", sheet, 0);

    assertThat(rows)
        .anySatisfy(
            row -> assertThat(row).contains("¶21(c)", "How double counting was avoided", FORMULA));
    assertThat(rows("/v1/reports/regular/THA?format=xlsx&lang=en", sheet, 1).toString())
        .contains("Annual quantity of ITMOs first transferred");
    assertThat(rows("/v1/reports/initial/THA?format=xlsx&lang=ja", answers(), 0).toString())
        .contains("¶18(a)", "参加");
  }

  private static List<List<String>> rows(String path, String content, int sheet)
      throws IOException, InterruptedException {
    URI uri = URI.create(node.server.uri()).resolve(path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofString(content))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      byte[] bytes = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
        Sheet chosen = workbook.getSheets().toList().get(sheet);
        List<List<String>> rows = new ArrayList<>();
        chosen
            .read()
            .forEach(
                row ->
                    rows.add(
                        row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
        return rows;
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /v1/reports/initial/CHE | {"answers":1,"party":"THA","texts":[]} | those of THA
          /v1/reports/initial/THA | {"answers":9,"party":"THA","texts":[]} | form 9
          /v1/reports/initial/THA | {"answers":1,"party":"THA","texts":[{"question":"X","text":""}]} | X
          /v1/reports/regular/THA | nothing | JSON
          """)
  void answers_that_do_not_fit_are_refused_with_the_reason(
      String path, String content, String reason) {
    HttpResponse<String> answer = upload(path, content);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(reason);
  }

  @Test
  void answers_about_an_approach_of_others_are_refused() {
    String sheet =
        answers(new AnswerSheet.Text(Question.GOVERNANCE, Optional.of(Scenes.COOKING), "not ours"));
    assertThat(upload("/v1/reports/initial/THA", sheet).body())
        .contains("takes no part in a cooperative approach CA0002");
    assertThat(node.get("/v1/reports/initial/ZZZ").statusCode()).isEqualTo(404);
    assertThat(NarrativeKind.values()).hasSize(2);
  }
}
