package article6.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.show.LetterCheck.Verdict;
import article6.contracts.crypto.Hash;
import article6.node.json.Json;
import article6.node.report.letter.KnownDigest;
import article6.node.report.letter.KnownDigest.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code a6 report letter}: what a file is beside the letters of an authorization. */
class ReportLetterTest {
  private static final Hash OLD = Hash.of(Bytes.of(1));
  private static final Hash NEW = Hash.of(Bytes.of(2));

  /** The letter of version 1 was recorded with version 2, as happens when a draft is published. */
  private static final JsonNode KNOWN =
      Json.tree(
          List.of(
              known(NEW, 2, Origin.RECORDED),
              known(OLD, 1, Origin.WRITTEN),
              known(NEW, 1, Origin.WRITTEN)));

  @TempDir private Path folder = Path.of("");

  private static KnownDigest known(Hash digest, int version, Origin origin) {
    return new KnownDigest(
        digest, version, version == 2, origin, Optional.empty(), Optional.empty());
  }

  @Test
  void aFileIsAMatchAnOtherVersionOrUnknown() {
    assertThat(verdict(NEW)).isEqualTo(Verdict.MATCH);
    assertThat(verdict(OLD)).isEqualTo(Verdict.OTHER_VERSION);
    assertThat(verdict(Hash.ZERO)).isEqualTo(Verdict.UNKNOWN);
  }

  private static Verdict verdict(Hash digest) {
    return LetterCheck.verdict(LetterCheck.find(KNOWN, digest.toString()));
  }

  @Test
  void aFileToCheckThatIsNotThereIsToldAsSuch() {
    String nothing = folder.resolve("nothing.html").toString();

    assertThat(A6Run.of("report", "letter", "--check", nothing, "THA", "T-1").exitCode())
        .isEqualTo(66);
  }

  @Test
  void aFileThatIsThereIsNotReplaced() throws IOException {
    String file = Files.writeString(folder.resolve("letter.html"), "signed").toString();

    assertThat(A6Run.of("report", "letter", "THA", "T-1", "--output", file).exitCode())
        .isEqualTo(73);
    assertThat(A6Run.of("report", "recognition", "0x00", "--output", file).exitCode())
        .isEqualTo(73);
  }
}
