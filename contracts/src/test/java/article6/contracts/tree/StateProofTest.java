package article6.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.StateProof.Present;
import article6.contracts.tree.StateProof.Taken;
import article6.contracts.tree.StateProof.Vacant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class StateProofTest {
  private static final int KEYS = 200;

  private final MemoryPages pages = new MemoryPages();
  private final Hash root;

  StateProofTest() {
    Map<Bytes, Optional<Bytes>> changes = new HashMap<>();
    IntStream.range(0, KEYS).forEach(number -> changes.put(key(number), value(number)));
    root = pages.apply(changes).root();
  }

  private static Bytes key(int number) {
    return Bytes.ofUnsignedInt(number);
  }

  private static Optional<Bytes> value(int number) {
    return Optional.of(Bytes.ofUnsignedLong(number));
  }

  private StateProof proof(int number) {
    return StateTree.prove(pages, key(number));
  }

  @Test
  void everyPresentKeyIsProvenWithItsValueOnly() {
    for (int number = 0; number < KEYS; number++) {
      StateProof proof = proof(number);
      assertThat(proof).isInstanceOf(Present.class);
      assertThat(proof.verify(root, key(number), value(number))).isTrue();
      assertThat(proof.verify(root, key(number), value(number + 1))).isFalse();
      assertThat(proof.verify(root, key(number), Optional.empty())).isFalse();
      assertThat(proof.verify(root, key(number + 1), value(number))).isFalse();
      assertThat(proof.verify(Hash.ZERO, key(number), value(number))).isFalse();
    }
  }

  @Test
  void everyAbsentKeyIsProvenAbsentInBothWays() {
    List<StateProof> proofs =
        IntStream.range(KEYS, 3 * KEYS)
            .mapToObj(
                number -> {
                  StateProof proof = proof(number);
                  assertThat(proof.verify(root, key(number), Optional.empty())).isTrue();
                  assertThat(proof.verify(root, key(number), value(number))).isFalse();
                  return proof;
                })
            .toList();
    assertThat(proofs).hasAtLeastOneElementOfType(Taken.class);
    assertThat(proofs).hasAtLeastOneElementOfType(Vacant.class);
  }

  @Test
  void noProofShowsAPresentKeyAbsent() {
    for (int prover = 0; prover < 3 * KEYS; prover++) {
      StateProof proof = proof(prover);
      for (int number = 0; number < KEYS; number++) {
        assertThat(proof.verify(root, key(number), Optional.empty())).isFalse();
      }
    }
  }

  @Test
  void aLeafIsNotPassedOffAsSomebodyElsesToHideIt() {
    Present present = (Present) proof(7);
    Taken forged = new Taken(Hash.of(key(7)), Hash.of(value(7).get()), present.siblings());
    assertThat(forged.verify(root, key(7), Optional.empty())).isFalse();
  }

  @Test
  void anotherLeafProvesNothingBesideItsOwnPath() {
    Present present = (Present) proof(7);
    Taken elsewhere = new Taken(Hash.of(key(7)), Hash.of(value(7).get()), present.siblings());
    long believed =
        IntStream.range(0, 3 * KEYS)
            .filter(number -> elsewhere.verify(root, key(number), Optional.empty()))
            .peek(number -> assertThat(proof(number)).isEqualTo(elsewhere))
            .count();
    assertThat(believed).as("absent keys that share the path").isLessThan(20);
  }

  @Test
  void theEmptyTreeProvesEverythingAbsent() {
    StateProof proof = StateTree.prove(PageSource.EMPTY, key(1));
    assertThat(proof).isEqualTo(new Vacant(List.of()));
    assertThat(proof.verify(Hash.ZERO, key(1), Optional.empty())).isTrue();
    assertThat(proof.verify(root, key(1), Optional.empty())).isFalse();
  }

  @Test
  void everyFlippedBitOfAProofIsRefused() {
    for (int number : new int[] {3, absent(Taken.class), absent(Vacant.class)}) {
      Optional<Bytes> value = number < KEYS ? value(number) : Optional.empty();
      Bytes encoded = proof(number).encode();
      assertThat(StateProof.decode(encoded).verify(root, key(number), value)).isTrue();
      for (int bit = 0; bit < encoded.size() * Byte.SIZE; bit++) {
        byte[] tampered = encoded.toArray();
        tampered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        assertThat(isBelieved(Bytes.wrap(tampered), number, value)).as("bit %d", bit).isFalse();
      }
    }
  }

  private int absent(Class<? extends StateProof> kind) {
    return IntStream.range(KEYS, 3 * KEYS)
        .filter(number -> kind.isInstance(proof(number)))
        .findFirst()
        .getAsInt();
  }

  private boolean isBelieved(Bytes encoded, int number, Optional<Bytes> value) {
    try {
      return StateProof.decode(encoded).verify(root, key(number), value);
    } catch (CodecException e) {
      return false;
    }
  }

  @Test
  void refusesPathsLongerThanAKey() {
    List<Hash> longest = Collections.nCopies(StateTree.DEPTH_MAX, Hash.ZERO);
    Bytes atTheLimit = new Taken(Hash.ZERO, Hash.ZERO, longest).encode();
    assertThat(atTheLimit.size()).isLessThanOrEqualTo(StateProof.BYTES_MAX);
    assertThat(StateProof.decode(atTheLimit).verify(root, key(0), Optional.empty())).isFalse();
    List<Hash> longer = Collections.nCopies(StateTree.DEPTH_MAX + 1, Hash.ZERO);
    assertThatThrownBy(() -> new Present(longer)).hasMessageContaining("at most 256");
  }

  @Test
  void refusesProofsThatAreTooLongBeforeLooking() {
    Bytes tooLong = Bytes.wrap(new byte[StateProof.BYTES_MAX + 1]);
    assertThatThrownBy(() -> StateProof.decode(tooLong))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("exceeds the limit");
  }

  @Test
  void theFormIsPinned() {
    MemoryPages two = new MemoryPages();
    two.apply(Map.of(key(0), value(0), key(1), value(1)));
    assertThat(StateTree.prove(two, key(0)).encode().toHexString())
        .isEqualTo(
            "0xf84e8750726573656e74f844f842a0000000000000000000000000000000000000000000000000"
                + "0000000000000000a0502d03d8db1ba6fbc45f03de9de2562333a0ff9c39a62ceac62e3f3c6f87b334");
  }
}
