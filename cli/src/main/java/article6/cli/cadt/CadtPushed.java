package article6.cli.cadt;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.contracts.crypto.Hash;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Which records were pushed, and under which ids: a second push changes only what has changed. */
final class CadtPushed {
  /** A record as it was last staged. */
  record Entry(String key, String id, Hash content) {}

  private record Content(List<Entry> entries) {}

  private final Path file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private CadtPushed(Path file) {
    this.file = file;
  }

  static CadtPushed open(Path file) throws IOException {
    CadtPushed pushed = new CadtPushed(file);
    if (Files.exists(file)) {
      try {
        Json.read(Content.class, Files.readString(file))
            .entries()
            .forEach(each -> pushed.entries.put(each.key(), each));
      } catch (JsonException e) {
        throw new CliException(ExitCode.DATA, "cadt.state-malformed", file).because(e);
      }
    }
    return pushed;
  }

  Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  void note(String key, String id, Hash content) throws IOException {
    entries.put(key, new Entry(key, id, content));
    SafeFiles.write(
        file, Json.writePretty(new Content(new ArrayList<>(entries.values()))) + "\n", true);
  }

  static Hash digest(String content) {
    return Hash.of(Bytes.wrap(content.getBytes(StandardCharsets.UTF_8)));
  }
}
