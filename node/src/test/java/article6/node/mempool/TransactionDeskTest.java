package article6.node.mempool;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Signature;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.law.LawScene;
import article6.contracts.law.Outcome;
import article6.contracts.law.PartyRule;
import article6.contracts.law.Rule;
import article6.contracts.law.Samples;
import article6.contracts.law.TransactionRule;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.TestChain;
import article6.node.chain.TransactionLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionDeskTest {
  private static final int MESSAGE_BYTES_MAX = 512 * 1024;

  @TempDir Path folder;
  private TestChain net;
  private Mempool mempool;
  private TransactionDesk desk;
  private int arrivals;

  @BeforeEach
  void open() {
    net = TestChain.open(folder, "CHE", "THA");
    mempool = new Mempool(new MempoolLimits(3, 1024 * 1024, 3, 100), System::nanoTime);
    TransactionGossip gossip = new TransactionGossip("test", MESSAGE_BYTES_MAX, message -> {});
    desk =
        new TransactionDesk(
            net.reader, net.judge, mempool, gossip, () -> arrivals++, net::nowMillis);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void aLawfulTransactionWaitsUntilItIsFinal() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");

    assertThat(desk.status(opening.id())).isInstanceOf(TransactionStatus.Unknown.class);
    assertThat(desk.submit(opening.encoded()))
        .isEqualTo(new SubmissionResult.Accepted(opening.id(), List.of()));
    assertThat(desk.submit(opening.encoded())).isInstanceOf(SubmissionResult.Known.class);
    assertThat(arrivals).isEqualTo(1);
    commit(opening);

    assertThat(desk.status(opening.id()))
        .isEqualTo(new TransactionStatus.Final(new TransactionLocation(1, 0)));
    assertThat(mempool.size()).isZero();
  }

  @Test
  void aRefusalNamesItsRuleAtOnceAndIsRemembered() {
    commit(net.openAccount("CHE-ONE"));
    IncomingTransaction again = net.openAccount("CHE-ONE");

    assertRefused(again.encoded(), PartyRule.G_7);
    assertThat(desk.status(again.id())).isInstanceOf(TransactionStatus.Refused.class);
  }

  @Test
  void aReplayedTransactionIsRefused() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    commit(opening);
    assertRefused(opening.encoded(), TransactionRule.T_3);
  }

  @Test
  void bytesThatAreNoTransactionAreRefused() {
    assertRefused(Bytes.of(1, 2, 3), TransactionRule.T_6);
    assertRefused(Bytes.repeat((byte) 1, Transaction.BYTES_MAX + 1), TransactionRule.T_6);
    Bytes whole = net.openAccount("CHE-ONE").encoded();
    assertRefused(Bytes.concatenate(whole, Bytes.of(0)), TransactionRule.T_6);
    assertThat(desk.submit(whole)).isNotInstanceOf(SubmissionResult.Refused.class);
  }

  @Test
  void aTamperedSignatureIsRefusedAndTheGoodOneStillGetsIn() {
    IncomingTransaction good = net.openAccount("CHE-ONE");
    Consent consent = good.transaction().consents().getFirst();
    Signature other = net.openAccount("CHE-TWO").transaction().consents().getFirst().signature();
    Transaction tampered =
        new Transaction(good.transaction().body(), List.of(new Consent(consent.officer(), other)));

    assertRefused(tampered.encode(), TransactionRule.T_4);
    assertThat(desk.submit(good.encoded())).isInstanceOf(SubmissionResult.Accepted.class);
  }

  @Test
  void aFullMempoolSaysSoInsteadOfForgetting() {
    for (String account : List.of("CHE-A", "CHE-B", "CHE-C")) {
      desk.submit(net.openAccount(account).encoded());
    }
    IncomingTransaction tooMuch = net.openAccount("CHE-D");
    assertThat(desk.submit(tooMuch.encoded()))
        .isEqualTo(new SubmissionResult.Overloaded(tooMuch.id(), 3));
  }

  @Test
  void whatAnotherNodePassesOnWaitsToo() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    Bytes message = new TransactionBatch(List.of(opening.encoded(), Bytes.of(9))).encode();

    desk.receive(message, MESSAGE_BYTES_MAX);
    desk.receive(message, MESSAGE_BYTES_MAX);
    desk.receive(Bytes.of(1), MESSAGE_BYTES_MAX);

    assertThat(mempool.candidates()).containsExactly(opening);
    assertThat(arrivals).isEqualTo(1);
    assertThat(desk.messagesForNewPeer(MESSAGE_BYTES_MAX))
        .containsExactly(new TransactionBatch(List.of(opening.encoded())).encode());
  }

  @Test
  void aTransactionWhoseSignerIsRegisteredInABlockOnItsWayIsTriedAgain() {
    Action register =
        new PartyAction.RegisterOfficer(
            new PartyCode("CHE"), LawScene.officer("CHE.new", Role.REGISTRAR));
    IncomingTransaction registering = net.transaction(register, "CHE.administrator");
    IncomingTransaction early =
        net.transaction(
            new PartyAction.OpenAccount(Samples.SWISS, "Swiss", java.util.Optional.empty()),
            "CHE.new");

    desk.receive(new TransactionBatch(List.of(early.encoded())).encode(), MESSAGE_BYTES_MAX);
    assertThat(mempool.size()).isZero();
    commit(registering);

    assertThat(mempool.candidates()).containsExactly(early);
  }

  @Test
  void lateSignersAreBoundedInNumberAndTries() {
    LateSigners late = new LateSigners();
    List<IncomingTransaction> added = new ArrayList<>();
    for (int i = 0; i <= LateSigners.TRANSACTIONS_MAX; i++) {
      added.add(net.openAccount("CHE-" + i));
      late.add(added.getLast());
    }
    for (int tries = 0; tries < LateSigners.HEADS_MAX; tries++) {
      assertThat(late.afterNewHead())
          .hasSize(LateSigners.TRANSACTIONS_MAX)
          .doesNotContain(added.getFirst());
    }
    assertThat(late.afterNewHead()).isEmpty();
  }

  @Test
  void aDryRunTellsTheOutcomeAndTheConsentsNeededAndChangesNothing() {
    DryRun alone = desk.dryRun(Samples.approach(), List.of(LawScene.addressOf("THA.authoriser-1")));

    assertThat(alone.consentsNeeded()).isNotEmpty();
    assertThat(alone.outcome())
        .isInstanceOfSatisfying(
            Outcome.Applied.class,
            applied -> {
              assertThat(applied.effective()).isFalse();
              assertThat(applied.missing()).isNotEmpty();
            });
    DryRun stranger = desk.dryRun(Samples.approach(), List.of(LawScene.addressOf("nobody")));
    assertThat(stranger.outcome()).isInstanceOf(Outcome.Refused.class);
    assertThat(mempool.size()).isZero();
    assertThat(net.chain.head().height()).isZero();
  }

  @Test
  void whatWaitsTooLongExpires() {
    IncomingTransaction opening = net.openAccount("CHE-ONE");
    mempool.add(opening);
    desk.headAdvanced(List.of(), opening.expiresAtMillis());
    assertThat(desk.status(opening.id()))
        .isEqualTo(new TransactionStatus.Expired(opening.expiresAtMillis()));
    assertThat(desk.status(Hash.ZERO)).isInstanceOf(TransactionStatus.Unknown.class);
  }

  private void commit(IncomingTransaction transaction) {
    var block = net.commit(transaction);
    desk.headAdvanced(block.transactionIds(), block.head().timeMillis());
  }

  private void assertRefused(Bytes encoded, Rule rule) {
    assertThat(desk.submit(encoded))
        .isInstanceOfSatisfying(
            SubmissionResult.Refused.class,
            refused -> assertThat(refused.finding().rule()).isEqualTo(rule));
  }
}
