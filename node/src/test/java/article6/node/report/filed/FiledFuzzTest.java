package article6.node.report.filed;

import static java.util.Objects.requireNonNull;

import article6.contracts.fuzz.Fuzzer;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefCsv;
import article6.node.report.aef.AefJson;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefWorkbook;
import article6.node.report.aef.Cases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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

  /**
   * The report as {@link AefWorkbook} once wrote it: a new one would have another date of creation
   * in it, and other bytes every time.
   */
  @Test
  void workbooks() throws IOException {
    try (InputStream stored = FiledFuzzTest.class.getResourceAsStream("tha-2023.xlsx")) {
      fuzz("filed-xlsx", requireNonNull(stored).readAllBytes());
    }
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
    // damage may make one kind of file another: the first use of its reader is no allocation of it
    for (String other : List.of("{}", "{\"type\":{\"type\":", "a,b\n1,2\n")) {
      AefFile.read("other", other.getBytes(StandardCharsets.UTF_8), NAMES);
    }
    Fuzzer.run(name, Set.of(), input -> AefFile.read("filed", input, NAMES), List.of(good));
  }
}
