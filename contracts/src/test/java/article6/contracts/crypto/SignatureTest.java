package article6.contracts.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final PrivateKey KEY = PrivateKey.fromSeed("a test officer");
  private static final Hash DIGEST = Hash.of(Bytes.fromHexString("0x0102"));

  @Test
  void theHolderOfTheKeyVerifies() {
    assertThat(KEY.publicKey().verifies(DIGEST, KEY.sign(DIGEST))).isTrue();
  }

  @Test
  void anotherDigestDoesNot() {
    assertThat(KEY.publicKey().verifies(Hash.ZERO, KEY.sign(DIGEST))).isFalse();
  }

  @Test
  void anotherKeyDoesNot() {
    assertThat(PrivateKey.fromSeed("somebody else").publicKey().verifies(DIGEST, KEY.sign(DIGEST)))
        .isFalse();
  }

  @Test
  void nativeAndJavaGiveTheSameBytes() {
    for (int i = 0; i < 50; i++) {
      PrivateKey key = PrivateKey.fromSeed("key " + i);
      Hash digest = Hash.of(Bytes.ofUnsignedInt(i));
      Signature signature = PureSecp256k1.sign(key.exportSecret(), digest.bytes());
      assertThat(key.sign(digest)).isEqualTo(signature);
      assertThat(PureSecp256k1.verify(key.publicKey().value(), digest.bytes(), signature)).isTrue();
    }
  }

  @Test
  void addressIsEthereums() {
    // the secret 1, whose address every Ethereum tool knows
    PrivateKey one = new PrivateKey(Bytes32.leftPad(Bytes.of(1)));
    assertThat(one.address()).hasToString("0x7e5f4552091a69125d5dfcb7b8c2659029395bdf");
  }

  @Test
  void theHigherSOfTheSameSignatureIsRefused() {
    Signature low = KEY.sign(DIGEST);
    BigInteger high = PureSecp256k1.ORDER.subtract(low.s());
    Signature malleated =
        new Signature(
            Bytes.concatenate(
                low.value().slice(0, 32), Bytes32.wrap(Bytes.wrap(high.toByteArray()).slice(1))));
    assertThat(KEY.publicKey().verifies(DIGEST, malleated)).isFalse();
  }

  @Test
  void zeroAndGarbageAreWrongNotExceptions() {
    assertThat(KEY.publicKey().verifies(DIGEST, new Signature(Bytes.wrap(new byte[64])))).isFalse();
    assertThat(KEY.publicKey().verifies(DIGEST, new Signature(Bytes.repeat((byte) 0xff, 64))))
        .isFalse();
  }

  @Test
  void aPointOffTheCurveIsNoKey() {
    assertThatThrownBy(() -> new PublicKey(Bytes.repeat((byte) 1, 64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void zeroIsNoSecret() {
    assertThatThrownBy(() -> new PrivateKey(Bytes32.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSecretIsNotShown() {
    assertThat(KEY.toString()).doesNotContain(KEY.exportSecret().toUnprefixedHexString());
  }
}
