package article6.node.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnitRange;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class JsonTest {
  private static final PartyCode THA = new PartyCode("THA");
  private static final ApproachId APPROACH = new ApproachId("CA0001");
  private static final LocalDate DAY = LocalDate.of(2023, 12, 15);
  private static final SeriesId SERIES = new SeriesId(APPROACH, new RegistryId("THA01"), THA, 2022);
  private static final UnitRange UNITS = new UnitRange(SERIES, 1, 1916);
  private static final AccountId FROM = new AccountId("THA-HOLDING-1");
  private static final AccountId TO = new AccountId("CHE-HOLDING-1");
  private static final AuthorizationContent CONTENT =
      new AuthorizationContent(
          DAY,
          APPROACH,
          Optional.of(1916L),
          Metric.GHG,
          "",
          List.of(Sector.TRANSPORTATION),
          List.of(),
          Purpose.NDC_AND_IMP,
          List.of(new PartyCode("CHE")),
          List.of(new EntityId("CHE-123.456.789")),
          "CORSIA",
          new Timeframe(
              Optional.of(new DateWindow(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31))),
              Optional.empty()),
          new Terms("As agreed.", Optional.of("With the consent of both Parties.")),
          Optional.of(FirstTransferDefinition.ISSUANCE),
          Optional.of(Hash.ZERO),
          "日本語も通る “as is”");

  private static final String TRANSFER =
      """
      {"type":"TransferUnits",\
      "units":{"first":"CA0001-THA01-THA-1-2022","last":"CA0001-THA01-THA-1916-2022"},\
      "from":"THA-HOLDING-1","to":"CHE-HOLDING-1","date":"2023-12-15",\
      "asFirstTransfer":false}\
      """;

  @ParameterizedTest
  @FieldSource("article6.contracts.transaction.ActionSamples#EVERY_KIND")
  void every_action_survives_json_and_keeps_its_canonical_bytes(Action action) {
    Action read = Json.read(Action.class, Json.write(action));

    assertThat(read).isEqualTo(action);
    assertThat(Codec.of(Action.class).encode(read))
        .isEqualTo(Codec.of(Action.class).encode(action));
  }

  @ParameterizedTest
  @FieldSource("article6.contracts.transaction.ActionSamples#EVERY_KIND")
  void a_signed_transaction_survives_json_with_its_signatures(Action action) {
    Transaction signed =
        Transaction.sign(
            new TransactionBody(Hash.of(Hash.ZERO.bytes()), Long.MAX_VALUE, 1, action),
            List.of(PrivateKey.fromSeed("a"), PrivateKey.fromSeed("b")));

    Transaction read = Json.read(Transaction.class, Json.writePretty(signed));

    assertThat(read.encode()).isEqualTo(signed.encode());
  }

  @Test
  void a_transfer_looks_as_documented() {
    assertThat(Json.write(new UnitAction.TransferUnits(UNITS, FROM, TO, DAY))).isEqualTo(TRANSFER);
  }

  @Test
  void a_component_called_type_gives_way_to_the_kind_of_action() {
    Action ndc =
        new NdcAction.SetNdc(
            THA, 2021, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.AVERAGING, List.of());

    assertThat(Json.write(ndc))
        .startsWith("{\"type\":\"SetNdc\"")
        .contains("\"ndcType\":\"SINGLE_YEAR\"");
  }

  @Test
  void empty_optionals_are_left_out_and_null_is_read_as_empty() {
    Action account = new PartyAction.OpenAccount(FROM, "Holding", Optional.empty());

    String json = Json.write(account);

    assertThat(json).doesNotContain("entity");
    assertThat(Json.read(Action.class, json.replace("}", ",\"entity\":null}"))).isEqualTo(account);
  }

  @Test
  void ghg_is_written_by_its_name_and_another_metric_by_its_own() {
    assertThat(Json.write(CONTENT)).contains("\"metric\":\"GHG\"");
    assertThat(Json.read(Metric.class, "\"GHG\"")).isEqualTo(Metric.GHG);
    assertThatThrownBy(() -> new Metric("GHG")).isInstanceOf(IllegalArgumentException.class);
    assertThat(Json.read(Metric.class, "\"MWh\"")).isEqualTo(new Metric("MWh"));
    assertThatThrownBy(() -> Json.read(Metric.class, "\"\""))
        .hasMessage("the document: is empty; GHG stands for t CO2 eq");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "date":"2023-12-15" | "date":"2023-12-32" | date: '2023-12-32' is not a date such as 2023-12-15
          "date":"2023-12-15" | "date":20231215 | date: 20231215, expected text
          "date":"2023-12-15" | "date":null | date: null, expected text
          ,"date":"2023-12-15" | '' | date: is missing
          "to":"CHE-HOLDING-1" | "to":"switzerland" | to: 'switzerland' is not an account id that starts with its Party, such as CHE-HOLDING-1
          "to":"CHE-HOLDING-1" | "to":["CHE-HOLDING-1"] | to: a list, expected text
          THA-1916-2022 | THA-1916-2021 | units: the first and last id differ in more than the serial: CA0001-THA01-THA-1-2022, CA0001-THA01-THA-1916-2021
          THA-1-2022 | THA-0-2022 | units: 'CA0001-THA01-THA-0-2022' is not a unit id such as CA0001-GHA01-GHA-1-2021
          "last": | "end": | units.end: is no field of FirstAndLast; its fields are first, last
          "to": | "too":1,"to": | too: is no field of TransferUnits; its fields are units, from, to, date, asFirstTransfer
          TransferUnits | Transfer | type: 'Transfer' is not one of KINDS
          "type":"TransferUnits", | '' | type: is missing; it is one of KINDS
          """)
  void a_wrong_document_is_refused_with_the_place_and_the_reason(
      String right, String wrong, String message) {
    String document = TRANSFER.replaceFirst(Pattern.quote(right), wrong);

    assertThat(document).isNotEqualTo(TRANSFER);
    assertThatThrownBy(() -> Json.read(Action.class, document))
        .isInstanceOf(JsonException.class)
        .hasMessage(message.replace("KINDS", kinds()));
  }

  private static String kinds() {
    return Codec.recordsOf(Action.class).stream()
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type":"CloseYear","party":"THA","year":2021.0} | year: 2021.0 is not a whole number in range
          {"type":"CloseYear","party":"THA","year":"2021"} | year: the text '2021', expected a whole number
          {"type":"CloseYear","party":"THA","year":-1} | year: -1 is not a whole number from 0 to 2147483647
          {"type":"CloseYear","party":"THA","year":3000000000} | year: 3000000000 is not a whole number from 0 to 2147483647
          {"type":"CloseYear","party":"THA","year":9223372036854775808} | year: 9223372036854775808 is not a whole number in range
          {"type":"GiveConsent","proposal":"0x12"} | proposal: 1 bytes, expected 32
          {"type":"GiveConsent","proposal":"12"} | proposal: '12' is not 0x and an even number of hexadecimal digits
          {"type":"GiveConsent","proposal":"0xzz"} | proposal: '0xzz' is not 0x and an even number of hexadecimal digits
          {"type":"SetInventory","party":"THA","emissions":[{"year":2021,"quantity":1},{"year":2022}]} | emissions[1].quantity: is missing
          {"type":"SetInventory","party":"THA","emissions":{}} | emissions: an object, expected a list
          [] | the document: a list, expected an object (Action)
          """)
  void wrong_numbers_bytes_and_lists_are_refused(String document, String message) {
    assertThatThrownBy(() -> Json.read(Action.class, document)).hasMessage(message);
  }

  @Test
  void text_that_is_no_single_document_is_refused_with_line_and_column() {
    assertThatThrownBy(() -> Json.read(Action.class, "{\n \"type\": oops}"))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("the document: is not JSON at line 2, column");
    assertThatThrownBy(() -> Json.read(Action.class, TRANSFER + TRANSFER))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Json.read(Action.class, "")).hasMessage("the document: is empty");
    assertThatThrownBy(
            () -> Json.read(Action.class, TRANSFER.replace("{\"type\"", "{\"to\":1,\"type\"")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Duplicate");
  }

  @Test
  void a_part_of_a_larger_document_is_refused_by_its_place_there() {
    assertThatThrownBy(
            () -> Json.fromTree(Action.class, Json.tree(Map.of("type", 1)), "steps[3].action"))
        .isInstanceOfSatisfying(
            JsonException.class, e -> assertThat(e.place()).isEqualTo("steps[3].action.type"));
  }

  @Test
  void every_limit_is_held() {
    String deep = "[".repeat(JsonLimits.NESTING_MAX + 1) + "]".repeat(JsonLimits.NESTING_MAX + 1);
    String longText = "\"" + "a".repeat(JsonLimits.TEXT_CHARACTERS_MAX + 1) + "\"";
    String longName = "{\"" + "a".repeat(JsonLimits.NAME_CHARACTERS_MAX + 1) + "\":1}";
    String longNumber = "1".repeat(JsonLimits.NUMBER_CHARACTERS_MAX + 1);
    byte[] longDocument =
        ("[" + " ".repeat(JsonLimits.DOCUMENT_BYTES_MAX) + "]").getBytes(StandardCharsets.UTF_8);
    String longList =
        IntStream.rangeClosed(0, JsonLimits.LIST_ITEMS_MAX)
            .mapToObj(i -> "1")
            .collect(
                Collectors.joining(
                    ",", "{\"type\":\"SetInventory\",\"party\":\"THA\",\"emissions\":[", "]}"));

    for (String document : List.of(deep, longText, longName, longNumber)) {
      assertThatThrownBy(() -> Json.read(Action.class, document))
          .isInstanceOf(JsonException.class)
          .hasMessageStartingWith("the document: exceeds a limit");
    }
    assertThatThrownBy(() -> Json.read(Action.class, longDocument))
        .hasMessageStartingWith("the document: exceeds a limit");
    assertThatThrownBy(() -> Json.read(Action.class, longList))
        .hasMessage("emissions: a list of 20001, at most 20000");
  }

  @Test
  void schemas_describe_every_type_once_and_refer_to_the_rest() {
    SchemaBook book = new SchemaBook();

    assertThat(book.of(Action.class).get("$ref").stringValue())
        .isEqualTo("#/components/schemas/Action");
    assertThat(book.all().propertyNames())
        .contains("Action", "TransferUnits", "UnitRange", "AccountId", "AuthorizationContent");
    assertThat(book.all().get("OpenAccount").get("required").toString())
        .isEqualTo("[\"type\",\"account\",\"name\"]");
  }
}
