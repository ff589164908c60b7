package article6.node.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden transcripts: the protocol as it is, step by step, to be read. {@code
 * -Dtranscripts.rewrite=true} writes down what the core does now; the difference is for a reviewer.
 */
class TranscriptTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/article6/node/consensus/transcripts");

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void coreDoesWhatTheTranscriptSays(Path file) throws IOException {
    String expected = Files.readString(file);
    String played = Transcript.play(expected);
    if (Boolean.getBoolean("transcripts.rewrite")) {
      Files.writeString(file, played);
    } else {
      assertThat(played).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void secondPlayGivesTheSame(Path file) throws IOException {
    String text = Files.readString(file);
    assertThat(Transcript.play(text)).isEqualTo(Transcript.play(text));
  }

  @Test
  void thereAreTranscripts() throws IOException {
    assertThat(transcripts()).hasSizeGreaterThan(5);
  }
}
