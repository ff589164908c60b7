package article6.node.api;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Work of which only a few requests may have some at once; who comes then is refused at once. */
final class FewAtOnce {
  private final Semaphore places;
  private final String refusal;

  /**
   * @param refusal what the one who is refused reads
   */
  FewAtOnce(int most, String refusal) {
    this.places = new Semaphore(most);
    this.refusal = refusal;
  }

  /** Work that writes something. */
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  void write(Writing work) throws IOException {
    if (!places.tryAcquire()) {
      throw RequestRefused.because(ProblemCode.NODE_OVERLOADED, refusal);
    }
    try {
      work.write();
    } finally {
      places.release();
    }
  }

  <T> T run(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw RequestRefused.because(ProblemCode.NODE_OVERLOADED, refusal);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
