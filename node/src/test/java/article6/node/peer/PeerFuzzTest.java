package article6.node.peer;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.fuzz.Fuzzer;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** What strangers and peers may send on a connection: frames, hellos, farewells, heads (F16). */
class PeerFuzzTest {
  private final PrivateKey key = PrivateKey.fromSeed("fuzzed peer");
  private final Hash network = Hash.of(Bytes.of(1));
  private final Head head = new Head(17, Hash.of(Bytes.of(2)));

  @Test
  void frames() {
    List<byte[]> good =
        Stream.of(
                new Chunk(FrameKind.VOTE, Bytes.of(1, 2, 3), true),
                new Chunk(FrameKind.HEAD, head.encode(), true),
                new Chunk(FrameKind.WELCOME, Bytes.EMPTY, true))
            .map(chunk -> ByteBufUtil.getBytes(chunk.encode(ByteBufAllocator.DEFAULT)))
            .toList();
    Fuzzer.run(
        "frames",
        Set.of(DecoderException.class),
        input -> {
          FrameDecoder decoder = new FrameDecoder();
          decoder.welcome();
          EmbeddedChannel channel = new EmbeddedChannel(decoder);
          try {
            channel.writeInbound(Unpooled.wrappedBuffer(input));
          } finally {
            channel.releaseInbound();
          }
        },
        good);
  }

  @Test
  void hellos() {
    Hello hello =
        new Hello(
            network,
            key.publicKey(),
            "Fuzzed 1",
            NodeRole.VALIDATOR,
            7601,
            head,
            key.sign(network));
    fuzz(
        "hello",
        input -> Hello.CODEC.decode(input, FrameKind.HELLO.bytesMax()),
        Hello.CODEC.encode(hello));
  }

  /** A stranger's first words: always a judgement, whatever they are. */
  @Test
  void handshakes() {
    Hash own = Hash.of(Bytes.of(3));
    Hash other = Hash.of(Bytes.of(4));
    Bytes hello =
        handshake("dialling").hello(new Handshake.Binding(Side.DIALLER, other, own), 7601);
    Fuzzer.run(
        "handshake",
        Set.of(),
        input ->
            handshake("listening")
                .judge(Bytes.wrap(input), new Handshake.Binding(Side.LISTENER, own, other), null),
        List.of(hello.toArray()));
  }

  private Handshake handshake(String name) {
    LedgerView ledger =
        new LedgerView() {
          @Override
          public Head head() {
            return head;
          }

          @Override
          public Optional<NodeRole> roleOf(Address address) {
            return Optional.of(NodeRole.VALIDATOR);
          }
        };
    return new Handshake(
        new PeerConfiguration(
            network,
            PrivateKey.fromSeed(name),
            name,
            "127.0.0.1",
            0,
            List.of(),
            PeerLimits.DEFAULT,
            PeerTimings.DEFAULT),
        ledger);
  }

  @Test
  void headsAndRequests() {
    fuzz("head", Head::decode, head.encode());
    Fuzzer.run(
        "request-frame",
        Set.of(IllegalArgumentException.class),
        input -> RequestFrame.decode(Bytes.wrap(input)),
        List.of(new RequestFrame(7, Bytes.of(1, 2, 3)).encode().toArray()));
  }

  /** Never refused: whatever it is, something is shown to the operator. */
  @Test
  void farewells() {
    CloseReason reason =
        CloseReason.differing(
            CloseCode.NETWORK, "use one genesis", new Difference("network", "0x01", "0x02"));
    Fuzzer.run(
        "farewell",
        Set.of(),
        input -> CloseReason.toldByOther(Bytes.wrap(input)).text(),
        List.of(reason.encode().toArray()));
  }

  /** Reads bytes. */
  @FunctionalInterface
  private interface Reader {
    Object read(Bytes input);
  }

  private static void fuzz(String name, Reader reader, Bytes good) {
    Fuzzer.run(
        name,
        Set.of(CodecException.class),
        input -> reader.read(Bytes.wrap(input)),
        List.of(good.toArray()));
  }
}
