package article6.cli.console;

import java.io.PrintWriter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a command writes: results to standard output, progress and errors to standard error, so
 * that {@code --json} can be piped.
 */
public final class Terminal {
  private static final ObjectWriter JSON =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private final PrintWriter out;
  private final PrintWriter err;
  private final Words words;
  private final boolean json;

  public Terminal(PrintWriter out, PrintWriter err, Words words, boolean json) {
    this.out = out;
    this.err = err;
    this.words = words;
    this.json = json;
  }

  public Words words() {
    return words;
  }

  public String word(String key, Object... values) {
    return words.say(key, values);
  }

  public boolean isJson() {
    return json;
  }

  /** A line of the result. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** A sentence of the catalogue as a line of the result. */
  public void say(String key, Object... values) {
    line(words.say(key, values));
  }

  public void table(TextTable table) {
    table.lines().forEach(this::line);
  }

  /** The result for programs. */
  public void json(Object value) {
    line(JSON.writeValueAsString(value));
  }

  /** A line about what is going on; with {@code --json} it stays out of the result. */
  public void progress(String text) {
    PrintWriter target = json ? err : out;
    target.println(text);
    target.flush();
  }

  public void error(String text) {
    err.println(text);
    err.flush();
  }
}
