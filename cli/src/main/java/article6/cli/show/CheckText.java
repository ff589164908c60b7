package article6.cli.show;

import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Shows what checks came to: findings with their cures, then the state of each file. */
public final class CheckText {
  private CheckText() {}

  /** The exit code says whether all passed. */
  static ExitCode tell(Terminal terminal, List<JsonNode> results) {
    boolean passed = results.stream().allMatch(it -> it.path("passed").asBoolean(false));
    if (terminal.isJson()) {
      terminal.json(results.size() == 1 ? results.getFirst() : results);
    } else {
      results.forEach(result -> tell(terminal, result));
    }
    return passed ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private static void tell(Terminal terminal, JsonNode result) {
    findings(terminal, result);
    terminal.table(files(terminal, result.path("files")));
  }

  /** Shows findings with their cures, and how many more there are of each code. */
  public static void findings(Terminal terminal, JsonNode result) {
    Map<String, Long> listed = new HashMap<>();
    for (JsonNode finding : result.path("findings")) {
      listed.merge(finding.path("code").asString(""), 1L, Long::sum);
      String severity =
          terminal.word("report.check.severity." + finding.path("severity").asString(""));
      terminal.line(
          "%s  %s  %s".formatted(severity, place(terminal, finding.path("place")), code(finding)));
      terminal.line("    " + finding.path("message").asString(""));
      terminal.line("    → " + finding.path("cure").asString(""));
    }
    result
        .path("counts")
        .properties()
        .forEach(
            count -> {
              long more = count.getValue().asLong(0) - listed.getOrDefault(count.getKey(), 0L);
              if (more > 0) {
                terminal.say("report.check.more", more, count.getKey());
              }
            });
  }

  private static String code(JsonNode finding) {
    return "[%s %s]"
        .formatted(finding.path("check").asString(""), finding.path("code").asString(""));
  }

  private static String place(Terminal terminal, JsonNode place) {
    StringBuilder text = new StringBuilder(place.path("file").asString(""));
    String sheet = place.path("sheet").asString("");
    int row = place.path("row").asInt(0);
    String cell = place.path("cell").asString("");
    if (!cell.isEmpty()) {
      text.append(": ").append(sheet).append('!').append(cell);
    } else if (row > 0) {
      text.append(": ").append(terminal.word("report.check.place", sheet, row));
    } else if (!sheet.isEmpty()) {
      text.append(": ").append(sheet);
    }
    return text.toString();
  }

  private static TextTable files(Terminal terminal, JsonNode files) {
    TextTable table =
        new TextTable(
            terminal.word("report.check.file"),
            terminal.word("report.check.party"),
            terminal.word("report.check.year"),
            terminal.word("report.check.version"),
            terminal.word("report.check.state"));
    for (JsonNode file : files) {
      table.row(
          file.path("file").asString(""),
          file.path("party").asString("–"),
          file.path("year").asString("–"),
          file.path("version").asString("–"),
          terminal.word("report.check.state." + file.path("state").asString("")));
    }
    return table;
  }
}
