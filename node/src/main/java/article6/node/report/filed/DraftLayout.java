package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import java.util.List;
import java.util.stream.Stream;

/**
 * The older draft of the format (6/CMA.4 annex VII), which Parties filed before the five tables
 * were agreed: a heading, actions and holdings, with what is now table 2 repeated in each row. Its
 * labels stand in three rows of merged cells.
 */
final class DraftLayout {
  private static final List<AefLayout.Field> BLOCK =
      List.of(
          field("Article 6 database record ID", "RecordID"),
          field("Cooperative approach", "CooperativeApproachID"),
          field("First unique identifier", "FirstID"),
          field("Last unique identifier", "LastID"),
          field("Underlying unit block start ID", "UnderlyingUnitFirstUnitID"),
          field("Underlying unit block last ID", "UnderlyingUnitLastUnitID"),
          field("Metric", "Metric"),
          field("Quantity (expressed in metric)", "QuantityNon-GHG"),
          field("Quantity (t CO2 eq)", "QuantityCO2"),
          field("Conversion factor (reporting Party)", "ConversionFactor"),
          field("First transferring participating Party", "FirstTransferringPartyID"),
          field("Vintage", "Vintage"),
          field("Sector(s)", "Sectors"),
          field("Activity type(s)", "ActivityType"),
          field("Date of authorization", "DateOfAuthorization"),
          field("Authorization ID", "AuthorizationID"),
          field("Purposes for authorization", "PurposeForAuthorization"),
          field("OIMP authorized by the Party", "OIMPAuthorized"),
          field("First transfer definition", "FirstTransferDefnForOIMP"));

  private static final List<AefLayout.Field> ACTION =
      List.of(
          field("Action date", "ActionDateTime"),
          field("Action type", "ActionType"),
          field("Transferring participating Party", "TransferringPartyID"),
          field("Acquiring participating Party", "AcquiringPartyID"),
          field("Purposes for cancellation", "PurposeITMOUsedForOIMP"),
          field(
              "Using participating Party or authorized entity or entities",
              "Using/cancellingPartyID"),
          field("First transfer", "FirstTransfer"));

  static final TableShape SUBMISSION =
      new TableShape(
          1,
          true,
          "Table 1: Heading",
          "Actions",
          0,
          List.of(field("Party", "ParticipatingParty"), field("Reported year", "ReportedYear")));

  static final TableShape ACTIONS =
      new TableShape(
          3,
          true,
          "Table 2: Actions",
          "Actions",
          0,
          Stream.concat(BLOCK.stream(), ACTION.stream()).toList());

  static final TableShape HOLDINGS =
      new TableShape(4, true, "Table3: Holdings", "Holdings", 0, BLOCK);

  private DraftLayout() {}

  private static AefLayout.Field field(String label, String name) {
    return new AefLayout.Field(label, name, false);
  }
}
