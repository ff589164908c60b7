package article6.cli.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a process see another time of day, where the library libfaketime is installed. */
final class WrongClock {
  private static final String LIBRARY = "faketime/libfaketimeMT.so.1";
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu", LIBRARY),
          Path.of("/usr/lib/aarch64-linux-gnu", LIBRARY),
          Path.of("/usr/lib64", LIBRARY),
          Path.of("/usr/lib", LIBRARY),
          Path.of("/usr/local/lib", LIBRARY));

  private WrongClock() {}

  static Optional<Path> library() {
    return PLACES.stream().filter(Files::isRegularFile).findFirst();
  }

  /** The environment of a process whose clock is off by that; timers run as before. */
  static Map<String, String> environment(Path library, int seconds) {
    return Map.of(
        "LD_PRELOAD",
        library.toString(),
        "FAKETIME",
        "%+d".formatted(seconds),
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        "FAKETIME_DONT_RESET",
        "1");
  }
}
