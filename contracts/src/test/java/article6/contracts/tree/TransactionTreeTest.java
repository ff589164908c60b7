package article6.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class TransactionTreeTest {
  private static final int COUNT_TRIED = 40;
  private static final int CLAIMED_COUNT = 18;
  private static final Codec<TransactionProof> CODEC = Codec.of(TransactionProof.class);

  /** The inputs and heads by which implementations of Certificate Transparency check each other. */
  private static final List<Bytes> RFC_6962_INPUTS =
      Stream.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .map(Bytes::fromHexString)
          .toList();

  private static final List<String> RFC_6962_HEADS =
      List.of(
          "0xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "0x6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "0xfac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "0xaeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "0xd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "0x4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "0x76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "0xddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "0x5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  private static List<Bytes> transactions(int count) {
    return IntStream.range(0, count).<Bytes>mapToObj(Bytes::ofUnsignedInt).toList();
  }

  @Test
  void theHeadIsThatOfCertificateTransparency() {
    for (int count = 0; count <= RFC_6962_INPUTS.size(); count++) {
      Hash head = TransactionTree.head(RFC_6962_INPUTS.subList(0, count), new TreeHasher());
      assertThat(head).hasToString(RFC_6962_HEADS.get(count));
    }
  }

  @Test
  void theRootsArePinned() {
    assertThat(TransactionTree.root(List.of()))
        .hasToString("0xef6e05891dd1decbeb1567d5ca08228c66db73e06f0e1e614da4445f8f855501");
    assertThat(TransactionTree.root(transactions(3)))
        .hasToString("0xa91a7fe3972f251f01974191454312703473d12b00805ca80f2118f7a7890113");
  }

  @Test
  void everyTransactionIsProvenAtItsPlaceOnly() {
    for (int count = 1; count <= COUNT_TRIED; count++) {
      List<Bytes> transactions = transactions(count);
      Hash root = TransactionTree.root(transactions);
      for (int index = 0; index < count; index++) {
        TransactionProof proof = TransactionTree.prove(transactions, index);
        for (int other = 0; other < count; other++) {
          assertThat(proof.verify(root, transactions.get(other))).isEqualTo(other == index);
        }
      }
    }
  }

  @Test
  void noOtherPlaceOrCountPassesWithTheSamePath() {
    for (int count = 1; count <= CLAIMED_COUNT; count++) {
      List<Bytes> transactions = transactions(count);
      Hash root = TransactionTree.root(transactions);
      for (int index = 0; index < count; index++) {
        TransactionProof proof = TransactionTree.prove(transactions, index);
        for (int otherCount = 1; otherCount <= 2 * CLAIMED_COUNT; otherCount++) {
          for (int otherIndex = 0; otherIndex < otherCount; otherIndex++) {
            boolean isTheSame = otherIndex == index && otherCount == count;
            assertThat(passes(otherIndex, otherCount, proof, root, transactions.get(index)))
                .as("%d of %d as %d of %d", index, count, otherIndex, otherCount)
                .isEqualTo(isTheSame);
          }
        }
      }
    }
  }

  private static boolean passes(
      int index, int count, TransactionProof proof, Hash root, Bytes transaction) {
    TransactionProof claimed;
    try {
      claimed = new TransactionProof(index, count, proof.siblings());
    } catch (IllegalArgumentException e) {
      return false;
    }
    return claimed.verify(root, transaction);
  }

  @Test
  void aRepeatedLastTransactionChangesTheRoot() {
    Set<Hash> roots = new HashSet<>();
    for (int count = 0; count <= COUNT_TRIED; count++) {
      List<Bytes> repeated = new ArrayList<>(transactions(5));
      repeated.addAll(Collections.nCopies(count, repeated.getLast()));
      assertThat(roots.add(TransactionTree.root(repeated))).isTrue();
    }
  }

  @Test
  void anInnerNodeIsNotATransaction() {
    List<Bytes> four = transactions(4);
    TreeHasher hasher = new TreeHasher();
    Bytes left =
        Bytes.concatenate(
            hasher.transactionLeaf(four.get(0)).bytes(),
            hasher.transactionLeaf(four.get(1)).bytes());
    TransactionProof shorter =
        new TransactionProof(0, 2, TransactionTree.prove(four, 0).siblings().subList(1, 2));
    assertThat(shorter.verify(TransactionTree.root(four), left)).isFalse();
  }

  @Test
  void everyFlippedBitOfAProofIsRefused() {
    List<Bytes> transactions = transactions(11);
    Hash root = TransactionTree.root(transactions);
    Bytes encoded = CODEC.encode(TransactionTree.prove(transactions, 6));
    assertThat(CODEC.decode(encoded, 1000).verify(root, transactions.get(6))).isTrue();
    for (int bit = 0; bit < encoded.size() * Byte.SIZE; bit++) {
      byte[] tampered = encoded.toArray();
      tampered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThat(isBelieved(Bytes.wrap(tampered), root, transactions.get(6)))
          .as("bit %d", bit)
          .isFalse();
    }
  }

  private static boolean isBelieved(Bytes encoded, Hash root, Bytes transaction) {
    try {
      return CODEC.decode(encoded, 1000).verify(root, transaction);
    } catch (CodecException e) {
      return false;
    }
  }

  @Test
  void refusesMoreTransactionsThanABlockCanList() {
    List<Hash> path = Collections.nCopies(15, Hash.ZERO);
    assertThat(new TransactionProof(0, TransactionProof.COUNT_MAX, path).count())
        .isEqualTo(TransactionProof.COUNT_MAX);
    assertThatThrownBy(() -> new TransactionProof(0, TransactionProof.COUNT_MAX + 1, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most");
  }

  @Test
  void refusesPlacesOutsideTheBlock() {
    assertThatThrownBy(() -> new TransactionProof(-1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TransactionProof(1, 1, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TransactionTree.prove(transactions(2), 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
