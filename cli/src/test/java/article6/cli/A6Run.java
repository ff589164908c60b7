package article6.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command, with what it wrote. */
public record A6Run(int exitCode, String out, String err) {
  public static A6Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = A6.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new A6Run(code, out.toString(), err.toString());
  }
}
