package article6.node.report.filed;

import article6.node.report.aef.Aef;
import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CsvReader;
import article6.node.report.sheet.FileForm;
import article6.node.report.sheet.FileRefused;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.WorkbookReader;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What reading a file came to.
 *
 * @param name of the file
 * @param report the whole report; nothing when the findings have an error
 * @param findings about the file's form
 */
public record AefFile(String name, Optional<FiledAef> report, Findings findings) {
  /** Reads a workbook, CSV or JSON; which of them it is, its first bytes tell. */
  public static AefFile read(String name, byte[] content, PartyNames parties) {
    return read(name, content, parties, CodeLists.FIRST);
  }

  /**
   * The same with what a ledger knows.
   *
   * @param codes of all nomenclatures that the ledger has
   */
  public static AefFile read(String name, byte[] content, PartyNames parties, CodeLists codes) {
    Reading reading = new Reading(parties, codes);
    Filing filing = new Filing(reading, name);
    try {
      read(content, filing);
    } catch (FileRefused e) {
      reading.findings().add(Finding.of(e.code(), Place.file(name), e.value(), e.expected()));
      return new AefFile(name, Optional.empty(), reading.findings());
    }
    return new AefFile(name, filing.finish(), reading.findings());
  }

  /** The ledger's own report as if it had been filed, which is what it is compared with. */
  public static AefFile of(Aef aef, PartyNames parties) {
    Reading reading = new Reading(parties);
    String name = "ledger " + aef.fileName();
    Filing filing = new Filing(reading, name);
    for (AefLayout layout : AefLayout.all()) {
      TableShape shape = TableShape.of(layout);
      filing.begin(shape, place(filing, shape));
    }
    aef.visit(
        (table, row, values) -> {
          TableShape shape = TableShape.of(AefLayout.of(table));
          RawCell[] cells =
              values.stream()
                  .map(value -> value.map(AefFile::cell).orElse(RawCell.BLANK))
                  .toArray(RawCell[]::new);
          filing.take(shape, place(filing, shape), SheetRow.of(row, cells));
        });
    return new AefFile(name, filing.finish(), reading.findings());
  }

  private static TablePlace place(Filing filing, TableShape shape) {
    return TablePlace.of(filing.file().sheet(shape.heading()), shape.fields());
  }

  private static RawCell cell(Object value) {
    return switch (value) {
      case LocalDate day -> RawCell.day(day);
      case Long number -> RawCell.number(number.toString());
      default -> RawCell.text(value.toString());
    };
  }

  private static void read(byte[] content, Filing filing) {
    String name = filing.file().file();
    if (content.length > SheetLimits.FILE_BYTES_MAX) {
      throw new FileRefused(
          FindingCode.FILE_TOO_LARGE,
          String.valueOf(content.length),
          String.valueOf(SheetLimits.FILE_BYTES_MAX));
    }
    switch (FileForm.of(content)) {
      case EMPTY -> throw new FileRefused(FindingCode.FILE_EMPTY, "0", "");
      case WORKBOOK -> WorkbookReader.read(content, new SheetTables(filing));
      case OLD_OFFICE -> throw new FileRefused(FindingCode.FILE_OLD_OR_ENCRYPTED, name, ".xlsx");
      case JSON -> JsonTables.read(content, filing);
      case TEXT -> new CsvTables(filing, new CsvReader(content)).read();
      case UNKNOWN ->
          throw new FileRefused(FindingCode.FILE_FORMAT_UNKNOWN, name, "XLSX, CSV, JSON");
    }
  }
}
