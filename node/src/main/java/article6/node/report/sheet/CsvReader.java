package article6.node.report.sheet;

import article6.node.report.finding.FindingCode;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV (RFC 4180) as rows, one at a time. A text that a spreadsheet program would run stays
 * marked as a formula; the apostrophe that exports put before such texts is taken off.
 */
public final class CsvReader implements Iterator<SheetRow> {
  private static final int BYTE_ORDER_MARK = 0xfeff;
  private static final int END = -1;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private final PushbackReader in;
  private int line;
  private @Nullable SheetRow next;

  /**
   * @throws FileRefused when the text is no UTF-8 or no CSV, here or on the way
   */
  public CsvReader(byte[] file) {
    in =
        new PushbackReader(
            new BufferedReader(
                new InputStreamReader(
                    new ByteArrayInputStream(file),
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
    int first = read();
    if (first != BYTE_ORDER_MARK) {
      unread(first);
    }
    next = record();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SheetRow next() {
    SheetRow row = next;
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = record();
    return row;
  }

  private @Nullable SheetRow record() {
    int first = read();
    if (first == END) {
      return null;
    }
    unread(first);
    line++;
    int number = line;
    List<RawCell> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      if (cells.size() == SheetLimits.CSV_COLUMNS_MAX) {
        throw new FileRefused(
            FindingCode.CSV_BROKEN, "line " + number, SheetLimits.CSV_COLUMNS_MAX + " columns");
      }
      more = field(cells, number);
    }
    return SheetRow.of(number, cells.toArray(RawCell[]::new));
  }

  /** Reads a field; true when another follows on the line. */
  private boolean field(List<RawCell> cells, int number) {
    StringBuilder text = new StringBuilder();
    int one = read();
    boolean quoted = one == '"';
    if (quoted) {
      quoted(text, number);
      one = read();
    } else {
      while (one != ',' && one != '\r' && one != '\n' && one != END) {
        append(text, one, number);
        one = read();
      }
    }
    cells.add(cell(text.toString()));
    if (one == ',') {
      return true;
    }
    if (one == '\r') {
      int after = read();
      if (after != '\n') {
        unread(after);
      }
    } else if (one != '\n' && one != END) {
      throw new FileRefused(FindingCode.CSV_BROKEN, "line " + number, "\"…\",");
    }
    return false;
  }

  private void quoted(StringBuilder text, int number) {
    while (true) {
      int one = read();
      if (one == END) {
        throw new FileRefused(FindingCode.CSV_BROKEN, "line " + number, "\"");
      }
      if (one == '"') {
        int after = read();
        if (after != '"') {
          unread(after);
          return;
        }
      } else if (one == '\n') {
        line++;
      }
      append(text, one, number);
    }
  }

  private static void append(StringBuilder text, int one, int number) {
    if (text.length() >= SheetLimits.TEXT_CHARACTERS_MAX) {
      throw new FileRefused(
          FindingCode.CSV_BROKEN,
          "line " + number,
          SheetLimits.TEXT_CHARACTERS_MAX + " characters");
    }
    text.append((char) one);
  }

  public static RawCell cell(String text) {
    if (text.length() > 1
        && text.charAt(0) == '\''
        && FORMULA_STARTS.indexOf(text.charAt(1)) >= 0) {
      return RawCell.text(text.substring(1));
    }
    return text.startsWith("=") ? new RawCell(RawCell.Kind.FORMULA, text) : RawCell.text(text);
  }

  private int read() {
    try {
      return in.read();
    } catch (CharacterCodingException e) {
      throw new FileRefused(FindingCode.TEXT_NOT_UTF8, "line " + line, "UTF-8");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory can't fail", e);
    }
  }

  private void unread(int one) {
    try {
      if (one != END) {
        in.unread(one);
      }
    } catch (IOException e) {
      throw new IllegalStateException("one character always fits", e);
    }
  }
}
