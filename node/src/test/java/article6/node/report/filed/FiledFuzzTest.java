package article6.node.report.filed;

import article6.contracts.fuzz.Fuzzer;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefCsv;
import article6.node.report.aef.AefJson;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefWorkbook;
import article6.node.report.aef.Cases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Filed reports, damaged: whatever a file is, reading it ends in a report or in findings (F16). */
class FiledFuzzTest {
  private static final PartyNames NAMES = new PartyNames(Map.of());
  private static final Aef AEF =
      Cases.report(Cases.bangkok(), "THA", 2023, AefProfile.CHECKER_2025);

  @Test
  void workbooks() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AefWorkbook.write(AEF, out);
    fuzz("filed-xlsx", out.toByteArray());
  }

  @Test
  void texts() throws IOException {
    StringWriter csv = new StringWriter();
    AefCsv.write(AEF, csv);
    fuzz("filed-csv", csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AefJson.write(AEF, out);
    fuzz("filed-json", out.toByteArray());
  }

  private static void fuzz(String name, byte[] good) {
    Fuzzer.run(name, Set.of(), input -> AefFile.read("filed", input, NAMES), List.of(good));
  }
}
