package article6.node.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a node holds open, to be closed in the reverse order: who uses goes before who is used. */
final class NodeParts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeParts.class);

  private final String name;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  NodeParts(String name) {
    this.name = name;
  }

  synchronized <T extends AutoCloseable> T hold(T part) {
    parts.push(part);
    return part;
  }

  /** Closes everything once. A part that can't be closed does not keep the others open. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn("{}: a part of the node did not close", name, e);
      }
    }
  }
}
