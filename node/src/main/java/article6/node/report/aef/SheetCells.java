package article6.node.report.aef;

import java.io.IOException;
import org.dhatim.fastexcel.Worksheet;

/**
 * Puts cells on a sheet. Texts are cells of type text, so nothing in them is ever a formula; dates
 * are dates shown dd/mm/yyyy, since programs that check them look at the type.
 */
final class SheetCells {
  /** What a spreadsheet cell can hold. */
  static final int TEXT_CHARACTERS_MAX = 32_767;

  private static final String CUT = " … (cut here; the JSON form has all of it)";

  private final Worksheet sheet;

  SheetCells(Worksheet sheet) {
    this.sheet = sheet;
  }

  void width(int column, double characters) {
    sheet.width(column, characters);
  }

  void title(int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.style(row, column).bold().fontSize(14).set();
  }

  void label(int row, int column, String text) {
    sheet.value(row, column, text);
    sheet.style(row, column).bold().wrapText(true).fillColor("DDE8F0").set();
  }

  void put(int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Blank _ -> {
        // no cell at all: an empty text would not count as blank
      }
      // inline: a million different ids in a table of texts would stay in memory to the end
      case Cell.Text it -> sheet.inlineString(row, column, fitting(it.text()));
      case Cell.Whole it -> sheet.value(row, column, it.number());
      case Cell.Day it -> {
        sheet.value(row, column, it.day());
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      case Cell.Carp it -> {
        sheet.value(row, column, it.text());
        sheet.style(row, column).italic().set();
      }
    }
  }

  void finish() throws IOException {
    sheet.finish();
  }

  static String fitting(String text) {
    return text.length() <= TEXT_CHARACTERS_MAX
        ? text
        : text.substring(0, TEXT_CHARACTERS_MAX - CUT.length()) + CUT;
  }
}
