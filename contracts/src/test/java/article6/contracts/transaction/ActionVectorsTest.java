package article6.contracts.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.Action;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.YearQuantity;
import article6.contracts.law.LawScene;
import article6.contracts.law.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/**
 * One transaction of every kind as bytes, pinned in {@code vectors/transactions.txt}: whoever
 * changes the encoding changes what has been signed. The file was written by this test's own
 * encoder when the format was fixed.
 */
class ActionVectorsTest {
  private static final List<Action> EVERY_KIND =
      List.of(
          new Action.AdmitParty(Samples.JPN, "日本", 2, List.of(), LawScene.officersOf("JPN")),
          new Action.RegisterOfficer(Samples.THA, LawScene.officersOf("THA").getFirst()),
          new Action.RevokeOfficer(Samples.THA, LawScene.addressOf("THA.registrar")),
          new Action.OpenAccount(Samples.SWISS, "Swiss holding", Optional.of(Samples.AIRLINE)),
          Samples.approach(),
          new Action.AuthorizeEntity(
              Samples.THA,
              Samples.APPROACH,
              Samples.AIRLINE,
              "An airline",
              Samples.CHE,
              Samples.AUTHORISED,
              "",
              "",
              ""),
          Samples.authorize(Samples.content(Purpose.NDC_AND_OIMP), Samples.units(1, 10)),
          new Action.AmendAuthorization(
              Samples.THA, Samples.LETTER, 2, Samples.content(Purpose.NDC), true),
          new Action.RevokeAuthorization(
              Samples.THA, Samples.LETTER, Samples.USED, "withdrawn", false),
          Samples.issue(Samples.E_BUS),
          Samples.transfer(Samples.units(1, 1_916), Samples.THAI, Samples.SWISS),
          Samples.use(Samples.units(1, 1_916)),
          new Action.UseForImp(
              Samples.units(1, 1),
              Samples.SWISS,
              Optional.of(Samples.AIRLINE),
              "CORSIA",
              Samples.USED),
          new Action.CancelUnits(
              Samples.units(1, 1),
              Samples.SWISS,
              CancellationKind.VOLUNTARY_OMGE,
              Optional.empty(),
              "",
              Samples.USED),
          Samples.ndc(Samples.CHE),
          new Action.SetInventory(Samples.CHE, List.of(new YearQuantity(2022, -5))),
          new Action.CloseYear(Samples.THA, 2023),
          new Action.GiveConsent(Hash.ZERO),
          new Action.WithdrawProposal(Hash.ZERO));

  private static Transaction sample(Action action) {
    return Transaction.sign(
        new TransactionBody(Hash.ZERO, 7, 1_700_000_000_000L, action),
        List.of(PrivateKey.fromSeed("THA.authoriser-1"), PrivateKey.fromSeed("THA.authoriser-2")));
  }

  @Test
  void everyKindOfActionIsHere() {
    assertThat(EVERY_KIND.stream().map(Action::getClass).map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Action.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList());
  }

  @Test
  void theBytesArePinned() throws IOException {
    StringBuilder vectors = new StringBuilder();
    for (Action action : EVERY_KIND) {
      Transaction transaction = sample(action);
      vectors
          .append(action.kind())
          .append(' ')
          .append(transaction.id())
          .append(' ')
          .append(transaction.encode().toHexString())
          .append('\n');
    }
    try (InputStream pinned =
        Objects.requireNonNull(
            ActionVectorsTest.class.getResourceAsStream("/vectors/transactions.txt"))) {
      assertThat(vectors.toString())
          .isEqualTo(new String(pinned.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatWasEncodedIsRead() {
    for (Action action : EVERY_KIND) {
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
