package article6.node.report.aef;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Table 2, column by column. */
final class AuthorizationColumns {
  private AuthorizationColumns() {}

  static List<Column<AuthorizationRow>> all() {
    return List.of(
        Column.of(
            "Authorization ID",
            "AuthorizationID",
            (row, profile) -> Cell.text(row.authorization().id().value())),
        of("Date of authorization", "DateOfAuthorization", (it, profile) -> Cell.day(it.date())),
        of(
            "Cooperative approach ID",
            "CooperativeApproachID",
            (it, profile) -> Cell.text(it.approach().value())),
        Column.<AuthorizationRow>of(
                "Version of the authorization",
                "AuthorizationVersion",
                (row, profile) -> Cell.whole(row.authorization().version()))
            .withGap(),
        of(
            "Authorized quantity",
            "AuthorizedQuantity",
            (it, profile) -> it.quantity().map(Cell::whole).orElse(Cell.BLANK)),
        of("Metric", "Metric", (it, profile) -> AefTables.metric(it.metric())),
        of("Applicable GWP value(s)", "GWPValues", (it, profile) -> Cell.text(it.gwpValues())),
        of(
            "Applicable non-GHG metric",
            "Non-GHGMetric",
            (it, profile) -> AefTables.nonGhgMetric(it.metric())),
        of("Sector(s)", "Sectors", (it, profile) -> profile.sectors(it)),
        of("Activity type(s)", "ActivityType", (it, profile) -> profile.activityTypes(it)),
        of(
            "Purposes for authorization",
            "PurposeForAuthorization",
            (it, profile) -> Cell.text(it.purpose().label())),
        of(
            "Authorized Party(ies) ID",
            "AuthorizedPartyIDs",
            (it, profile) -> AefTables.list(it.authorizedParties().stream())),
        of(
            "Authorized entity(ies) ID",
            "AuthorizedEntityIDs",
            (it, profile) -> AefTables.list(it.authorizedEntities().stream())),
        of(
            "OIMP authorized by the Party",
            "OIMPAuthorized",
            (it, profile) -> Cell.text(it.oimpDescription())),
        of(
            "Authorized timeframe",
            "AuthorizedTimeframe",
            (it, profile) -> profile.timeframe(it.timeframe())),
        of(
            "Authorization terms and conditions",
            "AuthorizationT&Cs",
            (it, profile) -> terms(it.terms())),
        of(
            "Authorization documentation",
            "AuthorizationDocumentation",
            (it, profile) -> Cell.Carp.LINK),
        of(
            "First transfer definition for OIMP",
            "FirstTransferDefnForOIMP",
            (it, profile) ->
                it.firstTransferDefinition()
                    .map(definition -> Cell.text(profile.firstTransferDefinition(definition)))
                    .orElse(Cell.NOT_APPLICABLE)),
        Column.of(
            "Additional explanatory information",
            "AdditionalExplanatoryInformation",
            AuthorizationColumns::explanation));
  }

  private static Column<AuthorizationRow> of(
      String label, String name, BiFunction<AuthorizationContent, AefProfile, Cell> cell) {
    return Column.of(
        label, name, (row, profile) -> cell.apply(row.authorization().content(), profile));
  }

  private static Cell terms(Terms terms) {
    return AefTables.explanation(
        Stream.of(
            Optional.of(terms.text()),
            terms.changeAfterFirstTransfer().map(it -> "Change after first transfer: " + it)));
  }

  private static Cell explanation(AuthorizationRow row, AefProfile profile) {
    AuthorizationContent content = row.authorization().content();
    return AefTables.explanation(
        Stream.of(
            Optional.of(content.explanation()),
            content
                .details()
                .flatMap(AuthorizationDetails::reading)
                .map(it -> "As told by the Party: " + it.interpretation()),
            profile.explainedTimeframe(content.timeframe()),
            row.authorization()
                .revocation()
                .map(it -> "Revoked from " + AefProfile.DAY.format(it.date()) + "."),
            content
                .document()
                .map(digest -> "SHA-256 of the signed authorization: " + digest + ".")));
  }
}
