package article6.node.report.aef;

import article6.contracts.domain.Metric;
import article6.contracts.domain.UnderlyingRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The five tables with every column in its order (domain §4.1; 4/CMA.6 annex II). Labels are to the
 * letter: programs look for them.
 */
final class AefTables {
  static final AefTable<SubmissionRow> SUBMISSION =
      new AefTable<>(
          1,
          "Submission",
          "Table 1 Submission",
          4,
          List.of(
              Column.of(
                  "Party", "ParticipatingParty", (row, profile) -> profile.party(row.party())),
              Column.of(
                  "Version",
                  "SubmissionVersion",
                  (row, profile) -> Cell.text(row.request().version().toString())),
              Column.of(
                  "Reported year",
                  "ReportedYear",
                  (row, profile) -> Cell.whole(row.request().year())),
              Column.of(
                  "Date of submission",
                  "DateOfSubmission",
                  (row, profile) -> Cell.day(row.request().submitted())),
              Column.of(
                  "Review status of the initial report",
                  "ReviewStatusOfInitialReport",
                  (row, profile) -> Cell.Carp.INFORMATION),
              Column.of(
                  "Result of the consistency check of this AEF submission",
                  "ResultOfConsistencyCheck",
                  (row, profile) -> Cell.Carp.INFORMATION),
              Column.of(
                  "First year of the NDC implementation period",
                  "FirstYearOfNDCPeriod",
                  (row, profile) ->
                      row.period().map(it -> Cell.whole(it.firstYear())).orElse(Cell.BLANK)),
              Column.of(
                  "Last year of the NDC implementation period",
                  "LastYearOfNDCPeriod",
                  (row, profile) ->
                      row.period().map(it -> Cell.whole(it.lastYear())).orElse(Cell.BLANK)),
              Column.of(
                  "Reference to the Article 6 technical expert review report of the initial report",
                  "ReferenceToTerReport",
                  (row, profile) -> Cell.Carp.LINK)));

  static final AefTable<AuthorizationRow> AUTHORIZATIONS =
      new AefTable<>(2, "Authorizations", "Table 2 Authorizations", 7, AuthorizationColumns.all());

  static final AefTable<ActionRow> ACTIONS =
      new AefTable<>(3, "Actions", "Table 3 Actions", 8, ActionColumns.all());

  static final AefTable<HoldingRow> HOLDINGS =
      new AefTable<>(
          4, "Holdings", "Table 4 Holdings", 7, blockColumns(HoldingRow::block).toList());

  static final AefTable<EntityRow> ENTITIES =
      new AefTable<>(
          5,
          "Authorized entities",
          "Table 5 Auth. entities",
          10,
          List.of(
              Column.of(
                  "Date of the authorization",
                  "DateOfAuthorization",
                  (row, profile) -> Cell.day(row.entity().date())),
              Column.of(
                  "Name", "AuthorizedEntityName", (row, profile) -> Cell.text(row.entity().name())),
              Column.of(
                  "Country of incorporation",
                  "AuthorizedEntityCountryOfIncorporation",
                  (row, profile) ->
                      profile.country(row.entity().countryOfIncorporation(), row.countryName())),
              Column.of(
                  "Identification number",
                  "AuthorizedEntityID",
                  (row, profile) -> Cell.text(row.entity().entity().value())),
              Column.of(
                  "Cooperative approach ID",
                  "CooperativeApproachID",
                  (row, profile) -> Cell.text(row.entity().approach().value())),
              Column.of(
                  "Conditions",
                  "AuthorizedEntityConditions",
                  (row, profile) -> Cell.text(row.entity().conditions())),
              Column.of(
                  "Change and revocation conditions",
                  "AuthorizedEntityChangeConditions",
                  (row, profile) -> Cell.text(row.entity().changeConditions())),
              Column.of(
                  "Additional explanatory information",
                  "AdditionalExplanatoryInformation",
                  (row, profile) -> Cell.text(row.entity().explanation()))));

