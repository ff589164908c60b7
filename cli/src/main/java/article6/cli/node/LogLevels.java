package article6.cli.node;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much the process logs. */
final class LogLevels {
  private static final String OURS = "article6";

  private LogLevels() {}

  /** Sets the level of the ledger's own rooms; libraries stay at warnings. */
  static void set(String level) {
    ((Logger) LoggerFactory.getLogger(OURS)).setLevel(Level.valueOf(level));
  }
}
