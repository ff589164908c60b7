package article6.cli.cadt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Makes the Trust's AEF tables of the ledger's own report, in the order in which the Trust takes
 * them: 5, 1, 2, 3, 4. Fields that the Trust infers itself are left out, as its schema asks.
 */
final class CadtTables {
  static final String ENTITIES = "aef-t5-authorized-entities";
  static final String SUBMISSION = "aef-t1-submission";
  static final String AUTHORIZATIONS = "aef-t2-authorizations";
  static final String ACTIONS = "aef-t3-actions";
  static final String HOLDINGS = "aef-t4-holdings";

  /** What the Trust wants where it requires a text and there is nothing to say. */
  private static final String NOT_APPLICABLE = "NA";

  private final CadtPicklists words;
  private final String submission;
  private final List<CadtRecord> records = new ArrayList<>();

  private CadtTables(JsonNode aef, CadtPicklists words) {
    this.words = words;
    this.submission = "aef " + text(aef, "party") + " " + aef.path("year").asInt(0);
  }

  /**
   * @param aef the report as JSON under the names of the nomenclatures
   */
  static List<CadtRecord> of(JsonNode aef, CadtPicklists words) {
    CadtTables tables = new CadtTables(aef, words);
    for (JsonNode row : rows(aef, 5)) {
      tables.entity(row);
    }
    for (JsonNode row : rows(aef, 1)) {
      tables.submission(row);
    }
    for (JsonNode row : rows(aef, 2)) {
      tables.authorization(text(aef, "party"), row);
    }
    for (JsonNode row : rows(aef, 3)) {
      tables.action(text(aef, "party"), row);
    }
    for (JsonNode row : rows(aef, 4)) {
      tables.holding(text(aef, "party"), row);
    }
    return tables.records;
  }

