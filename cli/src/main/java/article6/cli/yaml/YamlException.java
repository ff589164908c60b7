package article6.cli.yaml;

import article6.cli.console.Language;
import article6.cli.console.Words;

/** A place in a file that can't be understood: file, line and what is wrong. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String file;
  private final int line;
  private final String key;
  private final transient Object[] values;

  /**
   * @param problem the end of its key in the catalogue, after {@code yaml.problem.}
   */
  public YamlException(String file, int line, String problem, Object... values) {
    super(file + ":" + line + ": " + problem);
    this.file = file;
    this.line = line;
    this.key = "yaml.problem." + problem;
    this.values = values.clone();
  }

  public int line() {
    return line;
  }

  /** {@code file:line: what is wrong}, as compilers say it and editors understand. */
  public String message(Words words) {
    return "%s:%d: %s".formatted(file, line, words.say(key, values));
  }

  @Override
  public String getMessage() {
    return message(Words.of(Language.EN));
  }
}
