package article6.cli.cadt;

import article6.cli.cadt.CadtSettings.ProjectFacts;
import article6.contracts.domain.UnitRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Makes the Trust's records of projects, issuances, units and labels of a report: an approach is a
 * project, a series an issuance, a block of units a unit, an authorization a label. What only the
 * settings know is told as lacking where they don't.
 */
final class CadtProjects {
  private static final ProjectFacts NO_FACTS =
      new ProjectFacts("", "", List.of(), List.of(), "", "", "", "", "", "", "");

  private final CadtSettings settings;
  private final CadtPicklists words;
  private final Map<String, CadtRecord> records = new LinkedHashMap<>();
  private final List<CadtRecord> units = new ArrayList<>();

  private CadtProjects(CadtSettings settings, CadtPicklists words) {
    this.settings = settings;
    this.words = words;
  }

  /**
   * @param aef the report as JSON under the names of the nomenclatures
   */
  static List<CadtRecord> of(JsonNode aef, CadtSettings settings, CadtPicklists words) {
    CadtProjects projects = new CadtProjects(settings, words);
    int year = aef.path("year").asInt(0);
    for (JsonNode row : CadtTables.rows(aef, 2)) {
      projects.label(row);
    }
    for (JsonNode row : CadtTables.rows(aef, 4)) {
      projects.unit(row, "Held", "Held at the end of " + year, year + "-12-31");
    }
    for (JsonNode row : CadtTables.rows(aef, 3)) {
      String type = CadtTables.text(row, "ActionType");
      String day = CadtTables.text(row, "ActionDateTime");
      if (type.equals("Use")) {
        projects.unit(row, "Retired", "Used", day);
      } else if (type.endsWith("ancellation")) {
        projects.unit(row, "Cancelled", "Cancelled", day);
      }
    }
    List<CadtRecord> all = new ArrayList<>(projects.records.values());
    all.addAll(projects.units);
    return all;
  }

  private void label(JsonNode row) {
    String id = CadtTables.text(row, "AuthorizationID");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("labelName", "Authorization " + id);
    values.put("labelType", "Article 6 - Authorisation");
    values.put("labelDate", CadtTables.text(row, "DateOfAuthorization"));
    add(new CadtRecord("label", "label " + id, values, Map.of(), List.of()));
  }

  private void unit(JsonNode row, String status, String reason, String day) {
    UnitRange range =
        UnitRange.parse(CadtTables.text(row, "FirstID"), CadtTables.text(row, "LastID"));
    String approach = range.series().approach().value();
    project(approach);
    String issuance = "issuance " + range.series();
    if (!records.containsKey(issuance)) {
      add(
          new CadtRecord(
              "issuance",
              issuance,
              Map.of("issuanceId", range.series().toString()),
              Map.of(
                  "cadTrustVerificationId", "verification " + approach,
                  "cadTrustProjectMethodologyId", "project methodology " + approach,
                  "cadTrustLocationId", "location " + approach),
              List.of()));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("unitSerialId", range.firstId() + "/" + range.last());
    values.put("unitStartBlock", String.valueOf(range.first()));
    values.put("unitEndBlock", String.valueOf(range.last()));
    values.put("unitType", "Not Determined");
    values.put("unitVintageYear", range.series().vintage());
    values.put("unitStatus", status);
    values.put("unitStatusReason", reason);
    values.put("unitStatusDate", day.substring(0, Math.min(10, day.length())));
    values.put("unitMetric", "tCO2e");
    values.put("unitItmosReferenceId", range.firstId() + " to " + range.lastId());
    String key = "unit " + range.firstId() + " " + range.last() + " " + status;
    boolean ghg = CadtTables.text(row, "Metric").equals("GHG");
    units.add(
        new CadtRecord(
            "unit",
            key,
            values,
            Map.of("cadTrustIssuanceId", issuance),
            ghg ? List.of() : List.of("unitMetric")));
    String label = "label " + CadtTables.text(row, "AuthorizationID");
    if (records.containsKey(label)) {
      units.add(
          new CadtRecord(
              "unit-label",
              "labelled " + key,
              Map.of("labelUnitDate", day.substring(0, Math.min(10, day.length()))),
              Map.of("cadTrustUnitId", key, "cadTrustLabelId", label),
              List.of()));
    }
  }

  private void project(String approach) {
    if (records.containsKey("project " + approach)) {
      return;
    }
    ProjectFacts facts = settings.projects().getOrDefault(approach, NO_FACTS);
    add(
        record(
            "methodology",
            "methodology " + approach,
            Map.of(),
            Map.of(
                "methodologyCode", facts.methodologyCode(),
                "methodologyName", facts.methodologyName())));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("projectRegistryName", settings.registry());
    values.put("projectId", approach);
    values.put("projectName", facts.name());
    values.put("projectLink", facts.link());
    values.put("projectSector", facts.sectors());
    values.put("projectType", facts.types());
    values.put("projectStatus", facts.status());
    values.put("projectStatusDate", facts.statusDate());
    values.put("projectUnitMetric", "tCO2e");
    add(record("project", "project " + approach, Map.of(), values));
    Map<String, String> ofProject = Map.of("cadTrustProjectId", "project " + approach);
    Map<String, String> joined = new LinkedHashMap<>(ofProject);
    joined.put("cadTrustMethodologyId", "methodology " + approach);
    add(record("project-methodology", "project methodology " + approach, joined, Map.of()));
    add(
        record(
            "verification",
            "verification " + approach,
            ofProject,
            Map.of(
                "verificationId", facts.verificationId(),
                "verificationBody", facts.verificationBody())));
    add(
        record(
            "location",
            "location " + approach,
            ofProject,
            Map.of(
                "locationCountry",
                facts.country().isEmpty() ? "" : words.country(facts.country()).orElse(""))));
  }

  /** A record that lacks what is empty. */
  private static CadtRecord record(
      String table, String key, Map<String, String> references, Map<String, ?> values) {
    List<String> lacking =
        values.entrySet().stream()
            .filter(it -> it.getValue().equals("") || it.getValue().equals(List.of()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    return new CadtRecord(table, key, new LinkedHashMap<>(values), references, lacking);
  }

  private void add(CadtRecord record) {
    records.putIfAbsent(record.key(), record);
  }
}
