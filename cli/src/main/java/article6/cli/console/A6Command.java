package article6.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands have in common: options for language and form, and a typed exit code. */
@Command(mixinStandardHelpOptions = true)
public abstract class A6Command implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the work. A {@link CliException} ends it with words and a cure. */
  protected abstract ExitCode run(Terminal terminal) throws IOException, InterruptedException;

  @Override
  public final Integer call() throws IOException, InterruptedException {
    return run(common.terminal(spec)).number();
  }

  /** The words of the whole command line as they were given, without the name of the program. */
  protected final List<String> arguments() {
    return spec.root().commandLine().getParseResult().originalArgs();
  }

  public CommonOptions common() {
    return common;
  }
}
