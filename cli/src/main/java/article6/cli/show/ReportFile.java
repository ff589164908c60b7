package article6.cli.show;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file that a report is written to. */
final class ReportFile {
  private ReportFile() {}

  /** What is there is replaced on request only, and that is said before a node makes anything. */
  static void requireFree(Path file, boolean force) {
    if (!force && Files.exists(file)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file);
    }
  }

  /** Has a node make a report, writes it as it comes, and says where it is. */
  static ExitCode download(
      Terminal terminal, NodeOption node, String path, Path file, boolean force)
      throws IOException, InterruptedException {
    requireFree(file, force);
    try (NodeClient client = node.client(terminal.words().language())) {
      SafeFiles.write(file, client.download(path), force);
    }
    if (terminal.isJson()) {
      terminal.json(Map.of("file", file.toString()));
    } else {
      terminal.say("report.written", file);
    }
    return ExitCode.OK;
  }
}
