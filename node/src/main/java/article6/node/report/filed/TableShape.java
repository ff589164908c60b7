package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.sheet.Spelling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a table looks in a file.
 *
 * @param table 1 to 5
 * @param draft whether it is one of the draft of 6/CMA.4 annex VII
 * @param sheet name of its sheet
 * @param headerRow row of the labels, counted from 1; 0 when it may be any
 */
record TableShape(
    int table,
    boolean draft,
    String heading,
    String sheet,
    int headerRow,
    List<AefLayout.Field> fields) {

  static TableShape of(AefLayout layout) {
    return new TableShape(
        layout.table(),
        false,
        layout.heading(),
        layout.sheet(),
        layout.headerRow(),
        layout.fields());
  }

  /** Fields by the form of their label in which labels are compared. */
  Map<String, Integer> byLabel() {
    Map<String, Integer> fieldOf = new HashMap<>();
    for (int field = 0; field < fields.size(); field++) {
      fieldOf.put(Spelling.key(fields.get(field).label()), field);
    }
    return fieldOf;
  }

  /** The field that an export names so in JSON. */
  Optional<Integer> byName(String name) {
    for (int field = 0; field < fields.size(); field++) {
      if (fields.get(field).name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  boolean hasHeading(String text) {
    return Spelling.key(text).equals(Spelling.key(heading));
  }

  /** Where the layout has a field, counted from the first field's column. */
  int offset(int field) {
    int offset = 0;
    for (int before = 0; before < field; before++) {
      offset += fields.get(before).gapAfter() ? 2 : 1;
    }
    return offset;
  }
}
