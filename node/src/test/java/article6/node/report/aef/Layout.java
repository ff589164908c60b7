package article6.node.report.aef;

import java.util.List;

/**
 * The workbook as the domain reference and the secretariat's scripts describe it, typed in here
 * once more and independently of the code under test. An empty label is a blank column.
 */
final class Layout {
  static final List<String> SHEETS =
      List.of(
          "Index",
          "Summary information",
          "Table 1 Submission",
          "Table 2 Authorizations",
          "Table 3 Actions",
          "Table 4 Holdings",
          "Table 5 Auth. entities");

  static final List<String> SUBMISSION =
      List.of(
          "Party",
          "Version",
          "Reported year",
          "Date of submission",
          "Review status of the initial report",
          "Result of the consistency check of this AEF submission",
          "First year of the NDC implementation period",
          "Last year of the NDC implementation period",
          "Reference to the Article 6 technical expert review report of the initial report");

  static final List<String> AUTHORIZATIONS =
      List.of(
          "Authorization ID",
          "Date of authorization",
          "Cooperative approach ID",
          "Version of the authorization",
          "",
          "Authorized quantity",
          "Metric",
          "Applicable GWP value(s)",
          "Applicable non-GHG metric",
          "Sector(s)",
          "Activity type(s)",
          "Purposes for authorization",
          "Authorized Party(ies) ID",
          "Authorized entity(ies) ID",
          "OIMP authorized by the Party",
          "Authorized timeframe",
          "Authorization terms and conditions",
          "Authorization documentation",
          "First transfer definition for OIMP",
          "Additional explanatory information");

  static final List<String> ACTIONS =
      List.of(
          "Action date",
          "Action type",
          "Action subtype",
          "Cooperative approach ID",
          "Authorization ID",
          "First transferring participating Party ID",
          "Party ITMO registry ID",
          "First ID",
          "Last ID",
          "",
          "Underlying unit registry ID",
          "First unit ID",
          "Last unit ID",
          "",
          "Metric",
          "Applicable GWP value(s)",
          "Applicable non-GHG metric",
          "Quantity (t CO2 eq)",
          "Quantity (in non-GHG metric)",
          "",
          "Mitigation type",
          "Vintage",
          "",
          "Transferring participating Party ID",
          "Acquiring participating Party ID",
          "",
          "Purpose for which the ITMO has been used towards or cancelled for OIMP",
          "Using/cancelling participating Party ID",
          "Using/cancelling authorized entity ID",
          "Calendar year for which the ITMOs are used towards the Party's NDC",
          "",
          "Result of the consistency checks",
          "Additional explanatory information");

  static final List<String> HOLDINGS =
      List.of(
          "Cooperative approach ID",
          "Authorization ID",
          "First transferring participating Party ID",
          "Party ITMO registry ID",
          "First ID",
          "Last ID",
          "",
          "Underlying unit registry ID",
          "First unit ID",
          "Last unit ID",
          "",
          "Metric",
          "Applicable GWP value(s)",
          "Applicable non-GHG metric",
          "Quantity (t CO2 eq)",
          "Quantity (in non-GHG metric)",
          "",
          "Mitigation type",
          "Vintage");

  static final List<String> ENTITIES =
      List.of(
          "Date of the authorization",
          "Name",
          "Country of incorporation",
          "Identification number",
          "Cooperative approach ID",
          "Conditions",
          "Change and revocation conditions",
          "Additional explanatory information");

  /** Sheet, heading and labels of tables 2 to 5. */
  record Table(String sheet, String heading, int headerRow, List<String> labels) {
    List<String> fields() {
      return labels.stream().filter(label -> !label.isEmpty()).toList();
    }
  }

  static final List<Table> TABLES =
      List.of(
          new Table("Table 2 Authorizations", "Table 2: Authorizations", 7, AUTHORIZATIONS),
          new Table("Table 3 Actions", "Table 3: Actions", 8, ACTIONS),
          new Table("Table 4 Holdings", "Table 4: Holdings", 7, HOLDINGS),
          new Table("Table 5 Auth. entities", "Table 5: Authorized entities", 10, ENTITIES));

  private Layout() {}
}
