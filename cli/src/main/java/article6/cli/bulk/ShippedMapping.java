package article6.cli.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mappings that come with the command. Each says in its file where its form is from. */
enum ShippedMapping {
  VERRA,
  GOLD_STANDARD,
  ACR,
  CAR,
  JCM,
  CREDIT_BLOCKS;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ShippedMapping> named(String word) {
    return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(ShippedMapping::word).collect(Collectors.joining(", "));
  }

  String read() throws IOException {
    String name = "/article6/cli/mappings/" + word() + ".yaml";
    try (InputStream in = ShippedMapping.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
