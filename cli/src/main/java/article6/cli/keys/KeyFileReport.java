package article6.cli.keys;

import article6.contracts.crypto.PublicKey;
import java.nio.file.Path;

/** What is said about a key: all of it is public. */
record KeyFileReport(String file, String address, String publicKey) {
  static KeyFileReport of(Path file, PublicKey key) {
    return new KeyFileReport(file.toString(), key.address().toString(), key.toString());
  }
}
