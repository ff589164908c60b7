package article6.cli.show;

import java.util.List;

/**
 * Something that can be shown.
 *
 * <p>A path with {@code {name}} needs a name; one that ends in a list has columns, as JSON
 * pointers.
 */
enum View {
  STATUS("/v1/status"),
  CONSENSUS("/v1/consensus"),
  PEERS("/v1/peers"),
  GENESIS("/v1/genesis"),
  NETWORK("/v1/network"),
  NOMENCLATURES("/v1/nomenclatures", "/version", "/title", "/validFrom"),
  PARTIES(
      "/v1/parties",
      "/code",
      "/name",
      "/authorisationThreshold",
      "/officers",
      "/nodes",
      "/unitsHeld"),
  PARTY("/v1/parties/{name}"),
  OFFICER("/v1/officers/{name}"),
  ACCOUNTS("/v1/accounts", "/id", "/name", "/unitsHeld"),
  APPROACHES("/v1/approaches", "/id", "/title", "/parties", "/date"),
  APPROACH("/v1/approaches/{name}"),
  ENTITIES("/v1/entities", "/party", "/approach", "/entity", "/name", "/date"),
  AUTHORIZATIONS(
      "/v1/authorizations",
      "/party",
      "/id",
      "/version",
      "/content/date",
      "/content/approach",
      "/content/purpose",
      "/content/quantity",
      "/firstTransferred"),
  AUTHORIZATION(
      "/v1/authorizations/{name}",
      "/party",
      "/id",
      "/version",
      "/content/date",
      "/content/purpose",
      "/content/quantity",
      "/firstTransferred",
      "/revocation/date"),
  SERIES(
      "/v1/series",
      "/series",
      "/supply/issued",
      "/supply/held",
      "/supply/used",
      "/supply/cancelled"),
  UNITS(
      "/v1/units",
      "/units/first",
      "/units/last",
      "/quantity",
      "/block/holder",
      "/block/status",
      "/block/firstTransfer/date"),
  UNIT("/v1/units/{name}"),
  HOLDINGS("/v1/holdings", "/party", "/account", "/series", "/quantity"),
  ADJUSTMENTS(
      "/v1/adjustments",
      "/party",
      "/year/year",
      "/year/firstTransferredByVintage",
      "/year/firstTransferredForNdcInYear",
      "/year/firstTransferredForOimpInYear",
      "/year/usedForYear"),
  BALANCES("/v1/balances"),
  FLOWS("/v1/flows"),
  PROPOSALS("/v1/proposals", "/id", "/proposal/action/type", "/proposal/consents", "/expiresAt"),
  TRANSACTION("/v1/transactions/{name}"),
  BLOCKS("/v1/blocks", "/height", "/time", "/transactions", "/proposerParty", "/round", "/seals"),
  BLOCK("/v1/blocks/{name}"),
  EVENTS("/v1/events", "/height", "/time", "/backDated", "/sentence"),
  RULES("/v1/rules", "/rule", "/code", "/source", "/statement"),
  PARTICIPATION("/v1/parties/{name}/participation"),
  NDCS("/v1/parties/{name}/ndcs"),
  INVENTORIES(
      "/v1/parties/{name}/inventories",
      "/year",
      "/metric",
      "/version",
      "/quantity",
      "/recorded",
      "/document/reference"),
  CORRECTIONS(
      "/v1/parties/{name}/corrections",
      "/number",
      "/date",
      "/metric",
      "/year",
      "/term",
      "/quantity",
      "/counterpart",
      "/reason"),
  CASES(
      "/v1/cases",
      "/known/raisedBy",
      "/known/id",
      "/known/content/check",
      "/known/content/parties",
      "/unitsFlagged",
      "/known/status",
      "/known/deadline",
      "/overdue"),
  CASE("/v1/cases/{name}");

  private final String path;

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<String> columns;

  View(String path, String... columns) {
    this.path = path;
    this.columns = List.of(columns);
  }

  String path() {
    return path;
  }

  List<String> columns() {
    return columns;
  }

  boolean needsName() {
    return path.contains("{name}");
  }

  /** Lists that grow without end are shown page by page, the rest whole. */
  boolean isEndless() {
    return switch (this) {
      case BLOCKS, EVENTS, UNITS -> true;
      default -> false;
    };
  }
}
