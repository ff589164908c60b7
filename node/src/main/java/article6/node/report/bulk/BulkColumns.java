package article6.node.report.bulk;

import static article6.node.report.bulk.BulkColumn.optional;
import static article6.node.report.bulk.BulkColumn.required;

import article6.contracts.domain.AccountKind;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The columns of each sheet; labels are those of the agreed electronic format where it has them.
 */
final class BulkColumns {
  static final String APPROACH = "Cooperative approach ID";
  static final String AUTHORIZATION = "Authorization ID";
  static final String FIRST_ID = "First ID";
  static final String LAST_ID = "Last ID";
  static final String UNDERLYING_REGISTRY = "Underlying unit registry ID";
  static final String FIRST_UNIT = "First unit ID";
  static final String LAST_UNIT = "Last unit ID";
  static final String SERIAL_BLOCK = "Serial block";
  static final String QUANTITY = "Quantity";
  static final String TYPE = "Type";
  static final String ACTION = "Action";

  private static final BulkForm TEXT = BulkForms.TEXT;

  static final List<BulkColumn> ATTESTATIONS =
      List.of(
          required("Party", "party", BulkForms.PARTY),
          required(
              "Requirement",
              "attestations.0.requirement",
              BulkForms.word(ParticipationRequirement.values(), Enum::name)),
          required("Date", "attestations.0.date", BulkForms.DAY),
          required("Document digest", "attestations.0.document.digest", TEXT),
          required("Document reference", "attestations.0.document.reference", TEXT));

  static final List<BulkColumn> NDCS =
      List.of(
          required("Party", "party", BulkForms.PARTY),
          required(
              "First year of the NDC implementation period", "firstYear", BulkForms.YEAR_NUMBER),
          required("Last year of the NDC implementation period", "lastYear", BulkForms.YEAR_NUMBER),
          required("NDC type", "ndcType", BulkForms.word(NdcType.values(), Enum::name)),
          required("Method", "method", BulkForms.word(AdjustmentMethod.values(), Enum::name)),
          optional("Trajectory", "trajectory", BulkForms.YEAR_QUANTITIES),
          optional("Budget", "details.budget", BulkForms.WHOLE),
          optional("Sector(s)", "details.sectors", BulkForms.words(Sector.values(), Sector::label)),
          optional("Gases", "details.gases", BulkForms.TEXTS),
          optional("Policies and measures", "details.policiesAndMeasures", BulkForms.FLAG),
          optional("Affected categories", "details.categories", BulkForms.SENTENCES));

  static final List<BulkColumn> INVENTORIES =
      List.of(
          required("Party", "party", BulkForms.PARTY),
          required("Year", "emissions.0.year", BulkForms.YEAR_NUMBER),
          required(QUANTITY, "emissions.0.quantity", BulkForms.SIGNED),
          optional("Metric", "metric", TEXT),
          optional("Document digest", "document.digest", TEXT),
          optional("Document reference", "document.reference", TEXT));

  static final List<BulkColumn> ACCOUNTS =
      List.of(
          required("Account", "account", TEXT),
          optional("Name", "name", TEXT),
          optional("Entity", "entity", TEXT),
          optional("Kept for", "keptFor", BulkForms.word(AccountKind.values(), Enum::name)));

  static final List<BulkColumn> APPROACHES =
      List.of(
          required(APPROACH, "approach", TEXT),
          required("Title", "title", TEXT),
          required("Participating Parties", "parties", BulkForms.PARTIES),
          required("Date", "date", BulkForms.DAY),
          optional("Description", "description", TEXT));

  static final List<BulkColumn> ENTITIES =
      List.of(
          required("Authorizing Party", "party", BulkForms.PARTY),
          required(APPROACH, "approach", TEXT),
          required("Date of the authorization", "date", BulkForms.DAY),
          required("Name", "name", TEXT),
          required("Country of incorporation", "countryOfIncorporation", BulkForms.PARTY),
          required("Identification number", "entity", TEXT),
          optional("Conditions", "conditions", TEXT),
          optional("Change and revocation conditions", "changeConditions", TEXT),
          optional("Additional explanatory information", "explanation", TEXT));

