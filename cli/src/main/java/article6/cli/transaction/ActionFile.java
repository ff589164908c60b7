package article6.cli.transaction;

import article6.cli.files.SafeFiles;
import article6.cli.yaml.Located;
import article6.cli.yaml.LocatedReader;
import article6.cli.yaml.Places;
import article6.cli.yaml.YamlException;
import article6.contracts.action.Action;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;

/** An action in a file of YAML or JSON (which is YAML too). */
final class ActionFile {
  private ActionFile() {}

  /**
   * @throws YamlException with the line that is not understood
   */
  static Action read(Path file) throws IOException {
    Located content = LocatedReader.read(file.toString(), SafeFiles.read(file));
    try {
      return Json.fromTree(Action.class, content.toJson(), "action");
    } catch (JsonException e) {
      throw new YamlException(
          file.toString(),
          Places.line(content, e.place()),
          "action",
          String.valueOf(e.getMessage()));
    }
  }
}
