package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Signature;
import article6.node.peer.TestNode.Ledger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What strangers and broken nodes may send: it costs them their connection and nobody else
 * anything.
 */
class HostilePeerTest {
  private static final long SEED = 6_2;
  private static final int SOCKET_TIMEOUT_MILLIS = 30_000;

  private final Ledger ledger = Ledger.admitting("che", "tha");
  private TestNode che;

  @BeforeEach
  void start() throws Exception {
    che = TestNode.named("che", ledger).start();
  }

  @AfterEach
  void aDecentNodeCanStillConnect() throws Exception {
    try (TestNode node = che;
        TestNode tha = TestNode.named("tha", ledger).dials(node.port()).start()) {
      tha.awaitPeers("che");
      assertThat(tha.network.send(node.address(), MessageKind.VOTE, Bytes.of(1))).isTrue();
      node.recorder.awaitEvent(new Recorder.Received(tha.address(), MessageKind.VOTE, Bytes.of(1)));
    }
  }

  @Test
  void randomBytesBeforeTlsEndTheConnection() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 30; i++) {
      byte[] garbage = new byte[1 + random.nextInt(2_000)];
      random.nextBytes(garbage);
      // not a TLS record, whatever the rest is
      garbage[0] = (byte) random.nextInt(20);
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), che.port())) {
        socket.setSoTimeout(SOCKET_TIMEOUT_MILLIS);
        write(socket, garbage);
        if (garbage.length >= 5) {
          awaitEnd(socket);
        }
      }
    }
    assertThat(che.awaitRefusal(CloseCode.TLS_FAILED, true).reason().text())
        .contains("what came is not TLS");
  }

  private static void write(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Until the node has closed; it may answer with a TLS alert before. */
  private static void awaitEnd(Socket socket) {
    try {
      while (socket.getInputStream().read() >= 0) {
        // an alert
      }
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  @Test
  void randomBytesAfterTlsEndTheConnection() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 10; i++) {
      byte[] garbage = new byte[Chunk.HEADER_BYTES + random.nextInt(10_000)];
      random.nextBytes(garbage);
      try (RawPeer raw = RawPeer.connect(che)) {
        raw.sendRaw(garbage);
        assertThat(raw.farewell().code()).isIn(CloseCode.MALFORMED, CloseCode.OVERSIZE);
      }
    }
  }

  @Test
  void anAnnouncedGigabyteIsRefusedFromItsHeaderAlone() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      raw.sendRaw(new byte[] {0x7f, -1, -1, -1, (byte) FrameKind.HELLO.code(), 0});
      CloseReason reason = raw.farewell();
      assertThat(reason.code()).isEqualTo(CloseCode.OVERSIZE);
      assertThat(reason.text()).contains("2147483647").contains("at most 32768");
      che.awaitRefusal(CloseCode.OVERSIZE, true);
    }
  }

  @Test
  void aMessageOfAPeerBeyondTheLimitOfItsKindEndsTheConnection() throws Exception {
    try (RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.send(FrameKind.VOTE, Bytes.wrap(new byte[FrameKind.VOTE.bytesMax() + 1]));
      assertThat(raw.farewell().code()).isEqualTo(CloseCode.OVERSIZE);
      che.awaitPeers();
    }
  }

  @Test
  void nothingButAHelloIsHeardFromAStranger() throws Exception {
    for (FrameKind kind : FrameKind.values()) {
      if (kind != FrameKind.HELLO && kind != FrameKind.FAREWELL) {
        try (RawPeer raw = RawPeer.connect(che)) {
          raw.send(kind, Bytes.EMPTY);
          assertThat(raw.farewell().code()).as("%s", kind).isEqualTo(CloseCode.MALFORMED);
        }
      }
    }
  }

  @Test
  void aMessageThatCanNotBeReadEndsTheConnectionAsMalformed() throws Exception {
    for (FrameKind kind : List.of(FrameKind.HEAD, FrameKind.REQUEST, FrameKind.RESPONSE)) {
      try (RawPeer raw = RawPeer.introduced(che, "tha")) {
        raw.send(kind, Bytes.of(1, 2, 3));
        assertThat(raw.farewell().code()).as("%s", kind).isEqualTo(CloseCode.MALFORMED);
        che.awaitPeers();
      }
    }
  }

  @Test
  void aSecondHelloEndsTheConnection() throws Exception {
    try (RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.send(FrameKind.HELLO, raw.hello("tha"));
      assertThat(raw.farewell().code()).isEqualTo(CloseCode.MALFORMED);
    }
  }

  @Test
  void aHelloRelayedFromAGenuineNodeIsRefused() throws Exception {
    try (TestNode tha = TestNode.named("tha", ledger).start();
        RawPeer towardsThailand = RawPeer.connect(tha);
        RawPeer towardsSwitzerland = RawPeer.connect(che)) {
      Bytes genuine = towardsThailand.next(FrameKind.HELLO).payload();
      towardsSwitzerland.send(FrameKind.HELLO, genuine);
      assertThat(towardsSwitzerland.farewell().code()).isEqualTo(CloseCode.IDENTITY_PROOF);
      assertThat(che.awaitRefusal(CloseCode.IDENTITY_PROOF, true).address())
          .isEqualTo(tha.address());
    }
  }

  @Test
  void aHelloMadeForAnotherCertificateOfTheSameNodeIsRefused() throws Exception {
    try (RawPeer before = RawPeer.connect(che);
        RawPeer after = RawPeer.connect(che)) {
      after.send(FrameKind.HELLO, before.hello("tha"));
      assertThat(after.farewell().code()).isEqualTo(CloseCode.IDENTITY_PROOF);
    }
  }

  @Test
  void aHelloMadeForTheOtherEndOfTheConnectionIsRefused() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      raw.send(
          FrameKind.HELLO,
          RawPeer.hello(
              "tha",
              new Handshake.Binding(Side.LISTENER, raw.tls.fingerprint(), raw.nodeCertificate())));
      assertThat(raw.farewell().code()).isEqualTo(CloseCode.IDENTITY_PROOF);
    }
  }

  @Test
  void aHelloSignedByAnotherKeyIsRefused() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      Bytes payload = raw.hello("tha");
      Hello hello = Hello.CODEC.decode(payload.slice(Integer.BYTES), payload.size());
      Signature foreign = TestNode.key("mallory").sign(Hash.ZERO);
      Hello forged =
          new Hello(
              hello.networkId(),
              hello.publicKey(),
              hello.name(),
              hello.role(),
              hello.listenPort(),
              hello.head(),
              foreign);
      raw.send(FrameKind.HELLO, Handshake.encode(Handshake.PROTOCOL_VERSION, forged));
      assertThat(raw.farewell().code()).isEqualTo(CloseCode.IDENTITY_PROOF);
    }
  }

  @Test
  void anotherProtocolVersionIsRefusedWithBothVersions() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      raw.send(FrameKind.HELLO, Bytes.concatenate(Bytes.ofUnsignedInt(77), Bytes.random(40)));
      CloseReason reason = raw.farewell();
      assertThat(reason.code()).isEqualTo(CloseCode.PROTOCOL_VERSION);
      assertThat(reason.differences())
          .containsExactly(new Difference("peer protocol version", "77", "1"));
    }
  }

  @Test
  void aStrangerCanNotMakeANodeStopDialling() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      raw.send(FrameKind.FAREWELL, CloseReason.of(CloseCode.SELF_CONNECTION, "it is you").encode());
      che.awaitRefusal(CloseCode.UNKNOWN_REASON, false);
    }
  }

  @Test
  void aStrangerCanNotClaimThatTheKeyIsInUse() throws Exception {
    try (RawPeer raw = RawPeer.connect(che)) {
      raw.send(FrameKind.FAREWELL, CloseReason.of(CloseCode.KEY_IN_USE, "stop").encode());
      che.awaitRefusal(CloseCode.KEY_IN_USE, false);
      raw.awaitClosed();
      assertThat(che.recorder.events).isEmpty();
    }
  }

  @Test
  void whoNeverSpeaksIsLetGoInTime() throws Exception {
    PeerTimings hasty = new PeerTimings(200, 5_000, 100, 20_000, 2_000, 200, 20, 200, 500);
    try (TestNode tha = TestNode.named("tha", ledger).timings(hasty).start();
        Socket beforeTls = new Socket(InetAddress.getLoopbackAddress(), tha.port())) {
      beforeTls.setSoTimeout(SOCKET_TIMEOUT_MILLIS);
      awaitEnd(beforeTls);
      tha.awaitRefusal(CloseCode.HANDSHAKE_TIMEOUT, true);
      Await.until("the place is free", () -> tha.network.status().handshakes() == 0);
    }
  }

  @Test
  void whoNeverSaysHelloIsLetGoInTime() throws Exception {
    PeerTimings hasty = new PeerTimings(3_000, 5_000, 100, 20_000, 2_000, 200, 20, 200, 500);
    try (TestNode tha = TestNode.named("tha", ledger).timings(hasty).start();
        RawPeer afterTls = RawPeer.connect(tha)) {
      assertThat(afterTls.farewell().code()).isEqualTo(CloseCode.HANDSHAKE_TIMEOUT);
    }
  }

  @Test
  void connectionsThatHaveNotShownWhoTheyAreAreLimitedByHost() throws Exception {
    PeerLimits limits = new PeerLimits(128, 64, 64, 3, 16, 64 * 1024 * 1024);
    assertDoorCloses(limits, 3);
  }

  @Test
  void connectionsThatHaveNotShownWhoTheyAreAreLimitedInAll() throws Exception {
    PeerLimits limits = new PeerLimits(128, 64, 2, 16, 16, 64 * 1024 * 1024);
    assertDoorCloses(limits, 2);
  }

  private void assertDoorCloses(PeerLimits limits, int places) throws Exception {
    List<Socket> strangers = new ArrayList<>();
    try (TestNode tha = TestNode.named("tha", ledger).limits(limits).start()) {
      for (int i = 0; i < places; i++) {
        strangers.add(new Socket(InetAddress.getLoopbackAddress(), tha.port()));
      }
      Await.until("all are inside", () -> tha.network.status().handshakes() == places);
      try (Socket oneMore = new Socket(InetAddress.getLoopbackAddress(), tha.port())) {
        oneMore.setSoTimeout(SOCKET_TIMEOUT_MILLIS);
        awaitEnd(oneMore);
      }
      tha.awaitRefusal(CloseCode.TOO_MANY_HANDSHAKES, true);
      for (Socket stranger : strangers) {
        stranger.close();
      }
      Await.until("the places are free", () -> tha.network.status().handshakes() == 0);
      try (RawPeer raw = RawPeer.introduced(tha, "che")) {
        // who has shown who it is takes no place
        assertThat(tha.network.status().handshakes()).isZero();
        assertThat(raw.tls).isNotNull();
      }
    } finally {
      for (Socket stranger : strangers) {
        stranger.close();
      }
    }
  }

  @Test
  void aPeerThatNoLongerAnswersIsDisconnected() throws Exception {
    PeerTimings impatient = new PeerTimings(20_000, 5_000, 50, 400, 2_000, 200, 20, 200, 500);
    try (TestNode tha = TestNode.named("tha", ledger).timings(impatient).start();
        RawPeer mute = RawPeer.introduced(tha, "che")) {
      assertThat(mute.farewell().code()).isEqualTo(CloseCode.SILENT_PEER);
      tha.awaitPeers();
    }
  }

  @Test
  void aPeerThatAnswersPingsStaysAndIsMeasured() throws Exception {
    try (RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.send(FrameKind.PONG, raw.next(FrameKind.PING).payload());
      Await.until(
          "the round trip is known", () -> che.network.peers().getFirst().roundTripMillis() >= 0);
    }
  }

  @Test
  void theNodeWithoutAPlaceIsToldSo() throws Exception {
    PeerLimits one = new PeerLimits(1, 1, 64, 16, 16, 64 * 1024 * 1024);
    Ledger wide = Ledger.admitting("che", "tha", "jpn");
    try (TestNode tha = TestNode.named("tha", wide).limits(one).start();
        RawPeer first = RawPeer.introduced(tha, "che");
        RawPeer second = RawPeer.connect(tha)) {
      second.send(FrameKind.HELLO, second.hello("jpn"));
      assertThat(second.farewell().code()).isEqualTo(CloseCode.TOO_MANY_PEERS);
      assertThat(first.tls).isNotNull();
    }
  }

  @Test
  void aConnectionOfADeadProcessGivesWayToItsSuccessor() throws Exception {
    PeerTimings quickProbe = new PeerTimings(20_000, 5_000, 60_000, 60_000, 100, 200, 20, 200, 500);
    try (TestNode tha = TestNode.named("tha", ledger).timings(quickProbe).start();
        RawPeer dead = RawPeer.introduced(tha, "che");
        RawPeer successor = RawPeer.connect(tha)) {
      successor.send(FrameKind.HELLO, successor.hello("che"));
      successor.next(FrameKind.WELCOME);
      successor.send(FrameKind.WELCOME, Bytes.EMPTY);
      Await.until(
          "the listener has seen the change",
          () -> tha.recorder.all(Recorder.Connected.class).size() == 2,
          () -> tha.recorder.events);
      Recorder.Disconnected end = tha.recorder.all(Recorder.Disconnected.class).getFirst();
      Recorder.Connected begin = tha.recorder.all(Recorder.Connected.class).getLast();
      assertThat(tha.recorder.events).containsSubsequence(end, begin);
      assertThat(dead.farewell().code()).isEqualTo(CloseCode.SILENT_PEER);
    }
  }

  @Test
  void aPeerThatSendsTooFastIsReadMoreSlowly() throws Exception {
    int bytesPerSecond = 512 * 1024;
    PeerLimits slow = new PeerLimits(128, 64, 64, 16, 16, bytesPerSecond);
    int messages = 4;
    try (TestNode tha = TestNode.named("tha", ledger).limits(slow).start();
        RawPeer raw = RawPeer.introduced(tha, "che")) {
      long startNanos = System.nanoTime();
      for (int i = 0; i < messages; i++) {
        raw.send(FrameKind.TRANSACTIONS, Bytes.wrap(new byte[FrameKind.TRANSACTIONS.bytesMax()]));
      }
      Await.until(
          "all have come", () -> tha.recorder.all(Recorder.Received.class).size() == messages);
      // one second's worth at once, and reading stops only after the message that was too much
      long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
      assertThat(elapsedMillis).isGreaterThanOrEqualTo(900L * (messages - 3));
    }
  }
}
