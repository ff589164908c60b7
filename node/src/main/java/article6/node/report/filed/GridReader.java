package article6.node.report.filed;

import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CellName;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import article6.node.report.sheet.WorkbookParts.Merge;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Reads a table with its labels in a row: finds them, checks that they stand as the layout says,
 * and passes the rows below on until the first blank one.
 */
final class GridReader {
  /** So many filled fields below the end of a table make a row that somebody meant to report. */
  private static final int FIELDS_OF_A_LOST_ROW = 3;

  /** Labels that make a row the row of labels: fewer may be chance. */
  private static final int LABELS_MIN = 3;

  private final TableShape shape;
  private final Place sheet;
  private final Findings findings;
  private final int[] columns;

  GridReader(TableShape shape, Place sheet, Findings findings) {
    this.shape = shape;
    this.sheet = sheet;
    this.findings = findings;
    this.columns = new int[shape.fields().size()];
    Arrays.fill(columns, -1);
  }

  /**
   * @param above the first rows of the sheet
   * @param rest those that follow
   * @param take gets each row with its place
   */
  void read(
      List<SheetRow> above,
      Iterator<SheetRow> rest,
      List<Merge> merges,
      BiConsumer<TablePlace, SheetRow> take) {
    Optional<Integer> labels = labels(above);
    if (labels.isEmpty()) {
      boolean foreign = above.stream().anyMatch(GridReader::hasForeignWords);
      findings.add(
          Finding.of(
              foreign ? FindingCode.LABEL_NOT_ENGLISH : FindingCode.LABELS_MISSING,
              sheet,
              "",
              shape.fields().getFirst().label()));
      return;
    }
    int header = above.get(labels.get()).number();
    checkLabels(above, labels.get());
    merges(merges, header);
    TablePlace place =
        new TablePlace(
            sheet,
            shape.fields(),
            (row, field) ->
                columns[field] < 0
                    ? Optional.empty()
                    : Optional.of(new CellName(row, columns[field])));
    rows(above.subList(labels.get() + 1, above.size()).iterator(), rest, header, place, take);
  }

  private void rows(
      Iterator<SheetRow> near,
      Iterator<SheetRow> rest,
      int header,
      TablePlace place,
      BiConsumer<TablePlace, SheetRow> take) {
    int expected = header + 1;
    boolean ended = false;
    BitSet ours = ours();
    while (near.hasNext() || rest.hasNext()) {
      SheetRow row = near.hasNext() ? near.next() : rest.next();
      SheetRow fields = fields(row);
      ended |= row.number() != expected || fields.isBlank();
      expected = row.number() + 1;
      if (!ended) {
        outside(row, ours);
        take.accept(place, fields);
      } else if (filled(fields) >= FIELDS_OF_A_LOST_ROW) {
        findings.add(
            Finding.of(FindingCode.ROW_AFTER_BLANK, sheet.row(row.number()), first(fields), ""));
      }
    }
  }

  /** Values between the columns of the table, which nobody would read. */
  private void outside(SheetRow row, BitSet ours) {
    for (int column = ours.nextSetBit(0); column < ours.length(); column++) {
      RawCell cell = row.cell(column);
      if (!ours.get(column) && !cell.isBlank()) {
        findings.add(
            Finding.of(
                FindingCode.VALUE_OUTSIDE_TABLE, cell(row, column, cell.text()), cell.text(), ""));
      }
    }
  }

  /** Columns that the table has. */
  private BitSet ours() {
    BitSet ours = new BitSet();
    Arrays.stream(columns).filter(it -> it >= 0).forEach(ours::set);
    return ours;
  }

  /** The cells of the fields, in their order. */
  private SheetRow fields(SheetRow row) {
    RawCell[] cells = new RawCell[columns.length];
    for (int field = 0; field < cells.length; field++) {
      cells[field] = row.cell(columns[field]);
    }
    return SheetRow.of(row.number(), cells);
  }