  static final List<BulkColumn> AUTHORIZATIONS = authorizations();

  static final List<BulkColumn> AMENDMENTS = amendments();

  static final List<BulkColumn> ISSUANCES =
      List.of(
          required(APPROACH, "series.approach", TEXT),
          required("Party ITMO registry ID", "series.registry", TEXT),
          required("First transferring participating Party ID", "series.party", BulkForms.PARTY),
          required("Vintage", "series.vintage", BulkForms.YEAR_NUMBER),
          optional(QUANTITY, "quantity", BulkForms.WHOLE),
          required("Account", "account", TEXT),
          required("Date of issuance", "date", BulkForms.DAY),
          optional(AUTHORIZATION, "authorization", TEXT),
          required(
              "Mitigation type",
              "mitigationType",
              BulkForms.word(MitigationType.values(), MitigationType::label)),
          optional(UNDERLYING_REGISTRY, "", TEXT),
          optional(FIRST_UNIT, "", TEXT),
          optional(LAST_UNIT, "", TEXT),
          optional(SERIAL_BLOCK, "", TEXT),
          optional(FIRST_ID, "", TEXT),
          optional(LAST_ID, "", TEXT));

  static final List<BulkColumn> TRANSFERS =
      units(
          required("From account", "from", TEXT),
          required("To account", "to", TEXT),
          required("Date", "date", BulkForms.DAY),
          optional("Recorded as first transfer", "asFirstTransfer", BulkForms.FLAG));

  static final List<BulkColumn> NDC_USES =
      units(
          required("Account", "account", TEXT),
          required("Calendar year", "year", BulkForms.YEAR_NUMBER),
          required("Date", "date", BulkForms.DAY));

  static final List<BulkColumn> IMP_USES =
      units(
          required("Account", "account", TEXT),
          required("Purpose", "purpose", TEXT),
          required("Date", "date", BulkForms.DAY),
          optional("Using authorized entity ID", "entity", TEXT),
          optional("Beneficiary", "beneficiary.name", TEXT),
          optional("Scheme", "beneficiary.scheme", TEXT),
          optional("Period of the scheme", "beneficiary.period", TEXT));

  static final List<BulkColumn> CANCELLATIONS =
      units(
          required("Account", "account", TEXT),
          required(
              "Kind of cancellation",
              "cancellation",
              BulkForms.word(CancellationKind.values(), Enum::name)),
          required("Date", "date", BulkForms.DAY),
          optional("Purpose", "purpose", TEXT),
          optional("Cancelling authorized entity ID", "entity", TEXT),
          optional("Recorded as first transfer", "asFirstTransfer", BulkForms.FLAG),
          optional("Replaced by first ID", "replacedBy.first", TEXT),
          optional("Replaced by last ID", "replacedBy.last", TEXT));

  static final List<BulkColumn> REVOCATIONS =
      List.of(
          required("Authorizing Party", "party", BulkForms.PARTY),
          required(AUTHORIZATION, "authorization", TEXT),
          required("Date", "date", BulkForms.DAY),
          optional("Reason", "reason", TEXT),
          optional("Including first transferred", "includingFirstTransferred", BulkForms.FLAG));

  static final List<BulkColumn> ACTIONS =
      List.of(required(TYPE, "", TEXT), required(ACTION, "", TEXT));

  private BulkColumns() {}

  private static List<BulkColumn> units(BulkColumn... others) {
    List<BulkColumn> columns = new ArrayList<>();
    columns.add(required(FIRST_ID, "units.first", TEXT));
    columns.add(required(LAST_ID, "units.last", TEXT));
    columns.addAll(List.of(others));
    return List.copyOf(columns);
  }

