package article6.cli.keys;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hashing;
import article6.contracts.crypto.PrivateKey;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.KeyParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key in the Web3 Secret Storage form, version 3: the file that Ethereum wallets, signers and
 * hardware modules read. The key is encrypted with AES-128-CTR under the first half of what scrypt
 * makes of the password; Keccak-256 over the second half and the ciphertext tells a wrong password.
 *
 * <p>Written with scrypt; PBKDF2 is read too, because some wallets write it. The form is read and
 * written here because web3j's crypto library no longer carries it since version 6.
 */
public final class KeyStoreFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HexFormat HEX = HexFormat.of();
  private static final int VERSION = 3;
  private static final int DERIVED_KEY_BYTES = 32;
  private static final int SALT_BYTES = 32;
  private static final int INITIAL_VECTOR_BYTES = 16;
  private static final String CIPHER = "aes-128-ctr";

  /** Most memory a file may ask scrypt for: four times the standard cost. */
  static final long SCRYPT_BYTES_MAX = 1L << 30;

  /** Most rounds a file may ask PBKDF2 for: many times what wallets write, seconds of work. */
  static final int PBKDF2_ROUNDS_MAX = 10_000_000;

  private final ObjectNode content;

  private KeyStoreFile(ObjectNode content) {
    this.content = content;
  }

  /** Encrypts a key. */
  public static KeyStoreFile seal(PrivateKey key, char[] password, ScryptCost cost) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT_BYTES];
    byte[] initialVector = new byte[INITIAL_VECTOR_BYTES];
    random.nextBytes(salt);
    random.nextBytes(initialVector);
    byte[] derived =
        SCrypt.generate(utf8(password), salt, cost.n(), ScryptCost.R, cost.p(), DERIVED_KEY_BYTES);
    byte[] ciphertext = cipher(derived, initialVector, key.exportSecret().toArray());
    ObjectNode content = JSON.createObjectNode();
    content.put("address", HEX.formatHex(key.address().value().toArray()));
    ObjectNode crypto = content.putObject("crypto");
    crypto.put("cipher", CIPHER);
    crypto.putObject("cipherparams").put("iv", HEX.formatHex(initialVector));
    crypto.put("ciphertext", HEX.formatHex(ciphertext));
    crypto.put("kdf", "scrypt");
    crypto
        .putObject("kdfparams")
        .put("dklen", DERIVED_KEY_BYTES)
        .put("n", cost.n())
        .put("p", cost.p())
        .put("r", ScryptCost.R)
        .put("salt", HEX.formatHex(salt));
    crypto.put("mac", HEX.formatHex(mac(derived, ciphertext)));
    content.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
    content.put("version", VERSION);
    return new KeyStoreFile(content);
  }

  /**
   * @throws CliException when the text is no key store file of version 3
   */
  public static KeyStoreFile parse(String text, String name) {
    try {
      JsonNode content = JSON.readTree(text);
      if (!(content instanceof ObjectNode object) || content.path("version").asInt(0) != VERSION) {
        throw new CliException(ExitCode.DATA, "keystore.malformed", name);
      }
      return new KeyStoreFile(object);
    } catch (JacksonException e) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name).because(e);
    }
  }

  public String toJson() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n";
  }

  /** The address the file claims; {@link #open} checks it. */
  public Address address(String name) {
    try {
      return Address.fromHex(content.path("address").asString(""));
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name).because(e);
    }
  }

  /**
   * Decrypts the key.
   *
   * @param name of the file, for messages
   * @throws CliException when the password is wrong or the file damaged
   */
  public PrivateKey open(char[] password, String name) {
    JsonNode crypto = content.path("crypto");
    byte[] secret;
    try {
      byte[] ciphertext = hex(crypto, "ciphertext");
      byte[] derived = derive(crypto, password, name);
      if (!MessageDigest.isEqual(mac(derived, ciphertext), hex(crypto, "mac"))) {
        throw new CliException(ExitCode.NO_PERMISSION, "keystore.wrong-password", name);
      }
      if (!crypto.path("cipher").asString("").equals(CIPHER)) {
        throw new CliException(ExitCode.DATA, "keystore.malformed", name);
      }
      secret = cipher(derived, hex(crypto.path("cipherparams"), "iv"), ciphertext);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name).because(e);
    }
    if (secret.length > Bytes32.SIZE) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name);
    }
    // early wallets dropped leading zeros of the secret
    PrivateKey key = new PrivateKey(Bytes32.leftPad(Bytes.wrap(secret)));
    if (content.has("address") && !key.address().equals(address(name))) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name);
    }
    return key;
  }

  private static byte[] derive(JsonNode crypto, char[] password, String name) {
    JsonNode parameters = crypto.path("kdfparams");
    byte[] salt = hex(parameters, "salt");
    if (parameters.path("dklen").asInt(0) != DERIVED_KEY_BYTES) {
      throw new CliException(ExitCode.DATA, "keystore.malformed", name);
    }
    return switch (crypto.path("kdf").asString("")) {
      case "scrypt" -> {
        int n = parameters.path("n").asInt(0);
        int r = parameters.path("r").asInt(0);
        int p = parameters.path("p").asInt(0);
        if (n < 2
            || r < 1
            || p < 1
            || 128L * n * r > SCRYPT_BYTES_MAX
            || 128L * r * p > SCRYPT_BYTES_MAX) {
          throw new CliException(ExitCode.DATA, "keystore.malformed", name);
        }
        yield SCrypt.generate(utf8(password), salt, n, r, p, DERIVED_KEY_BYTES);
      }
      case "pbkdf2" -> {
        int rounds = parameters.path("c").asInt(0);
        boolean sha256 = parameters.path("prf").asString("").equals("hmac-sha256");
        if (rounds < 1 || rounds > PBKDF2_ROUNDS_MAX || !sha256) {
          throw new CliException(ExitCode.DATA, "keystore.malformed", name);
        }
        PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
        generator.init(utf8(password), salt, rounds);
        yield ((KeyParameter) generator.generateDerivedParameters(DERIVED_KEY_BYTES * 8)).getKey();
      }
      default -> throw new CliException(ExitCode.DATA, "keystore.malformed", name);
    };
  }

  private static byte[] cipher(byte[] derived, byte[] initialVector, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      // encryption and decryption are the same in counter mode
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(derived, 0, 16, "AES"),
          new IvParameterSpec(initialVector));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("AES-128-CTR with these parameters", e);
    }
  }

  private static byte[] mac(byte[] derived, byte[] ciphertext) {
    return Hashing.keccak256(Bytes.concatenate(Bytes.wrap(derived, 16, 16), Bytes.wrap(ciphertext)))
        .toArray();
  }

  private static byte[] hex(JsonNode node, String field) {
    return HEX.parseHex(node.path(field).asString(""));
  }

  private static byte[] utf8(char[] password) {
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
