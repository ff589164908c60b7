package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.BridgeAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.Nomenclature.Code;
import article6.contracts.domain.Nomenclature.CodeList;
import article6.contracts.domain.UnitRange;
import article6.contracts.law.Nomenclatures;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checking and comparing reports over the API. */
class CheckRoutesTest {
  private static TrialNode node;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    Scenes.firstTransfers(node.ledger);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void every_report_of_the_ledger_passes_its_own_check_before_it_is_filed() {
    for (String party : List.of("THA", "CHE", "GHA", "JPN")) {
      for (int year = 2022; year <= 2026; year++) {
        for (String profile : List.of("nom_2026_02", "checker_2025")) {
          JsonNode result =
              node.json("/v1/reports/aef/%s/%d/check?profile=%s".formatted(party, year, profile));

          assertThat(result.get("passed").booleanValue())
              .as("%s %d %s: %s", party, year, profile, result)
              .isTrue();
          assertThat(result.get("files").get(0).get("state").stringValue()).isEqualTo("CONSISTENT");
        }
      }
    }
  }

  @Test
  void a_report_that_was_filed_as_exported_differs_in_nothing() {
    String csv = node.get("/v1/reports/aef/THA/2023?format=csv").body();
    JsonNode result = upload("/v1/reports/aef/compare?name=THA.csv", csv);

    assertThat(result.get("passed").booleanValue()).as("%s", result).isTrue();
    assertThat(result.get("findings").isEmpty()).isTrue();
  }

  @Test
  void a_difference_is_told_in_the_readers_language_with_its_place() {
    String csv =
        node.get("/v1/reports/aef/THA/2023?format=csv")
            .body()
            .replace(",Emission reductions,2022", ",Removals,2022");
    JsonNode compared = upload("/v1/reports/aef/compare?name=THA.csv&lang=ja", csv);
    JsonNode checked = upload("/v1/reports/aef/check?name=THA.csv", csv);

    JsonNode finding = compared.get("findings").get(0);
    assertThat(compared.get("passed").booleanValue()).isFalse();
    assertThat(finding.get("code").stringValue()).isEqualTo("LEDGER_VALUE_DIFFERS");
    assertThat(finding.get("message").stringValue())
        .isEqualTo("「Mitigation type」：提出ではRemovals、台帳ではEmission reductions。");
    assertThat(finding.get("place").get("file").stringValue()).isEqualTo("THA.csv");
    assertThat(checked.get("counts").has("X13_BLOCK_INCONSISTENT")).as("%s", checked).isTrue();
  }

  @Test
  void a_file_is_checked_alone_when_asked_to() {
    String csv = node.get("/v1/reports/aef/CHE/2023?format=csv").body();
    JsonNode alone = upload("/v1/reports/aef/check?name=CHE.csv&beside=nothing", csv);
    JsonNode beside = upload("/v1/reports/aef/check?name=CHE.csv", csv);

    assertThat(alone.get("counts").has("X01_MIRROR_UNSEEN")).as("%s", alone).isTrue();
    assertThat(beside.get("counts").has("X01_MIRROR_UNSEEN")).as("%s", beside).isFalse();
    assertThat(beside.get("passed").booleanValue()).isTrue();
  }

  @Test
  void what_is_no_report_is_answered_with_findings_and_what_is_no_file_with_a_problem() {
    JsonNode nothing = upload("/v1/reports/aef/check", "");
    HttpResponse<String> form =
        node.send(
            node.request("/v1/reports/aef/check", "Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build());
    HttpResponse<String> large =
        node.send(
            node.request("/v1/reports/aef/check", "Content-Type", Request.FILE_MEDIA_TYPE)
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        new byte[ApiLimits.UPLOAD_BYTES_MAX + 1]))
                .build());

    assertThat(nothing.get("findings").get(0).get("code").stringValue()).isEqualTo("FILE_EMPTY");
    assertThat(form.statusCode()).isEqualTo(415);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(node.get("/v1/reports/aef/FRA/2024/check").statusCode()).isEqualTo(404);
    assertThat(node.get("/v1/reports/aef/THA/2020/check").statusCode()).isEqualTo(400);
    assertThat(node.get("/v1/reports/aef/THA/2023/check?name=x").statusCode()).isEqualTo(400);
  }

