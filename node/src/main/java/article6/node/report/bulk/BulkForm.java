package article6.node.report.bulk;

import article6.node.report.filed.RowFields;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How the cells of a column are written, and what they are in the JSON of an action. */
public interface BulkForm {
  /** The value of a field; nothing where it is blank or wrong, which the row then knows. */
  Optional<JsonNode> read(RowFields row, String label);

  /** The same value as a cell: a text, a whole number or a day. */
  Object write(JsonNode value);

  /** What kind of value it is, so that the habits of a file can be put right before it is read. */
  Nature nature();

  /** Kinds of values that files write in different ways. */
  enum Nature {
    TEXT,
    NUMBER,
    YEAR,
    DAY,
    PARTY
  }
}
