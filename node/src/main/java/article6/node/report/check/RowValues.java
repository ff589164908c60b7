package article6.node.report.check;

import article6.contracts.domain.DateWindow;
import article6.contracts.domain.PartyCode;
import article6.node.report.aef.ActionType;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAuthorization;
import article6.node.report.filed.FiledBlock;
import article6.node.report.filed.FiledEntity;
import article6.node.report.filed.FiledHolding;
import article6.node.report.filed.FiledSubmission;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Fields of typed rows under the names of the nomenclatures, in one spelling, so that rows of two
 * files can be compared whatever words they were written in. Left out are fields that the platform
 * fills, explanations, and the date and version of a submission, which differ by nature.
 */
final class RowValues {
  private final Map<String, String> values = new LinkedHashMap<>();

  private RowValues() {}

  static Map<String, String> of(FiledSubmission row) {
    return new RowValues()
        .put("ParticipatingParty", row.party())
        .put("ReportedYear", row.year())
        .put("FirstYearOfNDCPeriod", row.ndcFirstYear())
        .put("LastYearOfNDCPeriod", row.ndcLastYear())
        .values;
  }

  static Map<String, String> of(FiledAuthorization row) {
    return new RowValues()
        .put("DateOfAuthorization", row.date())
        .put("CooperativeApproachID", row.approach())
        .put("AuthorizedQuantity", row.quantity())
        .put("Metric", row.metric().isGhg() ? "GHG" : row.metric().nonGhgName())
        .put("GWPValues", row.gwpValues())
        .put("Sectors", String.join(", ", row.sectors()))
        .put("ActivityType", String.join(", ", row.activityTypes()))
        .put("PurposeForAuthorization", row.purpose().label())
        .put("AuthorizedPartyIDs", sorted(row.parties().stream().map(PartyCode::value)))
        .put("AuthorizedEntityIDs", sorted(row.entities().stream()))
        .put("OIMPAuthorized", row.oimp())
        .put(
            "AuthorizedTimeframe",
            row.occurred().map(DateWindow::toString).orElse("–")
                + " / "
                + row.use().map(DateWindow::toString).orElse("–"))
        .put("AuthorizationT&Cs", row.terms())
        .put("FirstTransferDefnForOIMP", row.firstTransfer().map(it -> it.label()))
        .values;
  }

  static Map<String, String> of(FiledAction row) {
    return new RowValues()
        .put("ActionDateTime", row.date())
        .put("ActionType", type(row.type()).label())
        .put("ActionSubtype", row.subtype().map(it -> it.words().getFirst()))
        .block(row.block())
        .put("TransferringPartyID", row.transferring())
        .put("AcquiringPartyID", row.acquiring())
        .put("PurposeITMOUsedForOIMP", row.purpose())
        .put("Using/cancellingPartyID", row.user())
        .put("Using/cancellingEntityID", row.entity())
        .put("YearITMOUsedTowardsNDC", row.year())
        .values;
  }

  static Map<String, String> of(FiledHolding row) {
    return new RowValues().block(row.block()).values;
  }

  static Map<String, String> of(FiledEntity row) {
    return new RowValues()
        .put("DateOfAuthorization", row.date())
        .put("AuthorizedEntityName", row.name())
        .put("AuthorizedEntityCountryOfIncorporation", row.country())
        .put("AuthorizedEntityConditions", row.conditions())
        .put("AuthorizedEntityChangeConditions", row.changeConditions())
        .values;
  }

  /** The scripts know one type for both kinds of cancellation; the subtype tells them apart. */
  static ActionType type(ActionType type) {
    return type == ActionType.VOLUNTARY_CANCELLATION ? ActionType.CANCELLATION : type;
  }

  private RowValues block(FiledBlock block) {
    return put("CooperativeApproachID", block.approach())
        .put("AuthorizationID", block.authorization())
        .put("FirstTransferringPartyID", block.firstTransferring())
        .put("PartyITMORegistryID", block.registry())
        .put("UnderlyingUnitRegistryID", block.underlying().registry())
        .put("UnderlyingUnitFirstUnitID", block.underlying().first())
        .put("UnderlyingUnitLastUnitID", block.underlying().last())
        .put("Metric", block.metric().isGhg() ? "GHG" : block.metric().nonGhgName())
        .put("QuantityCO2", block.tonnes().map(RowValues::plain))
        .put("QuantityNon-GHG", block.inMetric().map(RowValues::plain))
        .put("MitigationType", block.mitigationType().map(it -> it.label()))
        .put("Vintage", block.vintage());
  }

  private RowValues put(String name, Object value) {
    values.put(
        name,
        value instanceof Optional<?> optional
            ? optional.map(Object::toString).orElse("")
            : value.toString());
    return this;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String sorted(Stream<String> items) {
    return String.join(", ", items.sorted().toList());
  }
}
