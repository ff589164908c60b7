package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.node.report.sheet.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The sheets of actions, in the order in which they can be taken: what a later one needs is in an
 * earlier one.
 */
public enum BulkKind {
  ATTESTATIONS("Attestations", "AttestParticipation", BulkColumns.ATTESTATIONS),
  NDCS("NDCs", "SetNdc", BulkColumns.NDCS),
  INVENTORIES("Inventories", "SetInventory", BulkColumns.INVENTORIES),
  ACCOUNTS("Accounts", "OpenAccount", BulkColumns.ACCOUNTS),
  APPROACHES("Cooperative approaches", "RegisterApproach", BulkColumns.APPROACHES),
  ENTITIES("Authorized entities", "AuthorizeEntity", BulkColumns.ENTITIES),
  AUTHORIZATIONS("Authorizations", "AuthorizeItmos", BulkColumns.AUTHORIZATIONS),
  AMENDMENTS("Amended authorizations", "AmendAuthorization", BulkColumns.AMENDMENTS),
  ISSUANCES("Issuances", "IssueUnits", BulkColumns.ISSUANCES),
  TRANSFERS("Transfers", "TransferUnits", BulkColumns.TRANSFERS),
  NDC_USES("Uses towards NDCs", "UseTowardsNdc", BulkColumns.NDC_USES),
  IMP_USES("Uses for IMP", "UseForImp", BulkColumns.IMP_USES),
  CANCELLATIONS("Cancellations", "CancelUnits", BulkColumns.CANCELLATIONS),
  REVOCATIONS("Revoked authorizations", "RevokeAuthorization", BulkColumns.REVOCATIONS),
  /** Any other action, as JSON in a cell. */
  ACTIONS("Other actions", "", BulkColumns.ACTIONS);

  private final String sheet;
  private final String action;
  private final List<BulkColumn> columns;

  BulkKind(String sheet, String action, List<BulkColumn> columns) {
    this.sheet = sheet;
    this.action = action;
    this.columns = columns;
  }

  /** Name of its sheet in a workbook. */
  public String sheet() {
    return sheet;
  }

  /** The one kind of action its rows are; empty where they may be any. */
  public String action() {
    return action;
  }

  public List<BulkColumn> columns() {
    return columns;
  }

  /** Index of a column by its label; negative when it has none of that label. */
  public int column(String label) {
    String key = Spelling.key(label);
    for (int column = 0; column < columns.size(); column++) {
      if (Spelling.key(columns.get(column).label()).equals(key)) {
        return column;
      }
    }
    return -1;
  }

  /** What people type for it, such as ndc-uses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<BulkKind> ofWord(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  /** The kind whose sheet an action stands on. */
  public static BulkKind of(Action action) {
    return Arrays.stream(values())
        .filter(it -> it.action.equals(action.kind()))
        .findFirst()
        .orElse(ACTIONS);
  }

  /** What a row is before any of its cells is put in. */
  JsonNode skeleton() {
    return BulkSkeletons.of(this);
  }
}
