package article6.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The habits of the house, checked over the whole repository: formatting, lengths, no loose ends.
 */
class TidyTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int LINE_CHARACTERS_MAX = 110;

  /** A file past 400 lines wants a reason; past this there is none. */
  private static final int MAIN_FILE_LINES_MAX = 450;

  private static final Set<String> TEXT =
      Set.of("java", "js", "mjs", "css", "html", "sh", "yml", "yaml");

  /** Other people's files, kept as they came. */
  private static final Pattern VENDORED = Pattern.compile(".*/vendor/.*|.*\\.min\\.js");

  // put together here, so that this file does not contain what it looks for
  private static final Pattern LOOSE_END =
      Pattern.compile(
          "\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b|System\\.out\\.print" + "ln\\(\"DEBUG");
  private static final Pattern MACHINE_PATH =
      Pattern.compile("/wo" + "rk/|/tm" + "p/w/|/ro" + "ot/");

  private static List<Path> files(String... extensions) throws IOException {
    Set<String> wanted = Set.of(extensions);
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> wanted.contains(extension(path)))
          .filter(path -> !inside(path, "target", ".git", "data", "node_modules"))
          .filter(path -> !VENDORED.matcher(path.toString()).matches())
          .sorted()
          .toList();
    }
  }

  private static boolean inside(Path path, String... folders) {
    Path relative = ROOT.relativize(path);
    return Stream.of(folders)
        .anyMatch(
            folder ->
                Stream.iterate(relative, part -> part != null, Path::getParent)
                    .anyMatch(part -> part.endsWith(folder)));
  }

  private static String extension(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String name(Path path) {
    return ROOT.relativize(path).toString();
  }

  @Test
  void javaIsFormatted() throws IOException {
    Formatter formatter = new Formatter();
    List<String> different = new ArrayList<>();
    for (Path file : files("java")) {
      String source = Files.readString(file);
      if (!formatted(formatter, source).equals(source)) {
        different.add(name(file));
      }
    }
    assertThat(different).as("run .ci/format").isEmpty();
  }

  private static String formatted(Formatter formatter, String source) {
    try {
      String ordered = ImportOrderer.reorderImports(source, Style.GOOGLE);
      return formatter.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
    } catch (FormatterException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void linesFitTheScreen() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files(TEXT.toArray(String[]::new))) {
      if (file.toString().contains("/src/test/")) {
        continue; // the formatter keeps samples in text blocks as they are
      }
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).length() > LINE_CHARACTERS_MAX) {
          tooLong.add(name(file) + ":" + (i + 1));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void filesStaySmall() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("java")) {
      if (file.toString().contains("/src/main/")
          && Files.readAllLines(file).size() > MAIN_FILE_LINES_MAX) {
        tooLong.add(name(file));
      }
    }
    assertThat(tooLong).as("split them, or say here why not").isEmpty();
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file :
        files("java", "js", "md", "yml", "yaml", "xml", "sh", "css", "html", "properties")) {
      String text = Files.readString(file);
      if (LOOSE_END.matcher(text).find() || MACHINE_PATH.matcher(text).find()) {
        found.add(name(file));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    List<String> silent =
        files("java").stream()
            .filter(path -> path.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .map(TidyTest::name)
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void everyDecisionIsListed() throws IOException {
    String list = Files.readString(ROOT.resolve("docs/adr/README.md"));
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs/adr"))) {
      assertThat(pages.map(page -> page.getFileName().toString()).filter(n -> n.matches("\\d.*")))
          .isNotEmpty()
          .allMatch(list::contains);
    }
  }
}