  @Test
  void units_that_crossed_are_a_note_before_filing_and_in_what_was_filed() {
    try (TrialNode other = new TrialNode()) {
      Scenes.firstTransfers(other.ledger);
      LocalDate day = LocalDate.of(2024, 5, 2);
      UnitRange units = new UnitRange(Scenes.SERIES, 1501, 1600);
      MessageId message = new MessageId("CHE-2024-0007");
      other.ledger.act(
          new BridgeAction.LockForExport(
              message, units, Scenes.SWISS, "A6.4", Scenes.CHE, day, LocalDate.of(2099, 12, 31)),
          "CHE registrar");
      other.ledger.act(
          new BridgeAction.AcknowledgeExport(message, day, Hash.ZERO), "CHE registrar");

      JsonNode before = other.json("/v1/reports/aef/CHE/2024/check?lang=en");
      assertThat(before.get("passed").booleanValue()).as("%s", before).isTrue();
      assertThat(before.get("findings").valueStream())
          .filteredOn(it -> it.get("code").stringValue().equals("ISC01_HOLDING_EXPORTED"))
          .singleElement()
          .satisfies(
              it ->
                  assertThat(it.get("message").stringValue())
                      .contains(units.toString(), "A6.4, CHE-2024-0007, 2024-05-02"));

      String csv = other.get("/v1/reports/aef/CHE/2024?format=csv").body();
      JsonNode filed = upload(other, "/v1/reports/aef/check?name=CHE.csv", csv);
      assertThat(filed.get("counts").has("ISC01_HOLDING_EXPORTED")).as("%s", filed).isTrue();
      assertThat(filed.get("counts").has("ISC01_HOLDING_MISSING")).isFalse();
    }
  }

  /** N-10: what a later nomenclature of the ledger has is no word of the filer's own. */
  @Test
  void codes_of_a_later_nomenclature_are_known_where_the_ledger_has_it() {
    try (TrialNode other = new TrialNode()) {
      Scenes.firstTransfers(other.ledger);
      String csv =
          other
              .get("/v1/reports/aef/THA/2023?format=csv")
              .body()
              .replace(",Transportation,", ",\"Transportation, Blue carbon and sea grass\",");
      JsonNode before = upload(other, "/v1/reports/aef/check?name=THA.csv&lang=en", csv);
      Nomenclature first = Nomenclatures.FIRST;
      other.ledger.act(
          new NetworkAction.SetNomenclature(
              new Nomenclature(
                  2,
                  "NOM, later",
                  LocalDate.of(2027, 1, 1),
                  first.lists().stream().map(CheckRoutesTest::longer).toList())),
          "CHE administrator",
          "THA administrator",
          "JPN administrator",
          "GHA administrator");
      JsonNode after = upload(other, "/v1/reports/aef/check?name=THA.csv", csv);

      assertThat(before.get("findings").valueStream())
          .filteredOn(it -> it.get("code").stringValue().equals("CODE_UNLISTED"))
          .extracting(it -> it.get("message").stringValue())
          .containsExactly(
              "\"blue carbon\" in \"Sector(s)\" is no code of the common nomenclatures known here.",
              "\"sea grass\" in \"Sector(s)\" is no code of the common nomenclatures known here.");
      assertThat(after.get("counts").has("CODE_UNLISTED")).as("%s", after).isFalse();
      assertThat(after.get("passed").booleanValue()).isTrue();
    }
  }

  private static CodeList longer(CodeList list) {
    return list.name().equals(Nomenclatures.SECTORS)
        ? new CodeList(
            list.name(),
            Stream.concat(
                    list.codes().stream(), Stream.of(new Code("Blue carbon and sea grass", "")))
                .toList())
        : list;
  }

  @Test
  void a_party_that_is_none_of_the_ledger_is_told() {
    String csv =
        node.get("/v1/reports/aef/JPN/2021?format=csv").body().replace("\r\nJPN,", "\r\nFRA,");
    JsonNode result = upload("/v1/reports/aef/compare", csv);

    assertThat(result.get("counts").has("LEDGER_PARTY_UNKNOWN")).as("%s", result).isTrue();
  }

  @Test
  void deadlines_come_in_the_order_of_their_days() {
    JsonNode all = node.json("/v1/deadlines").get("items");
    JsonNode thai = node.json("/v1/deadlines?party=THA&lastReport=2034").get("items");

    assertThat(all.size()).isGreaterThan(thai.size());
    assertThat(all.valueStream().map(it -> it.get("due").stringValue())).isSorted();
    assertThat(thai.valueStream().map(it -> it.get("duty").stringValue()))
        .contains("ANNUAL_INFORMATION", "TRANSPARENCY_REPORT", "OIMP_FIRST_TRANSFERS");
    assertThat(thai.valueStream().map(it -> it.get("due").stringValue()))
        .contains("2033-12-31", "2034-12-31");
  }

  @Test
  void table_four_comes_as_json_and_as_a_workbook_and_ties_out() {
    JsonNode tables = node.json("/v1/reports/ctf/THA?format=json");

    assertThat(tables.get(0).get("rows").size()).isEqualTo(12);
    assertThat(tables.get(0).get("ties").valueStream())
        .isNotEmpty()
        .allMatch(it -> it.get("same").booleanValue());
    assertThat(node.get("/v1/reports/ctf/THA").body()).startsWith("PK");
    assertThat(node.get("/v1/reports/ctf/FRA").statusCode()).isEqualTo(404);
  }

  private static JsonNode upload(String path, String content) {
    return upload(node, path, content);
  }

  private static JsonNode upload(TrialNode to, String path, String content) {
    HttpResponse<String> response =
        to.send(
            to.request(path, "Content-Type", Request.FILE_MEDIA_TYPE)
                .POST(
                    HttpRequest.BodyPublishers.ofByteArray(
                        content.getBytes(StandardCharsets.UTF_8)))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return TrialNode.tree(response);
  }
}