  /** Kilograms: what is below is lost in any conversion factor. */
  private static final int TONNES_DECIMALS = 3;

  private AefTables() {}

  /** Columns 4 to 19 of table 3, and all of table 4. */
  static <R> Stream<Column<R>> blockColumns(Function<R, ItmoBlock> block) {
    return Stream.of(
        of("Cooperative approach ID", "CooperativeApproachID", block, AefTables::approach),
        of(
            "Authorization ID",
            "AuthorizationID",
            block,
            it -> Cell.text(it.authorization().id().value())),
        of(
            "First transferring participating Party ID",
            "FirstTransferringPartyID",
            block,
            it -> Cell.text(it.units().series().party().value())),
        of(
            "Party ITMO registry ID",
            "PartyITMORegistryID",
            block,
            it -> Cell.text(it.units().series().registry().value())),
        of("First ID", "FirstID", block, it -> Cell.text(it.units().firstId())),
        of("Last ID", "LastID", block, it -> Cell.text(it.units().lastId())).withGap(),
        of(
            "Underlying unit registry ID",
            "UnderlyingUnitRegistryID",
            block,
            it -> underlying(it, UnderlyingRange::registry)),
        of(
            "First unit ID",
            "UnderlyingUnitFirstUnitID",
            block,
            it -> underlying(it, UnderlyingRange::firstId)),
        of(
                "Last unit ID",
                "UnderlyingUnitLastUnitID",
                block,
                it -> underlying(it, UnderlyingRange::lastId))
            .withGap(),
        of("Metric", "Metric", block, it -> metric(it.metric())),
        of(
            "Applicable GWP value(s)",
            "GWPValues",
            block,
            it -> Cell.text(it.authorization().content().gwpValues())),
        of("Applicable non-GHG metric", "Non-GHGMetric", block, it -> nonGhgMetric(it.metric())),
        of("Quantity (t CO2 eq)", "QuantityCO2", block, it -> quantity(it, true)),
        of("Quantity (in non-GHG metric)", "QuantityNon-GHG", block, it -> quantity(it, false))
            .withGap(),
        of(
            "Mitigation type",
            "MitigationType",
            block,
            it -> Cell.text(it.issuance().mitigationType().label())),
        of("Vintage", "Vintage", block, it -> Cell.whole(it.units().series().vintage())));
  }

  private static <R> Column<R> of(
      String label, String name, Function<R, ItmoBlock> block, Function<ItmoBlock, Cell> cell) {
    return Column.of(label, name, (row, profile) -> cell.apply(block.apply(row)));
  }

  private static Cell approach(ItmoBlock block) {
    return Cell.text(block.units().series().approach().value());
  }

  private static Cell underlying(ItmoBlock block, Function<UnderlyingRange, String> part) {
    return block.underlying().map(it -> Cell.text(part.apply(it))).orElse(Cell.NOT_APPLICABLE);
  }

  static Cell metric(Metric metric) {
    return Cell.text(metric.isGhg() ? "GHG" : "non-GHG");
  }

  static Cell nonGhgMetric(Metric metric) {
    return metric.isGhg() ? Cell.NOT_APPLICABLE : Cell.text(metric.nonGhgName());
  }

  /** Units count what their metric names; what they are in t CO2 eq follows by conversion (M-2). */
  private static Cell quantity(ItmoBlock block, boolean ghg) {
    long units = block.units().quantity();
    if (block.metric().isGhg() == ghg) {
      return Cell.whole(units);
    }
    return ghg
        ? Cell.text(
            block
                .authorization()
                .content()
                .conversion()
                .map(it -> it.tonnesOf(units, TONNES_DECIMALS).stripTrailingZeros())
                .map(BigDecimal::toPlainString))
        : Cell.BLANK;
  }

  static Cell list(Stream<?> items) {
    return Cell.text(items.map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /** Several explanations in one field. */
  static Cell explanation(Stream<Optional<String>> parts) {
    return Cell.text(
        parts
            .flatMap(Optional::stream)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" ")));
  }
}
