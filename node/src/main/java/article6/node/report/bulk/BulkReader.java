package article6.node.report.bulk;

import article6.node.report.bulk.BulkMapping.Step;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CsvReader;
import article6.node.report.sheet.FileForm;
import article6.node.report.sheet.FileRefused;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import article6.node.report.sheet.WorkbookParts.Merge;
import article6.node.report.sheet.WorkbookReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a workbook or CSV of actions. Rows are read one by one; what is kept is the actions they
 * stand for, or what is wrong with them.
 */
public final class BulkReader {
  /**
   * Rows of one import: their actions are held in memory, and a node tries them all on top of its
   * state before one is submitted. What is more goes in several files.
   */
  public static final int ROWS_MAX = 200_000;

  private final BulkReading reading;
  private final String name;
  private final byte[] content;

  private BulkReader(String name, byte[] content, PartyNames parties, int rowsMax) {
    this.name = name;
    this.content = content;
    this.reading = new BulkReading(name, parties, rowsMax);
  }

  /** Reads all steps of the mapping, each from the first row on. */
  public static BulkFile read(
      String name, byte[] content, BulkMapping mapping, PartyNames parties) {
    return read(name, content, mapping, parties, ROWS_MAX);
  }

  static BulkFile read(
      String name, byte[] content, BulkMapping mapping, PartyNames parties, int rowsMax) {
    BulkReader reader = new BulkReader(name, content, parties, rowsMax);
    try {
      reader.read(mapping);
    } catch (FileRefused e) {
      reader.reading.add(Finding.of(e.code(), Place.file(name), e.value(), e.expected()));
    }
    return reader.reading.finish();
  }

  private void read(BulkMapping mapping) {
    if (content.length > SheetLimits.FILE_BYTES_MAX) {
      throw new FileRefused(
          FindingCode.FILE_TOO_LARGE,
          String.valueOf(content.length),
          String.valueOf(SheetLimits.FILE_BYTES_MAX));
    }
    boolean several = mapping.steps().size() > 1;
    int found = 0;
    for (Step step : mapping.steps()) {
      int sheets =
          switch (FileForm.of(content)) {
            case EMPTY -> throw new FileRefused(FindingCode.FILE_EMPTY, "0", "");
            case WORKBOOK -> workbook(step);
            case OLD_OFFICE ->
                throw new FileRefused(FindingCode.FILE_OLD_OR_ENCRYPTED, name, ".xlsx");
            case TEXT -> lines(step);
            case JSON, UNKNOWN ->
                throw new FileRefused(FindingCode.FILE_FORMAT_UNKNOWN, name, "XLSX, CSV");
          };
      found += sheets;
      if (sheets == 0 && (!several || step.columns().isPresent())) {
        missing(step);
      }
    }
    if (found == 0 && several) {
      missing(mapping.steps().getFirst());
    }
  }

  private void missing(Step step) {
    String label =
        step.columns().isPresent() && !step.sheet().isEmpty()
            ? step.sheet()
            : String.join(", ", RowAction.requiredLabels(step.kind()));
    reading.add(
        Finding.of(FindingCode.LABELS_MISSING, Place.file(name), step.kind().word(), label));
  }

  private int lines(Step step) {
    Iterator<SheetRow> lines = new CsvReader(content);
    List<SheetRow> first = new ArrayList<>();
    if (lines.hasNext()) {
      SheetRow line = lines.next();
      first.add(line);
      RawCell cell = line.cell(0);
      if (line.cells().size() == 1 && cell.text().indexOf(';') >= 0) {
        reading.add(
            Finding.of(FindingCode.CSV_SEPARATOR, Place.file(name).row(1), cell.text(), ","));
        return 1;
      }
    }
    BulkSheet sheet = new BulkSheet(step, Place.file(name), reading, false);
    return sheet.read(joined(first, lines), List.of()) ? 1 : 0;
  }

  private static Iterator<SheetRow> joined(List<SheetRow> first, Iterator<SheetRow> rest) {
    Iterator<SheetRow> start = first.iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return start.hasNext() || rest.hasNext();
      }

      @Override
      public SheetRow next() {
        return start.hasNext() ? start.next() : rest.next();
      }
    };
  }

  private int workbook(Step step) {
    Sheets sheets = new Sheets(step);
    WorkbookReader.read(content, sheets);
    return sheets.found;
  }

  private final class Sheets implements WorkbookReader.SheetsReader {
    private final Step step;
    private int found;

    Sheets(Step step) {
      this.step = step;
    }

    @Override
    public void names(List<String> names) {
      // sheets are asked for one by one
    }

    @Override
    public boolean wants(String sheet) {
      return step.sheet().isEmpty() || Spelling.key(step.sheet()).equals(Spelling.key(sheet));
    }

    @Override
    public void sheet(String sheet, Iterator<SheetRow> rows, List<Merge> merges) {
      Place place = Place.file(name).sheet(sheet);
      if (new BulkSheet(step, place, reading, true).read(rows, merges)) {
        found++;
      }
    }
  }
}
