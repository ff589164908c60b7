package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.report.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every field of every row against a table of patterns of its own (domain §4.1). {@code <…>} is a
 * date cell.
 */
class FieldPatternsTest {
  private static final String DATE = "<(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])/\\d{4}>";
  private static final String PARTY = "[A-Z]{3}";
  private static final String ITMO = "CA\\d{4}-[A-Z]{3}\\d{2}-[A-Z]{3}-[1-9]\\d*-\\d{4}";
  private static final String DAY = "(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])/\\d{4}";
  private static final String CARP = "\\{Information in this field is populated by the CARP\\}";

  private static final Map<String, String> COMMON =
      patterns(
          "Cooperative approach ID|CA\\d{4}",
          "Authorization ID|[A-Za-z0-9 -]+",
          "Date of authorization|" + DATE,
          "Date of the authorization|" + DATE,
          "Version of the authorization|[1-9]\\d*",
          "Authorized quantity|(\\d+)?",
          "Metric|GHG|non-GHG",
          "Applicable non-GHG metric|NA",
          "Purposes for authorization|NDC|OIMP|IMP|OP|NDC and OIMP|NDC and IMP|NDC and OP",
          "Authorized Party(ies) ID|([A-Z]{3}(, [A-Z]{3})*)?",
          "Authorized entity(ies) ID|([A-Za-z0-9 .()-]+(, [A-Za-z0-9 .()-]+)*)?",
          "Authorization documentation|\\{Link to be produced by the CARP\\}",
          "First transferring participating Party ID|" + PARTY,
          "Party ITMO registry ID|[A-Z]{3}\\d{2}",
          "First ID|" + ITMO,
          "Last ID|" + ITMO,
          "Underlying unit registry ID|NA|GS",
          "First unit ID|NA|GS1-1-TZ-GS11732-16-2022-\\d+-\\d+",
          "Last unit ID|NA|GS1-1-TZ-GS11732-16-2022-\\d+-\\d+",
          "Quantity (t CO2 eq)|[1-9]\\d*",
          "Quantity (in non-GHG metric)|",
          "Mitigation type|Emission reductions|Removals|Emission reductions and removals",
          "Vintage|202\\d",
          "Transferring participating Party ID|(" + PARTY + ")?",
          "Acquiring participating Party ID|(" + PARTY + ")?",
          "Using/cancelling participating Party ID|(" + PARTY + ")?",
          "Calendar year for which the ITMOs are used towards the Party's NDC|(\\d{4})?",
          "Result of the consistency checks|" + CARP);

  private static final Map<String, String> CHECKER =
      patterns(
          "Action date|" + DATE,
          "Action type|Acquisition|Transfer|Use|Cancellation|First transfer",
          "Action subtype|(First international transfer|Authorization|Issuance"
              + "|Use or cancellation|Voluntary cancellation to deliver OMGE|Other cancellations)?",
          "Sector(s)|[A-Za-z0-9 ]+",
          "Activity type(s)|[A-Za-z0-9 +]+",
          "First transfer definition for OIMP|NA|Authorization|Issuance|Use or cancellation",
          "Authorized timeframe|Occurred: from " + DAY + " to " + DAY,
          "Country of incorporation|[A-Z][A-Za-z ()']+",
          "Purpose for which the ITMO has been used towards or cancelled for OIMP|(IMP|OP)?");

  private static final Map<String, String> NOMENCLATURES =
      patterns(
          "Action date|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z",
          "Action type|Authorization|First transfer|Transfer|Acquisition|Use|Cancellation"
              + "|Voluntary Cancellation",
          "Action subtype|(First transfer to another Party|Authorization|Issuance"
              + "|Use or cancellation|Voluntary cancellation to deliver OMGE|Other cancellations)?",
          "First transfer definition for OIMP|NA|Authorisation|Issuance|Use or Cancellation",
          "Authorized timeframe|\\d{4} - \\d{4}",
          "Country of incorporation|" + PARTY);

  @Test
  void everyFieldOfEveryReportHasItsForm() throws IOException {
    int rows = 0;
    for (AefProfile profile : AefProfile.values()) {
      for (ReadWorkbook workbook : reports(profile)) {
        for (Layout.Table table : Layout.TABLES) {
          for (Map<String, String> row : workbook.rows(table)) {
            row.forEach((label, value) -> assertForm(profile, label, value));
            rows++;
          }
        }
      }
    }
    assertThat(rows).isGreaterThan(50);
  }

  /** II07 and the rest of the id: columns repeat the parts of the unit ids (domain §3.1). */
  @Test
  void columnsAgreeWithThePartsOfTheIds() throws IOException {
    for (ReadWorkbook workbook : reports(AefProfile.CHECKER_2025)) {
      for (Layout.Table table : Layout.TABLES.subList(1, 3)) {
        for (Map<String, String> row : workbook.rows(table)) {
          String[] first = field(row, "First ID").split("-", -1);
          String[] last = field(row, "Last ID").split("-", -1);

          assertThat(first[0]).isEqualTo(field(row, "Cooperative approach ID")).isEqualTo(last[0]);
          assertThat(first[1]).isEqualTo(field(row, "Party ITMO registry ID")).isEqualTo(last[1]);
          assertThat(first[2])
              .isEqualTo(field(row, "First transferring participating Party ID"))
              .isEqualTo(last[2]);
          assertThat(first[4]).isEqualTo(field(row, "Vintage")).isEqualTo(last[4]);
          assertThat(Long.parseLong(last[3]) - Long.parseLong(first[3]) + 1)
              .isEqualTo(Long.parseLong(field(row, "Quantity (t CO2 eq)")));
        }
      }
    }
  }

  private static String field(Map<String, String> row, String label) {
    return row.getOrDefault(label, "");
  }

  private static void assertForm(AefProfile profile, String label, String value) {
    Map<String, String> own = profile == AefProfile.CHECKER_2025 ? CHECKER : NOMENCLATURES;
    String pattern = own.getOrDefault(label, COMMON.getOrDefault(label, ".*"));
    assertThat(Pattern.compile(pattern, Pattern.DOTALL).matcher(value).matches())
        .as("%s in %s is '%s', expected %s", label, profile, value, pattern)
        .isTrue();
  }

  private static List<ReadWorkbook> reports(AefProfile profile) throws IOException {
    List<ReadWorkbook> reports = new ArrayList<>();
    Story bangkok = Cases.bangkok();
    Story aviation = Cases.aviation();
    for (int year = 2022; year <= 2026; year++) {
      reports.add(ReadWorkbook.of(Cases.report(bangkok, "THA", year, profile)));
      reports.add(ReadWorkbook.of(Cases.report(bangkok, "CHE", year, profile)));
      for (String party : List.of("GHA", "CHE", "TZA")) {
        reports.add(ReadWorkbook.of(Cases.report(aviation, party, year, profile)));
      }
    }
    return reports;
  }

  private static Map<String, String> patterns(String... lines) {
    Map<String, String> patterns = new HashMap<>();
    for (String line : lines) {
      int bar = line.indexOf('|');
      patterns.put(line.substring(0, bar), line.substring(bar + 1));
    }
    return Map.copyOf(patterns);
  }
}
