package article6.cli.show;

import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.show.ReportLetter.PaperOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares a file with the letters of an authorization by its digest. The file stays here. */
final class LetterCheck {
  private LetterCheck() {}

  /** What a file is. */
  enum Verdict {
    MATCH,
    OTHER_VERSION,
    UNKNOWN
  }

  static ExitCode tell(Terminal terminal, PaperOptions options, Path file, String path)
      throws IOException, InterruptedException {
    String digest = SafeFiles.digest(file).toString();
    JsonNode known;
    try (NodeClient client = options.client(terminal)) {
      known = client.get(path).path("items");
    }
    Optional<JsonNode> found = find(known, digest);
    Verdict verdict = verdict(found);
    if (terminal.isJson()) {
      terminal.json(
          Map.of("file", file.toString(), "digest", digest, "verdict", verdict, "letters", known));
    } else {
      say(terminal, verdict, file, digest, found);
    }
    return verdict == Verdict.MATCH ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  /** The newest version that has the digest: a letter can be recorded with a later one. */
  static Optional<JsonNode> find(JsonNode known, String digest) {
    return StreamSupport.stream(known.spliterator(), false)
        .filter(each -> each.path("digest").asString("").equals(digest))
        .max(Comparator.comparingInt(each -> each.path("version").asInt(0)));
  }

  static Verdict verdict(Optional<JsonNode> found) {
    return found
        .map(it -> it.path("newest").asBoolean(false) ? Verdict.MATCH : Verdict.OTHER_VERSION)
        .orElse(Verdict.UNKNOWN);
  }

  private static void say(
      Terminal terminal, Verdict verdict, Path file, String digest, Optional<JsonNode> found) {
    String version = found.map(it -> it.path("version").asString("")).orElse("");
    String origin =
        found
            .map(it -> terminal.word("letter.origin." + it.path("origin").asString("")))
            .orElse("");
    switch (verdict) {
      case MATCH -> terminal.say("letter.match", file, version, origin);
      case OTHER_VERSION -> terminal.say("letter.other", file, version, origin);
      case UNKNOWN -> terminal.say("letter.unknown", file, digest);
    }
  }
}
