package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.crypto.Hash;
import article6.node.peer.Recorder.HeadSeen;
import article6.node.peer.Recorder.Received;
import article6.node.peer.TestNode.Ledger;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whole nodes over real sockets on loopback. */
class PeerNetworkTest {
  private static final Bytes HELLO_WORLD = Bytes.fromHexString("0xc0ffee");
  private static final Duration LONG = Duration.ofMinutes(2);

  private final Ledger ledger = Ledger.admitting("che", "tha", "jpn", "gha");

  @Test
  void twoNodesConnectAndExchangeMessagesOfEveryKind() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      che.awaitPeers("tha");
      tha.awaitPeers("che");
      for (MessageKind kind : MessageKind.values()) {
        assertThat(tha.network.send(che.address(), kind, HELLO_WORLD)).isTrue();
        che.recorder.awaitEvent(new Received(tha.address(), kind, HELLO_WORLD));
        assertThat(che.network.broadcast(kind, HELLO_WORLD)).isEqualTo(1);
        tha.recorder.awaitEvent(new Received(che.address(), kind, HELLO_WORLD));
      }
    }
  }

  @Test
  void theLongestMessageOfEachKindArrivesAndOneByteMoreIsABug() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      tha.awaitPeers("che");
      for (MessageKind kind : MessageKind.values()) {
        Bytes longest = Bytes.repeat((byte) 7, kind.bytesMax());
        assertThat(tha.network.send(che.address(), kind, longest)).isTrue();
        che.recorder.awaitEvent(new Received(tha.address(), kind, longest));
        Bytes longer = Bytes.concatenate(longest, Bytes.of(1));
        assertThatThrownBy(() -> tha.network.broadcast(kind, longer))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("at most " + kind.bytesMax());
      }
    }
  }

  @Test
  void fourNodesFormAFullMesh() throws Exception {
    List<TestNode> nodes = new ArrayList<>();
    try {
      for (String name : List.of("che", "tha", "jpn", "gha")) {
        TestNode.Builder builder = TestNode.named(name, ledger);
        nodes.forEach(earlier -> builder.dials(earlier.port()));
        nodes.add(builder.start());
      }
      nodes.get(0).awaitPeers("tha", "jpn", "gha");
      nodes.get(1).awaitPeers("che", "jpn", "gha");
      nodes.get(2).awaitPeers("che", "tha", "gha");
      nodes.get(3).awaitPeers("che", "tha", "jpn");
      assertThat(nodes.get(3).network.broadcast(MessageKind.VOTE, HELLO_WORLD)).isEqualTo(3);
      for (TestNode node : nodes.subList(0, 3)) {
        node.recorder.awaitEvent(
            new Received(TestNode.address("gha"), MessageKind.VOTE, HELLO_WORLD));
      }
    } finally {
      nodes.forEach(TestNode::close);
    }
  }

  @Test
  void aRequestIsAnsweredAndTheLongestAnswerFits() throws Exception {
    Bytes longest = Bytes.repeat((byte) 7, PeerNetwork.ANSWER_BYTES_MAX);
    Recorder generous =
        new Recorder() {
          @Override
          public Bytes answer(Peer peer, Bytes request) {
            return longest;
          }
        };
    try (TestNode che = TestNode.named("che", ledger).recorder(generous).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      tha.awaitPeers("che");
      che.awaitPeers("tha");
      assertThat(che.network.request(tha.address(), HELLO_WORLD, LONG).get())
          .isEqualTo(HELLO_WORLD);
      assertThat(tha.network.request(che.address(), HELLO_WORLD, LONG).get()).isEqualTo(longest);
    }
  }

  @Test
  void aRequestWithoutAnAnswerTimesOutAndTooManyAreRefused() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Recorder silent =
        new Recorder() {
          @Override
          public Bytes answer(Peer peer, Bytes request) {
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return request;
          }
        };
    PeerLimits oneRequest = new PeerLimits(128, 64, 64, 16, 1, 64 * 1024 * 1024);
    try (TestNode che = TestNode.named("che", ledger).recorder(silent).start();
        TestNode tha = TestNode.named("tha", ledger).limits(oneRequest).dials(che.port()).start()) {
      tha.awaitPeers("che");
      CompletableFuture<Bytes> first =
          tha.network.request(che.address(), HELLO_WORLD, Duration.ofMillis(300));
      CompletableFuture<Bytes> second = tha.network.request(che.address(), HELLO_WORLD, LONG);
      assertFails(second, PeerRequestException.Code.BUSY);
      assertFails(first, PeerRequestException.Code.TIMED_OUT);
      released.countDown();
      assertFails(
          tha.network.request(TestNode.address("jpn"), HELLO_WORLD, LONG),
          PeerRequestException.Code.NOT_CONNECTED);
    } finally {
      released.countDown();
    }
  }

  @Test
  void aRequestFailsAtOnceWhenThePeerGoes() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Recorder silent =
        new Recorder() {
          @Override
          public Bytes answer(Peer peer, Bytes request) {
            asked.countDown();
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return request;
          }
        };
    TestNode che = TestNode.named("che", ledger).recorder(silent).start();
    try (TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      tha.awaitPeers("che");
      CompletableFuture<Bytes> answer = tha.network.request(che.address(), HELLO_WORLD, LONG);
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Void> closing = CompletableFuture.runAsync(che::close);
      assertFails(answer, PeerRequestException.Code.NOT_CONNECTED);
      released.countDown();
      closing.get(30, TimeUnit.SECONDS);
    } finally {
      released.countDown();
      che.close();
    }
  }

  private static void assertFails(CompletableFuture<Bytes> future, PeerRequestException.Code code) {
    assertThatThrownBy(() -> future.get(30, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            PeerRequestException.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @Test
  void headsAreToldInTheHelloAndWithEveryAnnouncement() throws Exception {
    ledger.head = new Head(41, TestNode.hash("block 41"));
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      che.awaitPeers("tha");
      che.recorder.awaitEvent(new HeadSeen(tha.address(), ledger.head));
      Head next = new Head(42, TestNode.hash("block 42"));
      tha.awaitPeers("che");
      tha.network.announceHead(next);
      che.recorder.awaitEvent(new HeadSeen(tha.address(), next));
      assertThat(che.network.peers().getFirst().head()).isEqualTo(next);
    }
  }

  @Test
  void anotherNetworkIsRefusedAndBothSidesReadBothValues() throws Exception {
    Hash other = TestNode.hash("another genesis");
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha = TestNode.named("tha", ledger).network(other).dials(che.port()).start()) {
      // both have found it out; whoever speaks first, the other hears
      Await.until(
          "che knows", () -> !che.network.status().refusals().isEmpty(), che.network::status);
      Await.until(
          "tha knows", () -> !tha.network.status().refusals().isEmpty(), tha.network::status);
      for (TestNode node : List.of(che, tha)) {
        RefusalStatus refusal = node.network.status().refusals().getFirst();
        assertThat(refusal.reason().code()).isEqualTo(CloseCode.NETWORK);
        assertThat(refusal.reason().text())
            .contains(other.toString())
            .contains(TestNode.NETWORK.toString());
      }
      assertThat(che.recorder.events).isEmpty();
      assertThat(tha.recorder.events).isEmpty();
    }
  }

  @Test
  void aNodeThatTheLedgerDoesNotAdmitIsRefusedUntilItDoes() throws Exception {
    Ledger stricter = Ledger.admitting("che");
    try (TestNode che = TestNode.named("che", stricter).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      RefusalStatus told = tha.awaitRefusal(CloseCode.NOT_ADMITTED, false);
      assertThat(told.reason().text()).contains(tha.address().toString());
      RefusalStatus given = che.awaitRefusal(CloseCode.NOT_ADMITTED, true);
      assertThat(given.address()).isEqualTo(tha.address());
      assertThat(che.recorder.events).isEmpty();
      stricter.admitted.put(tha.address(), NodeRole.OBSERVER);
      che.awaitPeers("tha");
      assertThat(che.network.peers().getFirst().peer().role()).isEqualTo(NodeRole.OBSERVER);
    }
  }

  @Test
  void aNodeThatIsNoLongerAdmittedIsDisconnected() throws Exception {
    Ledger changing = Ledger.admitting("che", "tha");
    try (TestNode che = TestNode.named("che", changing).start();
        TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start()) {
      tha.awaitPeers("che");
      che.awaitPeers("tha");
      changing.admitted.remove(tha.address());
      che.network.recheckAdmissions();
      tha.awaitRefusal(CloseCode.ADMISSION_WITHDRAWN, false);
      che.awaitPeers();
    }
  }

  @Test
  void anotherKeyThanExpectedIsRefused() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha =
            TestNode.named("tha", ledger)
                .dials(new DialTarget("127.0.0.1", che.port(), TestNode.address("jpn")))
                .start()) {
      RefusalStatus given = tha.awaitRefusal(CloseCode.UNEXPECTED_IDENTITY, true);
      assertThat(given.reason().text())
          .contains(che.address().toString())
          .contains(TestNode.address("jpn").toString());
      che.awaitRefusal(CloseCode.UNEXPECTED_IDENTITY, false);
    }
  }

  @Test
  void aNodeReconnectsAfterThePeerHasRestarted() throws Exception {
    TestNode che = TestNode.named("che", ledger).start();
    int port = che.port();
    try (TestNode tha = TestNode.named("tha", ledger).dials(port).start()) {
      tha.awaitPeers("che");
      che.close();
      tha.awaitPeers();
      Await.until(
          "the listener has heard of it",
          () -> !tha.recorder.all(Recorder.Disconnected.class).isEmpty());
      assertThat(tha.recorder.all(Recorder.Disconnected.class).getFirst().reason().code())
          .isEqualTo(CloseCode.SHUTTING_DOWN);
      try (TestNode again = TestNode.named("che", ledger).port(port).start()) {
        tha.awaitPeers("che");
        again.awaitPeers("tha");
      }
    }
  }

  /** Often and without a pause, because it is a matter of a moment. */
  @RepeatedTest(25)
  void thePeersCanBeAskedForAtTheVeryMomentOneIsFound() throws Exception {
    try (TestNode tha = TestNode.named("tha", ledger).start();
        TestNode che = TestNode.named("che", ledger).dials(tha.port()).start()) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (che.network.peers().isEmpty() || tha.network.peers().isEmpty()) {
        assertThat(System.nanoTime() - deadline).as("time left, ns").isNegative();
        Thread.onSpinWait();
      }
      assertThat(che.network.peers().getFirst().peer().address()).isEqualTo(tha.address());
    }
  }

  /** Often, because the order in which the two handshakes end is up to the threads. */
  @RepeatedTest(25)
  void simultaneousDialsLeaveOneConnection() throws Exception {
    // ports are known before either node starts, so that both dial at once
    int chePort;
    int thaPort;
    try (TestNode che = TestNode.named("che", ledger).start();
        TestNode tha = TestNode.named("tha", ledger).start()) {
      chePort = che.port();
      thaPort = tha.port();
    }
    try (TestNode che = TestNode.named("che", ledger).port(chePort).dials(thaPort).start();
        TestNode tha = TestNode.named("tha", ledger).port(thaPort).dials(chePort).start()) {
      Await.until(
          "both ends agree on one connection and nothing is being dialled",
          () -> settled(che, tha) && settled(tha, che),
          () -> che.network.status() + "\n" + tha.network.status());
      boolean byChe = che.network.peers().getFirst().peer().dialledByUs();
      assertThat(tha.network.peers().getFirst().peer().dialledByUs()).isEqualTo(!byChe);
    }
  }

  private static boolean settled(TestNode node, TestNode other) {
    return node.peers().equals(List.of(other.address()))
        && node.network.status().handshakes() == 0
        && node.network.status().targets().stream()
            .allMatch(target -> target.state() == DialStatus.State.CONNECTED);
  }

  @Test
  void aNodeThatDialsItselfNoticesAndStops() throws Exception {
    int port;
    try (TestNode before = TestNode.named("che", ledger).start()) {
      port = before.port();
    }
    try (TestNode che = TestNode.named("che", ledger).port(port).dials(port).start()) {
      Await.until(
          "che has given up on itself",
          () -> che.network.status().targets().getFirst().state() == DialStatus.State.SELF,
          che.network::status);
      assertThat(che.recorder.events).isEmpty();
    }
  }

  @Test
  void theSameKeyOnTwoMachinesIsReportedByEverybodyWhoSeesIt() throws Exception {
    try (TestNode tha = TestNode.named("tha", ledger).start();
        TestNode che = TestNode.named("che", ledger).dials(tha.port()).start()) {
      tha.awaitPeers("che");
      try (TestNode copy =
          TestNode.named("che", ledger).dials(tha.port()).dials(che.port()).start()) {
        tha.awaitRefusal(CloseCode.KEY_IN_USE, true);
        copy.awaitRefusal(CloseCode.KEY_IN_USE, false);
        awaitConflict(tha, false);
        awaitConflict(che, true);
        awaitConflict(copy, true);
        tha.awaitPeers("che");
      }
    }
  }

  private static void awaitConflict(TestNode node, boolean own) {
    Await.until(
        node.name + " has noticed the second holder of the key",
        () ->
            node.recorder.all(KeyConflict.class).stream()
                .anyMatch(
                    conflict ->
                        conflict.own() == own
                            && conflict.address().equals(TestNode.address("che"))),
        () -> node.recorder.events);
  }

  @Test
  void aPortInUseIsATypedErrorThatSaysWhatToDo() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start()) {
      assertThatThrownBy(() -> TestNode.named("tha", ledger).port(che.port()).start())
          .isInstanceOfSatisfying(
              PeerStartException.class,
              failure -> assertThat(failure.code()).isEqualTo(PeerStartException.Code.PORT_IN_USE))
          .hasMessageContaining(Integer.toString(che.port()))
          .hasMessageContaining("stop that process, or configure another peer port");
    }
  }

  @Test
  void severalNetworksShareTheEventLoopsOfOneProcessAndNothingElse() throws Exception {
    Hash bilateral = TestNode.hash("another network of the same Parties");
    EventLoopGroup shared = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      try (TestNode che = TestNode.named("che", ledger).sharing(shared).start();
          TestNode cheToo =
              TestNode.named("che", ledger).network(bilateral).sharing(shared).start();
          TestNode tha = TestNode.named("tha", ledger).dials(che.port()).sharing(shared).start();
          TestNode thaToo =
              TestNode.named("tha", ledger)
                  .network(bilateral)
                  .dials(cheToo.port())
                  .sharing(shared)
                  .start()) {
        tha.awaitPeers("che");
        thaToo.awaitPeers("che");
        che.awaitPeers("tha");
        cheToo.awaitPeers("tha");
        che.network.close();
        tha.awaitPeers();
        assertThat(thaToo.network.send(cheToo.address(), MessageKind.VOTE, HELLO_WORLD)).isTrue();
        cheToo.recorder.awaitEvent(new Received(thaToo.address(), MessageKind.VOTE, HELLO_WORLD));
        assertThat(cheToo.recorder.all(KeyConflict.class)).isEmpty();
      }
      assertThat(shared.isShuttingDown()).isFalse();
    } finally {
      shared.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  @Test
  void aTargetWhereNobodyListensShowsWhyInStatus() throws Exception {
    int port;
    try (TestNode gone = TestNode.named("che", ledger).start()) {
      port = gone.port();
    }
    try (TestNode tha = TestNode.named("tha", ledger).dials(port).start()) {
      Await.until(
          "two attempts have failed",
          () -> tha.network.status().targets().getFirst().failures() >= 2,
          tha.network::status);
      assertThat(tha.network.status().targets().getFirst().lastReason())
          .isInstanceOfSatisfying(
              CloseReason.class,
              reason -> {
                assertThat(reason.code()).isEqualTo(CloseCode.CONNECT_FAILED);
                assertThat(reason.text()).contains("127.0.0.1:" + port);
              });
    }
  }

  @Test
  void votesSentBeforeAnOrderlyStopStillArrive() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start()) {
      TestNode tha = TestNode.named("tha", ledger).dials(che.port()).start();
      tha.awaitPeers("che");
      int votes = 1_000;
      for (int i = 0; i < votes; i++) {
        tha.network.broadcast(MessageKind.VOTE, Bytes.ofUnsignedInt(i));
      }
      tha.close();
      che.awaitPeers();
      Await.until("all votes have come", () -> che.recorder.all(Received.class).size() == votes);
      assertThat(che.network.status().totals().bytesIn()).isEqualTo(4L * votes);
      assertThat(tha.network.status().totals().bytesOut()).isGreaterThanOrEqualTo(4L * votes);
    }
  }
}
