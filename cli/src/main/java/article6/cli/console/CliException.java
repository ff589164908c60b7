package article6.cli.console;

/**
 * Something the person at the keyboard can put right. The words stand in the catalogue under {@code
 * key}, and what to do about it under {@code key.cure}.
 */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final String key;
  private final transient Object[] values;

  public CliException(ExitCode exitCode, String key, Object... values) {
    super(Words.of(Language.EN).say(key, values));
    this.exitCode = exitCode;
    this.key = key;
    this.values = values.clone();
  }

  /** The same with what caused it, which {@code --debug} shows. */
  public CliException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  public ExitCode exitCode() {
    return exitCode;
  }

  public String key() {
    return key;
  }

  public String message(Words words) {
    return words.say(key, values);
  }

  /** What to do about it. */
  public String cure(Words words) {
    return words.say(key + ".cure", values);
  }
}
