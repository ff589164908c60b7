package article6.node.report.filed;

import article6.node.report.aef.Aef;
import article6.node.report.aef.AefLayout;
import article6.node.report.sheet.CellName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook that a test spoils before it is read: cells by sheet and name. */
final class Sheets {
  record Formula(String text) {}

  private final Map<String, Map<String, Object>> sheets = new LinkedHashMap<>();
  private final Map<String, List<String>> merges = new LinkedHashMap<>();

  /** The report as a sound workbook. */
  static Sheets of(Aef aef) {
    Sheets sheets = new Sheets();
    AefLayout.FRONT_SHEETS.forEach(name -> sheets.sheets.put(name, new TreeMap<>()));
    for (AefLayout layout : AefLayout.all()) {
      Map<String, Object> cells = new TreeMap<>();
      sheets.sheets.put(layout.sheet(), cells);
      cells.put("B" + (layout.headerRow() - 2), layout.heading());
      for (int field = 0; field < layout.fields().size(); field++) {
        String label = layout.fields().get(field).label();
        cells.put(
            layout.table() == 1
                ? "B" + (layout.headerRow() + field)
                : name(layout, field, layout.headerRow()),
            label);
      }
    }
    aef.visit(
        (table, row, values) -> {
          AefLayout layout = AefLayout.of(table);
          for (int field = 0; field < values.size(); field++) {
            Optional<Object> value = values.get(field);
            String cell =
                table == 1
                    ? "C" + (layout.headerRow() + field)
                    : name(layout, field, layout.headerRow() + row);
            value.ifPresent(it -> sheets.put(layout.sheet(), cell, it));
          }
        });
    return sheets;
  }

  static Sheets empty() {
    return new Sheets();
  }

  /** Values side by side from a cell on. */
  Sheets across(String sheet, String cell, Object... values) {
    CellName start = CellName.parse(cell);
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals("")) {
        put(sheet, new CellName(start.row(), start.column() + i).toString(), values[i]);
      }
    }
    return this;
  }

  /** The cell of a field of the first row of a table. */
  static String first(int table, String field) {
    AefLayout layout = AefLayout.of(table);
    for (int i = 0; i < layout.fields().size(); i++) {
      if (layout.fields().get(i).name().equals(field)) {
        return table == 1
            ? "C" + (layout.headerRow() + i)
            : name(layout, i, layout.headerRow() + 1);
      }
    }
    throw new IllegalArgumentException(field);
  }

  private static String name(AefLayout layout, int field, int row) {
    return new CellName(row, 1 + TableShape.of(layout).offset(field)).toString();
  }

  Sheets put(String sheet, String cell, Object value) {
    sheets.computeIfAbsent(sheet, _ -> new TreeMap<>()).put(cell, value);
    return this;
  }

  /** Changes a field of the first row of a table. */
  Sheets put(int table, String field, Object value) {
    return put(AefLayout.of(table).sheet(), first(table, field), value);
  }

  Sheets clear(int table, String field) {
    Map<String, Object> cells = sheets.getOrDefault(AefLayout.of(table).sheet(), Map.of());
    cells.remove(first(table, field));
    return this;
  }

  Sheets remove(String sheet) {
    sheets.remove(sheet);
    return this;
  }

  Sheets rename(String sheet, String name) {
    Map<String, Object> cells = sheets.remove(sheet);
    sheets.put(name, cells == null ? new TreeMap<>() : cells);
    return this;
  }

  Sheets merge(String sheet, String cells) {
    merges.computeIfAbsent(sheet, _ -> new ArrayList<>()).add(cells);
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "a-test", null);
    for (Map.Entry<String, Map<String, Object>> sheet : sheets.entrySet()) {
      Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
      sheet.getValue().forEach((name, value) -> put(worksheet, CellName.parse(name), value));
      for (String merged : merges.getOrDefault(sheet.getKey(), List.of())) {
        String[] ends = merged.split(":", -1);
        CellName first = CellName.parse(ends[0]);
        CellName last = CellName.parse(ends[1]);
        worksheet.range(first.row() - 1, first.column(), last.row() - 1, last.column()).merge();
      }
      worksheet.finish();
    }
    workbook.finish();
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, CellName cell, Object value) {
    int row = cell.row() - 1;
    switch (value) {
      case LocalDate day -> {
        sheet.value(row, cell.column(), day);
        sheet.style(row, cell.column()).format("dd/mm/yyyy").set();
      }
      case Number number -> sheet.value(row, cell.column(), number);
      case Formula formula -> sheet.formula(row, cell.column(), formula.text());
      default -> sheet.value(row, cell.column(), value.toString());
    }
  }
}
