package article6.node.report.aef;

import article6.contracts.domain.PartyCode;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Table 3, column by column. */
final class ActionColumns {
  private ActionColumns() {}

  static List<Column<ActionRow>> all() {
    List<Column<ActionRow>> block = AefTables.<ActionRow>blockColumns(ActionRow::block).toList();
    Column<ActionRow> vintage = block.getLast().withGap();
    return Stream.of(act(), block.subList(0, block.size() - 1), List.of(vintage), usage())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Column<ActionRow>> act() {
    return List.of(
        Column.of("Action date", "ActionDateTime", (row, profile) -> profile.actionDate(row)),
        Column.of(
            "Action type",
            "ActionType",
            (row, profile) -> Cell.text(profile.actionType(row.type()))),
        Column.of(
            "Action subtype",
            "ActionSubtype",
            (row, profile) -> Cell.text(row.subtype().map(profile::actionSubtype))));
  }

  private static List<Column<ActionRow>> usage() {
    return List.of(
        Column.of(
            "Transferring participating Party ID",
            "TransferringPartyID",
            (row, profile) -> Cell.text(row.transferring().map(PartyCode::value))),
        Column.<ActionRow>of(
                "Acquiring participating Party ID",
                "AcquiringPartyID",
                (row, profile) -> Cell.text(row.acquiring().map(PartyCode::value)))
            .withGap(),
        of(
            "Purpose for which the ITMO has been used towards or cancelled for OIMP",
            "PurposeITMOUsedForOIMP",
            (usage, profile) -> profile.oimp(usage)),
        of(
            "Using/cancelling participating Party ID",
            "Using/cancellingPartyID",
            (usage, profile) -> Cell.text(usage.party().value())),
        of(
            "Using/cancelling authorized entity ID",
            "Using/cancellingEntityID",
            (usage, profile) -> Cell.text(usage.entity())),
        of(
                "Calendar year for which the ITMOs are used towards the Party's NDC",
                "YearITMOUsedTowardsNDC",
                (usage, profile) -> usage.year().map(Cell::whole).orElse(Cell.BLANK))
            .withGap(),
        Column.of(
            "Result of the consistency checks",
            "ResultOfConsistencyChecks",
            (row, profile) -> Cell.Carp.INFORMATION),
        Column.of(
            "Additional explanatory information",
            "AdditionalExplanatoryInformation",
            ActionColumns::explanation));
  }

  private static Column<ActionRow> of(
      String label, String name, BiFunction<ActionRow.Usage, AefProfile, Cell> cell) {
    return Column.of(
        label,
        name,
        (row, profile) -> row.usage().map(usage -> cell.apply(usage, profile)).orElse(Cell.BLANK));
  }

  private static Cell explanation(ActionRow row, AefProfile profile) {
    return AefTables.explanation(Stream.of(row.usage().flatMap(profile::explainedUsage)));
  }
}
