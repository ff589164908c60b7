package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CellName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a table of a file is, so that a finding can point at a cell of it. */
public final class TablePlace {
  private final Place sheet;
  private final List<AefLayout.Field> fields;
  private final Map<String, Integer> fieldByName = new HashMap<>();
  private final Locator locator;

  /** Finds the cell of a field, where the file has cells. */
  @FunctionalInterface
  public interface Locator {
    Optional<CellName> cell(int row, int field);
  }

  public TablePlace(Place sheet, List<AefLayout.Field> fields, Locator locator) {
    this.sheet = sheet;
    this.fields = List.copyOf(fields);
    this.locator = locator;
    for (int field = 0; field < fields.size(); field++) {
      fieldByName.put(fields.get(field).name(), field);
    }
  }

  /** Of a table in a file without cells. */
  public static TablePlace of(Place sheet, List<AefLayout.Field> fields) {
    return new TablePlace(sheet, fields, (_, _) -> Optional.empty());
  }

  /** Index of a field by its name in the nomenclatures; negative when this table has none. */
  public int field(String name) {
    return fieldByName.getOrDefault(name, -1);
  }

  public Place row(int row) {
    return sheet.row(row);
  }

  public Place cell(int row, String name) {
    int field = field(name);
    if (field < 0) {
      return sheet.row(row).field(name);
    }
    String label = fields.get(field).label();
    return locator
        .cell(row, field)
        .map(cell -> sheet.row(cell.row()).cell(cell.toString(), label))
        .orElseGet(() -> sheet.row(row).field(label));
  }
}
