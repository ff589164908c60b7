package article6.cli.network;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.contracts.chain.Genesis;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;

/** The genesis of a network as a JSON file. */
public final class GenesisFile {
  private GenesisFile() {}

  /**
   * @throws CliException when the file is missing or is no genesis
   */
  public static Genesis read(Path file) throws IOException {
    byte[] content = SafeFiles.readBytes(file);
    try {
      return Json.read(Genesis.class, content);
    } catch (JsonException e) {
      throw new CliException(
              ExitCode.DATA, "genesis.malformed", file, String.valueOf(e.getMessage()))
          .because(e);
    }
  }

  static String text(Genesis genesis) {
    return Json.writePretty(genesis) + "\n";
  }
}
