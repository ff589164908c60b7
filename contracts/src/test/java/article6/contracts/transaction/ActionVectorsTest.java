package article6.contracts.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/**
 * One transaction of every kind as bytes, pinned in {@code vectors/transactions.txt}: whoever
 * changes the encoding changes what has been signed. The file was written by this test's own
 * encoder when the format was fixed.
 */
class ActionVectorsTest {
  private static final List<Action> EVERY_KIND = ActionSamples.EVERY_KIND;

  private static final char SPACE = ' ';

  private static final Path PINNED = Path.of("src/test/resources/vectors/transactions.txt");

  private static Transaction sample(Action action) {
    return Transaction.sign(
        new TransactionBody(Hash.ZERO, 7, 1_700_000_000_000L, action),
        List.of(PrivateKey.fromSeed("THA.authoriser-1"), PrivateKey.fromSeed("THA.authoriser-2")));
  }

  @Test
  void everyKindOfActionIsHere() {
    assertThat(EVERY_KIND.stream().map(Action::getClass).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Codec.recordsOf(Action.class).stream().map(Class::getSimpleName).toList());
  }

  /** {@code -Dvectors.update=true} adds the kinds that are new; what is pinned stays. */
  @Test
  void theBytesArePinned() throws IOException {
    Map<String, String> pinned = new LinkedHashMap<>();
    Files.readAllLines(PINNED)
        .forEach(line -> pinned.put(line.substring(0, line.indexOf(SPACE)), line));
    if (Boolean.getBoolean("vectors.update")) {
      EVERY_KIND.forEach(action -> pinned.putIfAbsent(action.kind(), line(action)));
      Files.write(PINNED, pinned.values());
    }
    for (Action action : EVERY_KIND) {
      assertThat(line(action)).isEqualTo(pinned.get(action.kind()));
    }
    assertThat(pinned).hasSameSizeAs(EVERY_KIND);
  }

  private static String line(Action action) {
    Transaction transaction = sample(action);
    return "%s %s %s"
        .formatted(action.kind(), transaction.id(), transaction.encode().toHexString());
  }

  @Test
  void whatWasEncodedIsRead() {
    for (Action action :
        Stream.concat(EVERY_KIND.stream(), BalanceSamples.GROWN.stream()).toList()) {
      Transaction transaction = sample(action);
      assertThat(Transaction.decode(transaction.encode())).isEqualTo(transaction);
    }
  }

  @Test
  void theIdDoesNotDependOnWhoHasSigned() {
    Transaction both = sample(EVERY_KIND.getFirst());
    Transaction one = new Transaction(both.body(), both.consents().subList(0, 1));
    assertThat(one.id()).isEqualTo(both.id());
    assertThat(one.withConsent(PrivateKey.fromSeed("CHE.registrar")).consents()).hasSize(2);
  }

  @Test
  void consentsStandInOneOrderAndOnce() {
    Transaction both = sample(EVERY_KIND.getFirst());
    assertThatThrownBy(() -> new Transaction(both.body(), both.consents().reversed()))
        .isInstanceOf(IllegalArgumentException.class);
    Consent first = both.consents().getFirst();
    assertThatThrownBy(() -> new Transaction(both.body(), List.of(first, first)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Transaction(both.body(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void garbageIsRefusedAndNothingElseHappens() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < 3_000; i++) {
      Bytes good = sample(EVERY_KIND.get(i % EVERY_KIND.size())).encode();
      byte[] bad = good.toArray();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      }
      try {
        Bytes again = Transaction.decode(Bytes.wrap(bad)).encode();
        assertThat(again).isEqualTo(Bytes.wrap(bad));
      } catch (CodecException expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }
}
