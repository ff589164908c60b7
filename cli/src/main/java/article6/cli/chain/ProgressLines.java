package article6.cli.chain;

import article6.cli.console.Terminal;
import article6.node.archive.Progress;

/** Tells every few seconds how far long work is. */
final class ProgressLines implements Progress {
  private static final long PAUSE_NANOS = 5_000_000_000L;

  private final Terminal terminal;
  private long lastNanos = System.nanoTime();

  ProgressLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void at(long height, long last) {
    long nowNanos = System.nanoTime();
    if (nowNanos - lastNanos >= PAUSE_NANOS) {
      lastNanos = nowNanos;
      terminal.progress(terminal.word("chain.progress", height, last));
    }
  }
}