  private static int filled(SheetRow row) {
    return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String first(SheetRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .map(RawCell::text)
        .findFirst()
        .orElse("");
  }

  private static boolean hasForeignWords(SheetRow row) {
    return row.cells().stream().anyMatch(cell -> Spelling.hasForeignLetters(cell.text()));
  }

  /** The lowest row that has most of the labels. */
  private Optional<Integer> labels(List<SheetRow> above) {
    Map<String, Integer> fieldOf = shape.byLabel();
    int best = -1;
    long most = LABELS_MIN - 1L;
    for (int i = 0; i < above.size(); i++) {
      long known =
          above.get(i).cells().stream()
              .filter(cell -> fieldOf.containsKey(Spelling.key(cell.text())))
              .count();
      if (known > most) {
        most = known;
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private void checkLabels(List<SheetRow> above, int at) {
    SheetRow header = above.get(at);
    NavigableSet<Integer> unknown = match(header);
    if (shape.draft()) {
      // merged headings: some labels stand one or two rows higher
      for (int higher = Math.max(0, at - 2); higher < at; higher++) {
        match(above.get(higher));
      }
    }
    int left = left();
    for (int field = 0; field < columns.length; field++) {
      int expected = left + shape.offset(field);
      String label = shape.fields().get(field).label();
      if (columns[field] < 0) {
        RawCell there = header.cell(expected);
        boolean foreign = Spelling.hasForeignLetters(there.text());
        unknown.remove(expected);
        findings.add(
            Finding.of(
                foreign ? FindingCode.LABEL_NOT_ENGLISH : FindingCode.LABEL_MISSING,
                cell(header, expected, label),
                there.text(),
                label));
      } else if (!shape.draft() && columns[field] != expected) {
        findings.add(
            Finding.of(
                FindingCode.COLUMN_MISPLACED,
                cell(header, columns[field], label),
                new CellName(header.number(), columns[field]).toString(),
                new CellName(header.number(), expected).toString()));
      }
    }
    for (int column : unknown) {
      String text = header.cell(column).text();
      findings.add(Finding.of(FindingCode.COLUMN_UNKNOWN, cell(header, column, text), text, ""));
    }
    if (shape.headerRow() > 0 && header.number() != shape.headerRow()) {
      findings.add(
          Finding.of(
              FindingCode.LABELS_MOVED,
              sheet.row(header.number()),
              String.valueOf(header.number()),
              String.valueOf(shape.headerRow())));
    }
  }

  private Place cell(SheetRow row, int column, String label) {
    return sheet
        .row(row.number())
        .cell(new CellName(row.number(), Math.max(0, column)).toString(), label);
  }

  /** The column in which the first field would stand, as most of the labels say. */
  private int left() {
    int left = 1;
    for (int field = columns.length - 1; field >= 0; field--) {
      if (columns[field] >= 0) {
        left = columns[field] - shape.offset(field);
      }
    }
    return left;
  }

  /** Notes where labels stand; returns the columns with other texts. */
  private NavigableSet<Integer> match(SheetRow row) {
    Map<String, Integer> fieldOf = shape.byLabel();
    NavigableSet<Integer> unknown = new TreeSet<>();
    for (int column = 0; column < row.cells().size(); column++) {
      RawCell cell = row.cell(column);
      if (cell.isBlank()) {
        continue;
      }
      Integer field = fieldOf.get(Spelling.key(cell.text()));
      if (field == null) {
        unknown.add(column);
      } else if (columns[field] < 0) {
        columns[field] = column;
      } else if (!shape.draft()) {
        findings.add(
            Finding.of(
                FindingCode.LABEL_TWICE,
                cell(row, column, cell.text()),
                cell.text(),
                new CellName(row.number(), columns[field]).toString()));
      }
    }
    return unknown;
  }

  private void merges(List<Merge> merges, int header) {
    for (Merge merge : merges) {
      if (merge.lastRow() > header
          && merge.firstColumn() < ours().length()
          && merge.lastColumn() >= ours().nextSetBit(0)) {
        String first = new CellName(merge.firstRow(), merge.firstColumn()).toString();
        String last = new CellName(merge.lastRow(), merge.lastColumn()).toString();
        findings.add(
            Finding.of(
                FindingCode.MERGED_CELLS,
                sheet.row(merge.firstRow()).cell(first, ""),
                first + ":" + last,
                ""));
      }
    }
  }
}