  private static List<BulkColumn> authorizations() {
    return List.of(
        required("Authorizing Party", "party", BulkForms.PARTY),
        required(AUTHORIZATION, "authorization", TEXT),
        required("Date of authorization", "content.date", BulkForms.DAY),
        required(APPROACH, "content.approach", TEXT),
        optional("Authorized quantity", "content.quantity", BulkForms.WHOLE),
        optional("Metric", "content.metric", TEXT),
        optional("Applicable GWP value(s)", "content.gwpValues", TEXT),
        required("Sector(s)", "content.sectors", BulkForms.words(Sector.values(), Sector::label)),
        optional(
            "Activity type(s)",
            "content.activityTypes",
            BulkForms.words(ActivityType.values(), ActivityType::label)),
        required(
            "Purposes for authorization",
            "content.purpose",
            BulkForms.word(Purpose.values(), Purpose::label)),
        optional("Authorized Party(ies) ID", "content.authorizedParties", BulkForms.PARTIES),
        optional("Authorized entity(ies) ID", "content.authorizedEntities", BulkForms.TEXTS),
        optional("OIMP authorized by the Party", "content.oimpDescription", TEXT),
        optional("Occurred from", "content.timeframe.occurred.from", BulkForms.FROM),
        optional("Occurred until", "content.timeframe.occurred.to", BulkForms.UNTIL),
        optional("Use from", "content.timeframe.use.from", BulkForms.FROM),
        optional("Use until", "content.timeframe.use.to", BulkForms.UNTIL),
        optional("Authorization terms and conditions", "content.terms.text", TEXT),
        optional("Change after first transfer", "content.terms.changeAfterFirstTransfer", TEXT),
        optional(
            "First transfer definition for OIMP",
            "content.firstTransferDefinition",
            BulkForms.word(
                FirstTransferDefinition.values(),
                FirstTransferDefinition::label,
                Map.of("authorization", FirstTransferDefinition.AUTHORISATION))),
        optional("Additional explanatory information", "content.explanation", TEXT),
        optional("Document digest", "content.document", TEXT),
        optional("Standards", "content.details.standards", BulkForms.SENTENCES),
        optional("Methodologies", "content.details.methodologies", BulkForms.SENTENCES),
        optional("Activities", "content.details.activities", BulkForms.SENTENCES),
        optional("Registries", "content.details.registries", BulkForms.TEXTS),
        optional("Valid until", "content.details.lastDates.validity", BulkForms.UNTIL),
        optional("Issuance until", "content.details.lastDates.issuance", BulkForms.UNTIL),
        optional("Last day of use", "content.details.lastDates.use", BulkForms.UNTIL),
        optional(
            "Last day of cancellation", "content.details.lastDates.cancellation", BulkForms.UNTIL),
        optional("Double counting avoided by", "content.details.doubleCounting", TEXT),
        optional(
            "Party's reading of its definition", "content.details.reading.interpretation", TEXT),
        optional(
            "First transfer meant by the Party",
            "content.details.reading.event",
            BulkForms.word(FirstTransferEvent.values(), Enum::name)),
        optional("Published at", "content.details.reference", TEXT),
        optional("Conversion method", "content.conversion.method", TEXT),
        optional("Conversion t CO2 eq", "content.conversion.tonnes", BulkForms.WHOLE),
        optional("Conversion per units", "content.conversion.units", BulkForms.WHOLE),
        optional("Conversion justification", "content.conversion.justification", TEXT),
        optional("Units issued before", "units", BulkForms.UNIT_RANGES));
  }

  private static List<BulkColumn> amendments() {
    List<BulkColumn> columns = new ArrayList<>(authorizations());
    columns.add(2, required("Version of the authorization", "version", BulkForms.WHOLE));
    columns.add(
        optional("Including first transferred", "includingFirstTransferred", BulkForms.FLAG));
    return List.copyOf(columns);
  }
}
