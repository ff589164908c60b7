package article6.cli.show;

import article6.cli.files.SafeFiles;
import article6.cli.yaml.Located;
import article6.cli.yaml.LocatedReader;
import article6.cli.yaml.Places;
import article6.cli.yaml.YamlException;
import article6.node.json.Json;
import article6.node.json.JsonException;
import article6.node.report.narrative.AnswerSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a Party's officers wrote for its reports, in a file of YAML or JSON that they keep. */
final class AnswerFile {
  private static final String WHOLE = "answers";

  private AnswerFile() {}

  /**
   * @throws YamlException with the line that is not understood
   */
  static AnswerSheet read(Path file) throws IOException {
    Located content = LocatedReader.read(file.toString(), SafeFiles.read(file));
    try {
      return Json.fromTree(AnswerSheet.class, content.toJson(), WHOLE);
    } catch (JsonException e) {
      throw new YamlException(
          file.toString(),
          Places.line(content, WHOLE, e.place()),
          "value",
          String.valueOf(e.getMessage()));
    }
  }

  /**
   * A sheet to fill: every question that a person answers, once, with what it asks above it.
   *
   * @param drafts of the reports that the sheet is for
   */
  static String blank(String party, List<JsonNode> drafts) {
    StringBuilder sheet = new StringBuilder();
    sheet
        .append("answers: ")
        .append(AnswerSheet.FORM)
        .append("\nparty: ")
        .append(party)
        .append("\ntexts:\n");
    Set<String> seen = new HashSet<>();
    for (JsonNode draft : drafts) {
      for (JsonNode entry : draft.path("entries")) {
        String approach = entry.path("approach").asString("");
        if (entry.has("asked") && seen.add(entry.path("question").asString("") + approach)) {
          append(sheet, entry, approach);
        }
      }
    }
    return seen.isEmpty() ? sheet.toString().replace("texts:\n", "texts: []\n") : sheet.toString();
  }

  private static void append(StringBuilder sheet, JsonNode entry, String approach) {
    sheet
        .append("\n  # ")
        .append(entry.path("paragraph").asString(""))
        .append(' ')
        .append(entry.path("label").asString(""))
        .append("\n  # ")
        .append(entry.path("asked").asString(""))
        .append("\n  - question: ")
        .append(entry.path("question").asString(""));
    if (!approach.isEmpty()) {
      sheet.append("\n    approach: ").append(approach);
    }
    sheet.append("\n    text: \"\"\n");
  }
}
