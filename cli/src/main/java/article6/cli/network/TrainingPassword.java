package article6.cli.network;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Passwords of training networks: random, and written down for the programs that play with them.
 */
final class TrainingPassword {
  private static final int BYTES = 18;

  private TrainingPassword() {}

  static char[] random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
  }
}
