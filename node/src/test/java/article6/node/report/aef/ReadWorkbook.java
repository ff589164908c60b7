package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook as another program sees it: cells by row and column, both counted from 1. Dates read
 * as dd/mm/yyyy in angle brackets, so that a text that looks like a date is no date.
 */
final class ReadWorkbook {
  private final Map<String, Map<Integer, Map<Integer, String>>> sheets = new LinkedHashMap<>();

  static ReadWorkbook of(Aef aef) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AefWorkbook.write(aef, bytes);
    return of(bytes.toByteArray());
  }

  static ReadWorkbook of(byte[] bytes) throws IOException {
    ReadWorkbook read = new ReadWorkbook();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        read.sheets.put(sheet.getName(), cells(sheet));
      }
    }
    return read;
  }

  private static Map<Integer, Map<Integer, String>> cells(Sheet sheet) throws IOException {
    Map<Integer, Map<Integer, String>> rows = new TreeMap<>();
    for (Row row : sheet.read()) {
      for (Cell cell : row) {
        if (cell != null && cell.getType() != CellType.EMPTY) {
          assertThat(cell.getFormula()).as("no cell is a formula").isNull();
          rows.computeIfAbsent(row.getRowNum(), _ -> new TreeMap<>())
              .put(cell.getColumnIndex() + 1, text(cell));
        }
      }
    }
    return rows;
  }

  private static String text(Cell cell) {
    if (cell.getType() != CellType.NUMBER) {
      return cell.getText();
    }
    String format = cell.getDataFormatString();
    return format != null && format.contains("yyyy")
        ? "<" + AefProfile.DAY.format(cell.asDate()) + ">"
        : cell.asNumber().toPlainString();
  }

  List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  Map<Integer, Map<Integer, String>> sheet(String name) {
    return sheets.getOrDefault(name, Map.of());
  }

  String cell(String sheet, int row, int column) {
    return sheet(sheet).getOrDefault(row, Map.of()).getOrDefault(column, "");
  }

  /** Texts of a row from a column on. */
  List<String> across(String sheet, int row, int column, int count) {
    List<String> texts = new ArrayList<>();
    for (int place = column; place < column + count; place++) {
      texts.add(cell(sheet, row, place));
    }
    return texts;
  }

  List<String> down(String sheet, int row, int column, int count) {
    List<String> texts = new ArrayList<>();
    for (int place = row; place < row + count; place++) {
      texts.add(cell(sheet, place, column));
    }
    return texts;
  }

  /** Rows of a table by label, up to the first blank row. */
  List<Map<String, String>> rows(Layout.Table table) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = table.headerRow() + 1; sheet(table.sheet()).containsKey(row); row++) {
      Map<String, String> values = new LinkedHashMap<>();
      for (int column = 0; column < table.labels().size(); column++) {
        String label = table.labels().get(column);
        String value = cell(table.sheet(), row, column + 2);
        if (label.isEmpty()) {
          assertThat(value).as("blank column %d of %s", column + 2, table.sheet()).isEmpty();
        } else {
          values.put(label, value);
        }
      }
      rows.add(values);
    }
    return rows;
  }
}
