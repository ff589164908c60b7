package article6.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.crypto.PrivateKey;
import org.junit.jupiter.api.Test;

class KeyStoreFileTest {
  /**
   * Files that implementations of Web3 Secret Storage test each other with; the secret of the first
   * has lost a leading zero, as early wallets had it.
   */
  private static final String PUBLISHED_SCRYPT =
      """
      {"crypto":{"cipher":"aes-128-ctr",
        "cipherparams":{"iv":"e0c41130a323adc1446fc82f724bca2f"},
        "ciphertext":"9517cd5bdbe69076f9bf5057248c6c050141e970efa36ce53692d5d59a3984",
        "kdf":"scrypt",
        "kdfparams":{"dklen":32,"n":2,"r":8,"p":1,
          "salt":"711f816911c92d649fb4c84b047915679933555030b3552c1212609b38208c63"},
        "mac":"d5e116151c6aa71470e67a7d42c9620c75c4d23229847dcc127794f0732b0db5"},
       "id":"fecfc4ce-e956-48fd-953b-30f8b52ed66c","version":3}
      """;

  private static final String PUBLISHED_PBKDF2 =
      """
      {"crypto":{"cipher":"aes-128-ctr",
        "cipherparams":{"iv":"6087dab2f9fdbbfaddc31a909735c1e6"},
        "ciphertext":"5318b4d5bcd28de64ee5559e671353e16f075ecae9f99c7a79a38af5f869aa46",
        "kdf":"pbkdf2",
        "kdfparams":{"c":262144,"dklen":32,"prf":"hmac-sha256",
          "salt":"ae3cd4e7013836a3df6bd7241b12db061dbe2c6785853cce422d148a624ce0bd"},
        "mac":"517ead924a9d0dc3124507e3393d175ce3ff7c1e96529c6c555ce9e51205e9b2"},
       "id":"3198bc9c-6672-5ab3-d995-4942343ae5b6","version":3}
      """;

  private static final String PUBLISHED_SECRET =
      "0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d";

  private static final char[] PASSWORD = "correct horse 電池".toCharArray();

  @Test
  void opensThePublishedScryptFile() {
    assertThat(open(PUBLISHED_SCRYPT, "foo").exportSecret().toHexString())
        .isEqualTo("0x00fa7b3db73dc7dfdf8c5fbdb796d741e4488628c41fc4febd9160a866ba0f35");
  }

  @Test
  void opensThePublishedPbkdf2File() {
    assertThat(open(PUBLISHED_PBKDF2, "testpassword").exportSecret().toHexString())
        .isEqualTo(PUBLISHED_SECRET);
  }

  @Test
  void opensWhatItWrote() {
    PrivateKey key = PrivateKey.fromSeed("key store");
    String json = KeyStoreFile.seal(key, PASSWORD, ScryptCost.LIGHT).toJson();
    KeyStoreFile read = KeyStoreFile.parse(json, "file");
    assertThat(read.address("file")).isEqualTo(key.address());
    assertThat(read.open(PASSWORD, "file").address()).isEqualTo(key.address());
    assertThat(json).doesNotContain(key.exportSecret().toUnprefixedHexString());
  }

  @Test
  void spendsASecondOnAGuessForPeopleUnlessToldItIsTraining() {
    PrivateKey key = PrivateKey.fromSeed("key store");
    assertThat(KeyStoreFile.seal(key, PASSWORD, ScryptCost.STANDARD).toJson())
        .contains("\"n\" : 262144", "\"r\" : 8", "\"p\" : 1");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    assertRefused(PUBLISHED_SCRYPT, "fou", ExitCode.NO_PERMISSION, "wrong");
  }

  @Test
  void noticesADamagedFile() {
    assertRefused(PUBLISHED_SCRYPT.replace("9517cd", "9517ce"), "foo", ExitCode.NO_PERMISSION, "");
    assertRefused("{}", "testpassword", ExitCode.DATA, "not a key store file");
    assertRefused("not JSON", "testpassword", ExitCode.DATA, "not a key store file");
    assertRefused(
        PUBLISHED_SCRYPT.replace("\"kdf\":\"scrypt\"", "\"kdf\":\"md5\""),
        "testpassword",
        ExitCode.DATA,
        "not a key store file");
  }

  @Test
  void refusesAFileThatWouldEatAllMemory() {
    assertThat(128L * ScryptCost.STANDARD.n() * ScryptCost.R)
        .isLessThan(KeyStoreFile.SCRYPT_BYTES_MAX);
    assertRefused(
        PUBLISHED_SCRYPT.replace("\"n\":2", "\"n\":1073741824"), "testpassword", ExitCode.DATA, "");
    assertRefused(
        PUBLISHED_PBKDF2.replace("\"c\":262144", "\"c\":" + (KeyStoreFile.PBKDF2_ROUNDS_MAX + 1)),
        "testpassword",
        ExitCode.DATA,
        "");
  }

  private static PrivateKey open(String json, String password) {
    return KeyStoreFile.parse(json, "file").open(password.toCharArray(), "file");
  }

  private static void assertRefused(String json, String password, ExitCode code, String words) {
    assertThatThrownBy(() -> open(json, password))
        .isInstanceOfSatisfying(
            CliException.class, problem -> assertThat(problem.exitCode()).isEqualTo(code))
        .hasMessageContaining(words);
  }
}