  static List<JsonNode> rows(JsonNode aef, int table) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode each : aef.path("tables")) {
      if (each.path("table").asInt(0) == table) {
        each.path("rows").forEach(row -> rows.add(row.path("values")));
      }
    }
    return rows;
  }

  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? "" : value.asString("");
  }

  private void entity(JsonNode row) {
    Optional<String> country = words.country(text(row, "AuthorizedEntityCountryOfIncorporation"));
    Values values = new Values("aefT5AuthorizedEntities");
    values.put("AuthorizationDate", text(row, "DateOfAuthorization"));
    values.put("Name", text(row, "AuthorizedEntityName"));
    country.ifPresent(name -> values.put("IncorporationCountry", name));
    values.put("Id", text(row, "AuthorizedEntityID"));
    values.put("CooperativeApproachId", text(row, "CooperativeApproachID"));
    values.putIfAny("Conditions", text(row, "AuthorizedEntityConditions"));
    values.putIfAny("ChangeConditions", text(row, "AuthorizedEntityChangeConditions"));
    values.putIfAny("AdditionalInformation", text(row, "AdditionalExplanatoryInformation"));
    records.add(
        new CadtRecord(
            ENTITIES,
            "entity " + text(row, "CooperativeApproachID") + " " + text(row, "AuthorizedEntityID"),
            values.all,
            Map.of(),
            country.isPresent()
                ? List.of()
                : List.of("aefT5AuthorizedEntitiesIncorporationCountry")));
  }

  private void submission(JsonNode row) {
    Values values = new Values("aefT1Submission");
    values.put("Version", text(row, "SubmissionVersion"));
    values.put("ReportYear", row.path("ReportedYear").asInt(0));
    values.put("SubmissionDate", text(row, "DateOfSubmission"));
    if (row.path("FirstYearOfNDCPeriod").isNumber()) {
      values.put("NdcFirstYear", row.path("FirstYearOfNDCPeriod").asInt(0));
      values.put("NdcLastYear", row.path("LastYearOfNDCPeriod").asInt(0));
    }
    records.add(new CadtRecord(SUBMISSION, submission, values.all, Map.of(), List.of()));
  }

  private void authorization(String party, JsonNode row) {
    Values values = new Values("aefT2Authorizations");
    values.put("Id", text(row, "AuthorizationID"));
    values.put("Date", text(row, "DateOfAuthorization"));
    values.put("CooperativeApproachId", text(row, "CooperativeApproachID"));
    values.put("Version", text(row, "AuthorizationVersion"));
    if (row.path("AuthorizedQuantity").isNumber()) {
      values.put("Quantity", row.path("AuthorizedQuantity").asLong(0));
    }
    values.put("Metric", words.metric(text(row, "Metric")));
    values.putIfAny("GwpValue", text(row, "GWPValues"));
    values.putIfAny("ApplicableNonGhgMetric", text(row, "Non-GHGMetric"));
    values.put("PurposesForAuthorization", text(row, "PurposeForAuthorization"));
    values.putIfAny("OimpAuthorizedParty", text(row, "OIMPAuthorized"));
    values.putIfAny("AuthorizedTimeframe", text(row, "AuthorizedTimeframe"));
    values.putIfAny("AuthorizationTerms", text(row, "AuthorizationT&Cs"));
    values.putIfAny(
        "FirstTransferDefinitionOimp",
        words.firstTransferDefinition(text(row, "FirstTransferDefnForOIMP")));
    values.putIfAny("AdditionalInformation", text(row, "AdditionalExplanatoryInformation"));
    Map<String, String> references = new LinkedHashMap<>();
    references.put("cadTrustAefT1SubmissionId", submission);
    String firstEntity = text(row, "AuthorizedEntityIDs").split(",", -1)[0].strip();
    if (!firstEntity.isEmpty()) {
      references.put(
          "cadTrustAefT5AuthorizedEntitiesId",
          "entity " + text(row, "CooperativeApproachID") + " " + firstEntity);
    }
    records.add(
        new CadtRecord(
            AUTHORIZATIONS,
            "authorization " + party + " " + text(row, "AuthorizationID"),
            values.all,
            references,
            List.of()));
  }

  private void action(String party, JsonNode row) {
    Values values = new Values("aefT3Actions");
    values.put("Date", text(row, "ActionDateTime"));
    values.put("Type", words.actionType(text(row, "ActionType")));
    values.putIfAny("Subtype", text(row, "ActionSubtype"));
    block(values, row);
    values.put("TransferringPartyId", orNone(text(row, "TransferringPartyID")));
    values.put("AcquiringPartyId", orNone(text(row, "AcquiringPartyID")));
    values.putIfAny("PurposeOfUseOimp", text(row, "PurposeITMOUsedForOIMP"));
    values.putIfAny("UsingParticipatingPartyId", text(row, "Using/cancellingPartyID"));
    values.putIfAny("UsingAuthorizedEntityId", text(row, "Using/cancellingEntityID"));
    if (row.path("YearITMOUsedTowardsNDC").isNumber()) {
      values.put("ItmoUsedYear", row.path("YearITMOUsedTowardsNDC").asInt(0));
    }
    values.putIfAny("AdditionalInformation", text(row, "AdditionalExplanatoryInformation"));
    records.add(
        new CadtRecord(
            ACTIONS,
            "%s action %s %s %s %s"
                .formatted(
                    party,
                    text(row, "ActionDateTime"),
                    text(row, "ActionType"),
                    text(row, "FirstID"),
                    text(row, "LastID")),
            values.all,
            underlying(party, row),
            List.of()));
  }

  private void holding(String party, JsonNode row) {
    Values values = new Values("aefT4Holdings");
    block(values, row);
    records.add(
        new CadtRecord(
            HOLDINGS,
            submission + " holding " + text(row, "FirstID") + " " + text(row, "LastID"),
            values.all,
            underlying(party, row),
            List.of()));
  }

  /** What tables 3 and 4 say of units; quantity, vintage and mitigation type the Trust infers. */
  private void block(Values values, JsonNode row) {
    values.put("CooperativeApproachId", text(row, "CooperativeApproachID"));
    values.put("FirstTransferringPartyId", text(row, "FirstTransferringPartyID"));
    values.put("PartyItmoRegistryId", text(row, "PartyITMORegistryID"));
    values.put("ItmoFirstId", text(row, "FirstID"));
    values.put("ItmoLastId", text(row, "LastID"));
    values.put("UnitRegistryId", orNone(text(row, "UnderlyingUnitRegistryID")));
    values.put("Metric", words.metric(text(row, "Metric")));
    values.putIfAny("GwpValue", text(row, "GWPValues"));
    values.putIfAny("ApplicableNonGhgMetric", text(row, "Non-GHGMetric"));
    values.putIfAny("QuantityNonGhg", text(row, "QuantityNon-GHG"));
  }

  /** A report names authorizations of its own Party, and of the first transferring one. */
  private Map<String, String> underlying(String party, JsonNode row) {
    Map<String, String> references = new LinkedHashMap<>();
    references.put("cadTrustAefT1SubmissionId", submission);
    String key = "authorization " + party + " " + text(row, "AuthorizationID");
    references.put("cadTrustAefT2AuthorizationsId", key);
    return references;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? NOT_APPLICABLE : text;
  }

  /** Fields of a table, whose names all start alike. */
  private static final class Values {
    private final String prefix;
    private final Map<String, Object> all = new LinkedHashMap<>();

    Values(String prefix) {
      this.prefix = prefix;
    }

    void put(String name, Object value) {
      all.put(prefix + name, value);
    }

    void putIfAny(String name, String text) {
      if (!text.isEmpty()) {
        put(name, text);
      }
    }
  }
}
