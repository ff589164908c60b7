package article6.bench;

import article6.node.report.aef.AefLayout;
import article6.node.report.check.AefCheck;
import article6.node.report.check.CheckReport;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Imports two workbooks of so many rows each and checks them against each other: a host's first
 * transfers, and another Party's acquisitions and holdings of the same units.
 *
 * <pre>java -cp … article6.bench.ImportBench 100000</pre>
 */
public final class ImportBench {
  private static final int ROWS_DEFAULT = 100_000;
  private static final int ROUNDS = 3;
  private static final int UNITS_OF_A_ROW = 10;
  private static final double MEGABYTE = 1024 * 1024;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final LocalDate DAY = LocalDate.of(2023, 12, 15);

  private ImportBench() {}

  /** Prints a line for each round; the first ones warm up. */
  public static void main(String[] arguments) throws IOException {
    int rows = arguments.length == 0 ? ROWS_DEFAULT : Integer.parseInt(arguments[0]);
    byte[] host = workbook("THA", rows);
    byte[] user = workbook("CHE", rows);
    say("%,d rows a table; workbooks of %.1f and %.1f MB", rows, mega(host), mega(user));
    for (int round = 1; round <= ROUNDS; round++) {
      round(round, host, user);
    }
  }

  private static void round(int round, byte[] host, byte[] user) {
    PartyNames names = new PartyNames(Map.of());
    PeakHeap heap = PeakHeap.fromNow();
    long start = System.nanoTime();
    AefFile first = AefFile.read("THA.xlsx", host, names);
    long read = System.nanoTime();
    AefFile second = AefFile.read("CHE.xlsx", user, names);
    long both = System.nanoTime();
    CheckReport report = AefCheck.check(List.of(first, second));
    long checked = System.nanoTime();
    say(
        "round %d: host read in %.2f s, user in %.2f s, both checked in %.2f s; passed: %s,"
            + " findings: %s; peak heap %,d MB",
        round,
        (read - start) / NANOS_PER_SECOND,
        (both - read) / NANOS_PER_SECOND,
        (checked - both) / NANOS_PER_SECOND,
        report.passed(),
        report.findings().counts(),
        heap.megabytes());
  }

  private static byte[] workbook(String party, int rows) throws IOException {
    boolean isHost = party.equals("THA");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "bench", null);
    for (String name : AefLayout.FRONT_SHEETS) {
      workbook.newWorksheet(name).finish();
    }
    for (AefLayout layout : AefLayout.all()) {
      Worksheet sheet = workbook.newWorksheet(layout.sheet());
      sheet.value(layout.headerRow() - 3, 1, layout.heading());
      labels(sheet, layout);
      int count =
          switch (layout.table()) {
            case 2 -> isHost ? 1 : 0;
            case 3 -> rows;
            case 4 -> isHost ? 0 : rows;
            default -> 0;
          };
      if (layout.table() == 1) {
        submission(sheet, layout, party);
      }
      for (int row = 0; row < count; row++) {
        row(sheet, layout, row, isHost);
        if (row % 1_000 == 999) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
    workbook.finish();
    return bytes.toByteArray();
  }

  private static void labels(Worksheet sheet, AefLayout layout) {
    for (int field = 0; field < layout.fields().size(); field++) {
      String label = layout.fields().get(field).label();
      if (layout.table() == 1) {
        sheet.value(layout.headerRow() - 1 + field, 1, label);
      } else {
        sheet.value(layout.headerRow() - 1, column(layout, field), label);
      }
    }
  }

  private static void submission(Worksheet sheet, AefLayout layout, String party) {
    Map<String, Object> values =
        Map.of(
            "ParticipatingParty",
            party,
            "SubmissionVersion",
            "1.0",
            "ReportedYear",
            2023,
            "DateOfSubmission",
            DAY,
            "FirstYearOfNDCPeriod",
            2021,
            "LastYearOfNDCPeriod",
            2030);
    for (int field = 0; field < layout.fields().size(); field++) {
      Object value = values.get(layout.fields().get(field).name());
      if (value != null) {
        put(sheet, layout.headerRow() - 1 + field, 2, value);
      }
    }
  }

  private static void row(Worksheet sheet, AefLayout layout, int row, boolean isHost) {
    for (int field = 0; field < layout.fields().size(); field++) {
      Object value = value(layout, layout.fields().get(field).name(), row, isHost);
      if (!value.equals("")) {
        put(sheet, layout.headerRow() + row, column(layout, field), value);
      }
    }
  }

  private static Object value(AefLayout layout, String name, int row, boolean isHost) {
    long first = (long) row * UNITS_OF_A_ROW + 1;
    long last = first + UNITS_OF_A_ROW - 1;
    return switch (name) {
      case "AuthorizationID" -> "THA-2022-01";
      case "DateOfAuthorization" -> LocalDate.of(2022, 9, 30);
      case "ActionDateTime" -> DAY;
      case "CooperativeApproachID" -> "CA0001";
      case "AuthorizationVersion" -> 1;
      case "Metric" -> "GHG";
      case "Sectors" -> "Transportation";
      case "PurposeForAuthorization" -> "NDC";
      case "ActionType" -> isHost ? "First transfer" : "Acquisition";
      case "ActionSubtype" -> isHost ? "First transfer to another Party" : "";
      case "FirstTransferringPartyID" -> "THA";
      case "PartyITMORegistryID" -> "THA01";
      case "FirstID" -> "CA0001-THA01-THA-" + first + "-2022";
      case "LastID" -> "CA0001-THA01-THA-" + last + "-2022";
      case "UnderlyingUnitRegistryID" -> "GS";
      case "UnderlyingUnitFirstUnitID" -> "GS1-1-TH-GS11732-16-2022-25700-" + first;
      case "UnderlyingUnitLastUnitID" -> "GS1-1-TH-GS11732-16-2022-25700-" + last;
      case "QuantityCO2" -> layout.table() == 2 ? "" : UNITS_OF_A_ROW;
      case "MitigationType" -> "Emission reductions";
      case "Vintage" -> 2022;
      case "TransferringPartyID" -> isHost ? "" : "THA";
      case "AcquiringPartyID" -> isHost ? "CHE" : "";
      default -> "";
    };
  }

  private static void put(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      case Number number -> sheet.value(row, column, number);
      default -> sheet.value(row, column, value.toString());
    }
  }

  private static int column(AefLayout layout, int field) {
    int column = 1;
    for (int before = 0; before < field; before++) {
      column += layout.fields().get(before).gapAfter() ? 2 : 1;
    }
    return column;
  }

  private static double mega(byte[] bytes) {
    return bytes.length / MEGABYTE;
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
