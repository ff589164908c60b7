package article6.node.report.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.YearQuantity;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Sheets as officers and strangers write them: understood, or told with row and column. */
class BulkReaderTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());
  private static final String TRANSFERS = "First ID,Last ID,From account,To account,Date\n";
  private static final String A_TRANSFER =
      "CA0001-THA01-THA-1-2022,CA0001-THA01-THA-10-2022,THA-A,CHE-B,2023-12-15\n";

  @Test
  void aSheetOfItsOwnLabelsIsReadInAnyOrderOfColumns() throws IOException {
    byte[] workbook =
        workbook(
            "Authorizations",
            sheet -> {
              row(sheet, 0, "Letters of 2022");
              row(
                  sheet,
                  2,
                  "Authorization ID",
                  "Authorizing Party",
                  "Date of authorization",
                  "Cooperative approach ID",
                  "Sector(s)",
                  "Purposes for authorization",
                  "Authorized quantity",
                  "Occurred from",
                  "Occurred until");
              row(
                  sheet,
                  3,
                  "THA-2022-01",
                  "Thailand",
                  LocalDate.of(2022, 9, 30),
                  "CA0001",
                  "Transportation; Waste management",
                  "ndc",
                  1916,
                  2021,
                  2030);
            });

    BulkFile file = read(workbook, BulkMapping.plain(BulkKind.AUTHORIZATIONS));

    assertThat(file.findings().inOrder()).isEmpty();
    AuthorizationAction.AuthorizeItmos letter =
        (AuthorizationAction.AuthorizeItmos) file.rows().getFirst().action();
    assertThat(letter.party()).isEqualTo(new PartyCode("THA"));
    assertThat(letter.content().sectors())
        .containsExactly(Sector.TRANSPORTATION, Sector.WASTE_MANAGEMENT);
    assertThat(letter.content().purpose()).isEqualTo(Purpose.NDC);
    assertThat(letter.content().quantity()).contains(1_916L);
    assertThat(letter.content().timeframe().occurred().orElseThrow().to())
        .isEqualTo(LocalDate.of(2030, 12, 31));
    assertThat(file.rows().getFirst().place().row()).isEqualTo(4);
  }

  @Test
  void ndcsAndInventoriesAreRowsToo() {
    NdcAction.SetNdc ndc =
        (NdcAction.SetNdc)
            only(
                """
                Party,First year of the NDC implementation period,\
                Last year of the NDC implementation period,NDC type,Method,Trajectory,Budget
                GHA,2021,2030,multi_year,MULTI_YEAR,2021 = 100; 2022 = -98,1000
                """,
                BulkKind.NDCS);
    NdcAction.SetInventory inventory =
        (NdcAction.SetInventory) only("Party,Year,Quantity\nGHA,2022,-5\n", BulkKind.INVENTORIES);

    assertThat(ndc.trajectory())
        .containsExactly(new YearQuantity(2021, 100), new YearQuantity(2022, -98));
    assertThat(ndc.details().orElseThrow().budget()).contains(1_000L);
    assertThat(inventory.emissions()).containsExactly(new YearQuantity(2022, -5));
  }

  @Test
  void anySerialWithOneRunningNumberBacksUnits() {
    UnitAction.IssueUnits block =
        (UnitAction.IssueUnits)
            only(issuance("GS1-1-TZ-GS99-16-2022-25700-1-100", "", ""), BulkKind.ISSUANCES);
    UnitAction.IssueUnits ends =
        (UnitAction.IssueUnits)
            only(issuance("", "JP-MN-0001-X", "JP-MN-0100-X"), BulkKind.ISSUANCES);

    assertThat(block.quantity()).isEqualTo(100);
    assertThat(block.underlying())
        .contains(new UnderlyingRange("GS", "GS1-1-TZ-GS99-16-2022-25700-", 1, 100, ""));
    assertThat(ends.underlying()).contains(new UnderlyingRange("GS", "JP-MN-", 1, 100, "-X", 4));
  }

  @Test
  void anyActionAtAllGoesAsJson() {
    PartyAction.CloseYear close =
        (PartyAction.CloseYear)
            only(
                """
                Type,Action
                CloseYear,"{""type"":""CloseYear"",""party"":""THA"",""year"":2023}"
                """,
                BulkKind.ACTIONS);

    assertThat(close.year()).isEqualTo(2023);
    assertCodes("Type,Action\nCloseYear,{}\n", BulkKind.ACTIONS, FindingCode.ROW_VALUE_REFUSED);
  }

  @Test
  void wrongLayoutsAreToldAndNoRowIsTaken() {
    assertCodes("a;b;c\n1;2;3\n", BulkKind.TRANSFERS, FindingCode.CSV_SEPARATOR);
    assertCodes("nothing,known,here\n1,2,3\n", BulkKind.TRANSFERS, FindingCode.LABELS_MISSING);
    assertCodes(
        "First ID,Last ID,From account,Date\n1,2,3,4\n",
        BulkKind.TRANSFERS,
        FindingCode.LABEL_MISSING);
    assertCodes(
        "First ID,Last ID,From account,To account,Date,Date\n",
        BulkKind.TRANSFERS,
        FindingCode.LABEL_TWICE);
    assertCodes(
        "最初のID,Last ID,From account,To account,Date\n" + A_TRANSFER,
        BulkKind.TRANSFERS,
        FindingCode.COLUMN_UNKNOWN,
        FindingCode.LABEL_MISSING);
  }

  @Test
  void valuesAreNeverGuessed() {
    String labels = "Party,Year,Quantity\n";

    assertCodes(labels + "THA,2022,1.916\n", BulkKind.INVENTORIES, FindingCode.NUMBER_SEPARATORS);
    assertCodes(
        labels + "THA,2022,\"1,916\"\n", BulkKind.INVENTORIES, FindingCode.NUMBER_SEPARATORS);
    assertCodes(labels + "THA,1022,1\n", BulkKind.INVENTORIES, FindingCode.YEAR_UNKNOWN);
    assertCodes(labels + "Atlantis,2022,1\n", BulkKind.INVENTORIES, FindingCode.PARTY_UNKNOWN);
    assertCodes(labels + "THA,2022,=1+1\n", BulkKind.INVENTORIES, FindingCode.FORMULA);
    assertCodes(labels + "THA,2022,\n", BulkKind.INVENTORIES, FindingCode.REQUIRED_MISSING);
    assertCodes(
        TRANSFERS + A_TRANSFER.replace("2023-12-15", "12/15/2023"),
        BulkKind.TRANSFERS,
        FindingCode.DATE_WRONG);
    assertCodes(
        TRANSFERS + A_TRANSFER.replace("CA0001-THA01-THA-10-2022", "CA0001-THA01-GHA-10-2022"),
        BulkKind.TRANSFERS,
        FindingCode.ROW_VALUE_REFUSED);
    assertCodes(TRANSFERS + A_TRANSFER + A_TRANSFER, BulkKind.TRANSFERS, FindingCode.ROW_TWICE);
  }

  @Test
  void faultsInWorkbooksNameTheCell() throws IOException {
    byte[] workbook =
        workbook(
            "Inventories",
            sheet -> {
              row(sheet, 0, "Party", "Year", "Quantity");
              row(sheet, 1, "THA", 2022, 1);
              sheet.formula(1, 2, "WEBSERVICE(\"http://example.org\")");
              row(sheet, 2, "THA", LocalDate.of(2022, 1, 1), 2);
              row(sheet, 3, "THA", 2023, 3);
              sheet.range(3, 0, 4, 0).merge();
            });

    BulkFile file = read(workbook, BulkMapping.plain(BulkKind.INVENTORIES));

    assertThat(file.findings().inOrder())
        .extracting(Finding::code, it -> it.place().sheet(), it -> it.place().cell())
        .contains(
            tuple(FindingCode.FORMULA, "Inventories", "C2"),
            tuple(FindingCode.NUMBER_IS_DATE, "Inventories", "B3"),
            tuple(FindingCode.MERGED_CELLS, "Inventories", "A4"));
    assertThat(file.isWhole()).isFalse();
  }

  @Test
  void archivesThatAreNoWorkbooksOrUnpackWithoutEndAreRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/styles.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 20; megabyte++) {
        zip.write(zeros);
      }
    }

    assertThat(codes(read(bomb.toByteArray(), BulkMapping.allSheets())))
        .containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
    assertThat(codes(read(new byte[0], BulkMapping.allSheets())))
        .containsExactly(FindingCode.FILE_EMPTY);
    assertThat(codes(read(new byte[] {0, 1, 2}, BulkMapping.allSheets())))
        .containsExactly(FindingCode.FILE_FORMAT_UNKNOWN);
  }

  @Test
  void aFileOfMoreRowsThanOneImportTakesIsToldAsSuch() {
    StringBuilder rows = new StringBuilder("Party,Year,Quantity\n");
    for (int row = 0; row < 20; row++) {
      rows.append("THA,").append(2021 + row).append(',').append(row).append('\n');
    }
    byte[] csv = rows.toString().getBytes(StandardCharsets.UTF_8);

    BulkFile file =
        BulkReader.read("x.csv", csv, BulkMapping.plain(BulkKind.INVENTORIES), NAMES, 10);

    assertThat(codes(file)).containsExactly(FindingCode.IMPORT_TOO_LONG);
    assertThat(file.rows()).hasSizeLessThan(20);
  }

  private static String issuance(String block, String first, String last) {
    return """
    Cooperative approach ID,Party ITMO registry ID,First transferring participating Party ID,\
    Vintage,Account,Date of issuance,Mitigation type,Underlying unit registry ID,Serial block,\
    First unit ID,Last unit ID
    CA0001,TZA01,TZA,2022,TZA-A,2025-02-03,Emission reductions,GS,%s,%s,%s
    """
        .formatted(block, first, last);
  }

  private static Action only(String csv, BulkKind kind) {
    BulkFile file = read(csv.getBytes(StandardCharsets.UTF_8), BulkMapping.plain(kind));
    assertThat(file.findings().inOrder()).isEmpty();
    assertThat(file.rows()).hasSize(1);
    return file.rows().getFirst().action();
  }

  private static void assertCodes(String csv, BulkKind kind, FindingCode... expected) {
    BulkFile file = read(csv.getBytes(StandardCharsets.UTF_8), BulkMapping.plain(kind));
    assertThat(codes(file)).as(csv).containsExactlyInAnyOrder(expected);
    assertThat(file.isWhole()).isFalse();
  }

  private static List<FindingCode> codes(BulkFile file) {
    return file.findings().inOrder().stream().map(Finding::code).toList();
  }

  private static BulkFile read(byte[] content, BulkMapping mapping) {
    return BulkReader.read("file", content, mapping, NAMES);
  }

  private static byte[] workbook(String sheet, Consumer<Worksheet> fill) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", null)) {
      fill.accept(workbook.newWorksheet(sheet));
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, Object... values) {
    for (int column = 0; column < values.length; column++) {
      switch (values[column]) {
        case Number number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        }
        default -> sheet.value(row, column, values[column].toString());
      }
    }
  }
}
