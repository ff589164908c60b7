package article6.node.report.bulk;

/**
 * A column of a sheet of actions.
 *
 * @param label as printed in the first row
 * @param path where its value stands in the JSON of the action, such as {@code content.approach};
 *     empty where it is none of it
 * @param form how its cells are written
 * @param required whether a row can't do without it
 */
public record BulkColumn(String label, String path, BulkForm form, boolean required) {
  static BulkColumn required(String label, String path, BulkForm form) {
    return new BulkColumn(label, path, form, true);
  }

  static BulkColumn optional(String label, String path, BulkForm form) {
    return new BulkColumn(label, path, form, false);
  }
}
