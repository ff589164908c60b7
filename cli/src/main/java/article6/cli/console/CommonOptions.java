package article6.cli.console;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class CommonOptions {
  @Option(names = "--json", description = "Print the result as JSON, for programs.")
  private boolean json;

  @Option(
      names = "--lang",
      paramLabel = "en|ja",
      description = "Language of the words (default: that of the environment).")
  private @Nullable String language;

  @Option(names = "--debug", description = "Show where in the program an error arose.")
  private boolean debug;

  public boolean isDebug() {
    return debug;
  }

  public Language language() {
    if (language != null) {
      return Language.of(language);
    }
    String environment = System.getenv("A6_LANG");
    return Language.of(environment != null ? environment : Locale.getDefault().getLanguage());
  }

  /** The terminal a command writes to. */
  public Terminal terminal(CommandSpec spec) {
    return new Terminal(
        spec.commandLine().getOut(), spec.commandLine().getErr(), Words.of(language()), json);
  }
}
