package article6.contracts.fuzz;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a decoder with damaged inputs and requires of each that it is read or refused in the one
 * way that the decoder documents, within its allowance of memory and time.
 *
 * <p>It learns: an input that is refused at a place where none was before (by the stack of the
 * refusal) joins the pool that further ones are made from. In the build it tries a fixed number of
 * inputs from a fixed seed, after all that are kept in {@code src/test/resources/fuzz}. To search
 * for longer, and to keep what teaches something new:
 *
 * <pre>mvn -pl contracts,node test -Dtest='*FuzzTest' -Da6.fuzz.seconds=600 -Da6.fuzz.keep=true
 * </pre>
 */
public final class Fuzzer {
  /** Something that reads bytes from outside. */
  @FunctionalInterface
  public interface Decoder {
    void read(byte[] input) throws Exception;
  }

  private static final int BUILD_INPUTS = 1_500;
  private static final long BUILD_SEED = 6;
  private static final long SEARCH_SECONDS = Long.getLong("a6.fuzz.seconds", 0);
  private static final boolean KEEP = Boolean.getBoolean("a6.fuzz.keep");
  private static final Path KEPT = Path.of("src/test/resources/fuzz");

  /** Longest input that is made: damage shows on small ones. */
  private static final int INPUT_BYTES_MAX = 64 * 1024;

  /** What a decoder may allocate beside what its input explains: buffers, messages, first uses. */
  private static final long ALLOWANCE_BYTES = 2 * 1024 * 1024;

  /** A curve point of 64 bytes costs some kilobytes of arithmetic to check. */
  private static final long ALLOWANCE_PER_BYTE = 1_024;

  /** Inputs kept of a decoder: what a person can look through. */
  private static final int KEPT_MAX = 32;

  private static final long CPU_NANOS_MAX = 2_000_000_000L;
  private static final int FRAMES_COMPARED = 12;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String name;
  private final Set<Class<? extends Exception>> refusals;
  private final Decoder decoder;
  private final List<byte[]> pool = new ArrayList<>();
  private final Set<String> outcomes = new HashSet<>();

  private Fuzzer(String name, Set<Class<? extends Exception>> refusals, Decoder decoder) {
    this.name = name;
    this.refusals = refusals;
    this.decoder = decoder;
  }

  /**
   * @param name of the folder of kept inputs
   * @param refusals the only exceptions that the decoder may throw
   * @param good inputs that it has to read
   * @throws AssertionError with the input in hexadecimal when the decoder does anything else
   */
  public static void run(
      String name, Set<Class<? extends Exception>> refusals, Decoder decoder, List<byte[]> good) {
    new Fuzzer(name, refusals, decoder).run(good);
  }

  private void run(List<byte[]> good) {
    for (byte[] input : good) {
      if (!feed(input, false).isEmpty()) {
        throw failure("a good input is refused", input, null);
      }
      pool.add(input);
    }
    List<byte[]> known = kept();
    known.forEach(this::learn);
    int room = KEEP ? KEPT_MAX - known.size() : 0;
    long seed = SEARCH_SECONDS == 0 ? BUILD_SEED : System.nanoTime();
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Mutator mutator = new Mutator(random);
    long end = System.nanoTime() + SEARCH_SECONDS * 1_000_000_000L;
    for (int tried = 0;
        SEARCH_SECONDS == 0 ? tried < BUILD_INPUTS : System.nanoTime() < end;
        tried++) {
      byte[] damaged = mutator.damage(any(random), any(random));
      if (damaged.length <= INPUT_BYTES_MAX && learn(damaged) && room > 0) {
        keep(damaged);
        room--;
      }
    }
  }

  private byte[] any(RandomGenerator random) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** Whether the outcome is one that was not met before. */
  private boolean learn(byte[] input) {
    String outcome = feed(input, true);
    if (outcome.isEmpty() || !outcomes.add(outcome)) {
      return false;
    }
    pool.add(input);
    return true;
  }

  /** Where the input was refused; empty when it was read. */
  private String feed(byte[] input, boolean warm) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    String outcome = "";
    try {
      decoder.read(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      if (refusals.stream().noneMatch(refusal -> refusal.isInstance(e))) {
        throw failure("neither read nor refused", input, e);
      }
      outcome = placeOf(e);
    }
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    if (warm && allocated > ALLOWANCE_BYTES + ALLOWANCE_PER_BYTE * input.length) {
      throw failure("%,d bytes allocated".formatted(allocated), input, null);
    }
    if (warm && cpu > CPU_NANOS_MAX) {
      throw failure("%,d ns of processor time".formatted(cpu), input, null);
    }
    return outcome;
  }

  private static String placeOf(Throwable refusal) {
    StringBuilder place = new StringBuilder();
    for (Throwable each = refusal; each != null; each = each.getCause()) {
      place.append(each.getClass().getName());
      Stream.of(each.getStackTrace()).limit(FRAMES_COMPARED).forEach(place::append);
    }
    // a refusal without a stack is told by its words, numbers aside
    return refusal.getStackTrace().length == 0
        ? String.valueOf(refusal.getMessage()).replaceAll("[0-9]+", "#")
        : place.toString();
  }

  private List<byte[]> kept() {
    Path folder = KEPT.resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<byte[]> inputs = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        inputs.add(Files.readAllBytes(file));
      }
      return inputs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep(byte[] input) {
    try {
      Path folder = Files.createDirectories(KEPT.resolve(name));
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(input);
      Files.write(folder.resolve(HexFormat.of().formatHex(digest, 0, 8)), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private AssertionError failure(String what, byte[] input, @Nullable Throwable cause) {
    return new AssertionError(
        "%s, %s, by these %d bytes; keep them in %s: %s"
            .formatted(
                name, what, input.length, KEPT.resolve(name), HexFormat.of().formatHex(input)),
        cause);
  }
}
