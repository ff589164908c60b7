package article6.node.snapshot;

import static article6.contracts.chain.SampleNetwork.nodeKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.state.StateView;
import article6.node.chain.TestChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node that begins, among peers that lie, fail and dawdle (F9). */
@Timeout(60)
class SnapshotFetchTest {
  private static final FetchTimings QUICK = new FetchTimings(150, 5, 400);
  private static final Address HONEST = nodeKey("CHE").address();
  private static final Address LIAR = nodeKey("THA").address();
  private static final Address OTHER = nodeKey("JPN").address();

  @TempDir Path folder;
  private TestChain net;
  private SnapshotKeeper keeper;
  private SnapshotManifest manifest;
  private final Map<Address, UnaryOperator<Bytes>> peers = new ConcurrentHashMap<>();
  private final Queue<Address> asked = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void open() throws Exception {
    net = Ledgers.begin(folder.resolve("net"));
    Ledgers.fill(net, 700);
    long height = net.chain.head().height() + 1;
    keeper =
        SnapshotKeeper.start(
            folder.resolve("kept"), new SnapshotSettings(height, 2), net.reader, net.store);
    Ledgers.add(net);
    while (keeper.heights().isEmpty()) {
      Thread.sleep(1); // the time-out of the class ends it
    }
    manifest = keeper.kept().getFirst().manifest();
    assertThat(manifest.chunks()).isGreaterThan(5);
    peers.put(HONEST, honest());
  }

  @AfterEach
  void close() {
    keeper.close();
    net.close();
  }

  private UnaryOperator<Bytes> honest() {
    SnapshotServer server = new SnapshotServer(keeper, net.reader);
    return request -> server.answer(request).orElseThrow();
  }

  /** Honest but for one kind of question. */
  private void lie(Address who, Class<? extends SnapshotRequest> about, UnaryOperator<Bytes> lie) {
    UnaryOperator<Bytes> truth = honest();
    peers.put(
        who,
        request ->
            about.isInstance(SnapshotRequest.decode(request).orElseThrow())
                ? lie.apply(truth.apply(request))
                : truth.apply(request));
  }

  private SnapshotFetch fetch() {
    SnapshotPeers all =
        new SnapshotPeers() {
          @Override
          public Set<Address> connected() {
            return Set.copyOf(peers.keySet());
          }

          @Override
          public CompletableFuture<Bytes> request(Address peer, Bytes request, Duration timeout) {
            asked.add(peer);
            return CompletableFuture.supplyAsync(
                    () -> Objects.requireNonNull(peers.get(peer)).apply(request),
                    Thread::startVirtualThread)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
          }
        };
    return new SnapshotFetch(
        net.genesis, folder.resolve("made"), folder.resolve("arriving"), all, QUICK);
  }

  private void assertFetched() throws Exception {
    assertThat(fetch().run()).contains(manifest);
    assertThat(folder.resolve("arriving")).doesNotExist();
    try (TestChain made = TestChain.open(folder.resolve("made"), net.genesis, "CHE")) {
      assertThat(made.chain.head()).isEqualTo(net.chain.head());
    }
  }

  private void assertNothingUsable() throws Exception {
    assertThat(fetch().run()).isEmpty();
    try (TestChain made = TestChain.open(folder.resolve("made"), net.genesis, "CHE")) {
      assertThat(made.chain.head().height()).isZero();
    }
  }

  @Test
  void severalPeersBringThePartsOfOneSnapshot() throws Exception {
    peers.put(OTHER, honest());
    assertFetched();
    assertThat(asked).contains(HONEST, OTHER);
  }

  @Test
  void aFalseChunkIsNoticedAndFetchedFromAnother() throws Exception {
    lie(LIAR, SnapshotRequest.Chunk.class, truth -> Bytes.concatenate(truth, Bytes.of(0)));
    lie(OTHER, SnapshotRequest.Chunk.class, truth -> truth.slice(0, truth.size() - 1));
    assertFetched();
  }

  @Test
  void peersThatFallSilentOrHaveNothingAreLeft() throws Exception {
    lie(LIAR, SnapshotRequest.Chunk.class, truth -> Bytes.EMPTY);
    lie(
        OTHER,
        SnapshotRequest.Chunk.class,
        truth -> {
          try {
            Thread.sleep(5_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return truth;
        });
    assertFetched();
  }

  @Test
  void anOfferOfAnotherHeightOrWithoutItsManifestIsSeenThrough() throws Exception {
    SnapshotAnswers.Offered high =
        new SnapshotAnswers.Offered(List.of(new SnapshotAnswers.Offer(1_000_000, manifest.id())));
    lie(LIAR, SnapshotRequest.Offers.class, truth -> high.encode());
    SnapshotAnswers.Offered invented =
        new SnapshotAnswers.Offered(
            List.of(new SnapshotAnswers.Offer(2_000_000, Hash.of(Bytes.of(1)))));
    UnaryOperator<Bytes> truth = honest();
    peers.put(
        OTHER,
        request ->
            switch (SnapshotRequest.decode(request).orElseThrow()) {
              case SnapshotRequest.Offers(int most) -> invented.encode();
              case SnapshotRequest.Contents(Hash id) ->
                  truth.apply(new SnapshotRequest.Contents(manifest.id()).encode());
              case SnapshotRequest.Changes(long above) -> truth.apply(request);
              case SnapshotRequest.Chunk(Hash id, int index) -> truth.apply(request);
            });
    assertFetched();
  }

  @Test
  void whatNoQuorumHasSealedIsNotBelieved() throws Exception {
    lie(
        HONEST,
        SnapshotRequest.Contents.class,
        truth -> {
          SnapshotAnswers.Contents contents = SnapshotAnswers.Contents.decode(truth);
          Certificate full = contents.certificate();
          return new SnapshotAnswers.Contents(
                  contents.manifest(),
                  new Certificate(
                      full.height(), full.round(), full.block(), full.seals().subList(0, 1)),
                  contents.validators())
              .encode();
        });
    assertNothingUsable();
  }

  @Test
  void aChangeOfValidatorsThatIsKeptBackIsMissed() throws Exception {
    lie(
        HONEST,
        SnapshotRequest.Changes.class,
        truth -> new SnapshotAnswers.Changes(List.of()).encode());
    assertNothingUsable();
    peers.put(OTHER, honest());
    assertFetched();
  }

  @Test
  void nonsenseAndOversizeEndInNothingUsable() throws Exception {
    peers.put(HONEST, request -> Bytes.of(1, 2, 3));
    peers.put(LIAR, request -> Bytes.wrap(new byte[SnapshotLimits.CHUNK_BYTES_MAX + 1]));
    peers.put(OTHER, request -> Bytes.EMPTY);
    assertNothingUsable();
  }

  /** Offers a snapshot of the true block with other content, and the chunks that belong to it. */
  private void offerForged(Address who, Path forged) throws Exception {
    SnapshotManifest other = new SnapshotFolder(forged).manifest().orElseThrow();
    UnaryOperator<Bytes> truth = honest();
    Bytes contents = truth.apply(new SnapshotRequest.Contents(manifest.id()).encode());
    SnapshotAnswers.Contents real = SnapshotAnswers.Contents.decode(contents);
    peers.put(
        who,
        request ->
            switch (SnapshotRequest.decode(request).orElseThrow()) {
              case SnapshotRequest.Offers(int most) ->
                  new SnapshotAnswers.Offered(
                          List.of(new SnapshotAnswers.Offer(other.height(), other.id())))
                      .encode();
              case SnapshotRequest.Contents(Hash id) ->
                  new SnapshotAnswers.Contents(
                          other.encode(), real.certificate(), real.validators())
                      .encode();
              case SnapshotRequest.Changes(long above) -> truth.apply(request);
              case SnapshotRequest.Chunk(Hash id, int index) -> read(forged, other, index);
            });
  }

  private static Bytes read(Path from, SnapshotManifest of, int index) {
    try {
      return new SnapshotFolder(from).chunk(of, index).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the snapshot whose first chunk of the state is other. */
  private Path forgeState(UnaryOperator<List<StateView.Entry>> change) throws Exception {
    SnapshotFolder source = keeper.kept().getFirst().folder();
    SnapshotFolder target = new SnapshotFolder(folder.resolve("forged"));
    target.delete();
    List<ChunkSum> state = new ArrayList<>(manifest.state());
    for (int i = 0; i < manifest.chunks(); i++) {
      target.putChunk(manifest, i, source.chunk(manifest, i).orElseThrow());
    }
    StateChunk first = StateChunk.decode(source.chunk(manifest, 0).orElseThrow());
    Bytes changed = new StateChunk(change.apply(first.entries())).encode();
    target.putState(0, changed);
    state.set(0, ChunkSum.of(changed));
    target.putManifest(
        new SnapshotManifest(
            manifest.format(),
            manifest.parent(),
            manifest.header(),
            manifest.before(),
            manifest.entries(),
            state,
            manifest.recent()));
    return target.path();
  }

  @Test
  void aFalseStateIsNotTakenOverHoweverManyPeersOfferIt() throws Exception {
    Path forged =
        forgeState(
            entries -> {
              List<StateView.Entry> others = new ArrayList<>(entries);
              others.set(0, new StateView.Entry(entries.getFirst().key(), Bytes.of(1)));
              return others;
            });
    offerForged(LIAR, forged);
    offerForged(OTHER, forged);
    assertFetched();
    assertThat(asked).contains(LIAR);
  }

  @Test
  void anEntryTwiceOrOutOfOrderIsNotTakenOver() throws Exception {
    Path forged =
        forgeState(
            entries -> {
              List<StateView.Entry> others = new ArrayList<>(entries);
              others.add(entries.getFirst());
              return others;
            });
    offerForged(LIAR, forged);
    offerForged(OTHER, forged);
    assertFetched();
  }

  @Test
  void recentBlocksCannotBeLeftOut() throws Exception {
    BlockHeader late = net.store.header(manifest.height() - 1).orElseThrow().header();
    SnapshotFolder target = new SnapshotFolder(folder.resolve("forged"));
    Bytes last =
        new RecentChunk(List.of(net.store.block(manifest.height()).orElseThrow().block().encode()))
            .encode();
    SnapshotManifest forged =
        new SnapshotManifest(
            manifest.format(),
            manifest.parent(),
            manifest.header(),
            late,
            manifest.entries(),
            manifest.state(),
            List.of(ChunkSum.of(last)));
    for (int i = 0; i < manifest.state().size(); i++) {
      target.putState(i, keeper.kept().getFirst().folder().chunk(manifest, i).orElseThrow());
    }
    target.putRecent(0, last);
    target.putManifest(forged);
    offerForged(LIAR, target.path());
    offerForged(OTHER, target.path());
    assertThat(forged.reachesBack()).isFalse();
    assertFetched();
  }

  @Test
  void aNodeThatIsKilledGoesOnWithWhatHasArrived() throws Exception {
    AtomicInteger given = new AtomicInteger();
    lie(
        HONEST,
        SnapshotRequest.Chunk.class,
        truth -> {
          if (given.incrementAndGet() > 3) {
            throw new IllegalStateException("the line is cut");
          }
          return truth;
        });
    Thread killed =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    fetch().run();
                  } catch (Exception e) {
                    Thread.currentThread().interrupt();
                  }
                });
    while (given.get() < 4) {
      Thread.sleep(1); // the time-out of the class ends it
    }
    killed.interrupt();
    killed.join();
    // a torn write, as a power loss leaves it
    Path arriving = folder.resolve("arriving");
    if (Files.exists(arriving.resolve("state-00000"))) {
      Files.write(arriving.resolve("state-00000"), new byte[] {1, 2, 3});
    }
    AtomicInteger chunks = new AtomicInteger();
    lie(
        HONEST,
        SnapshotRequest.Chunk.class,
        truth -> {
          chunks.incrementAndGet();
          return truth;
        });
    boolean kept = Files.exists(arriving.resolve("manifest"));
    assertFetched();
    if (kept) {
      assertThat(chunks.get()).isEqualTo(manifest.chunks() - 2);
    }
  }

  @Test
  void aStoreWhoseImportWasCutOffIsEmptyAgain() throws Exception {
    SnapshotFolder whole = keeper.kept().getFirst().folder();
    SnapshotSource cut =
        new SnapshotSource() {
          @Override
          public SnapshotManifest manifest() throws SnapshotException, IOException {
            return whole.source().manifest();
          }

          @Override
          public SnapshotProof proof() throws SnapshotException, IOException {
            return whole.source().proof();
          }

          @Override
          public Bytes chunk(int index) throws SnapshotException, IOException {
            if (index == 2) {
              throw new IOException("power is gone");
            }
            return whole.source().chunk(index);
          }
        };
    assertThatThrownBy(() -> SnapshotInstaller.install(net.genesis, cut, folder.resolve("made")))
        .hasMessage("power is gone");
    try (TestChain made = TestChain.open(folder.resolve("made"), net.genesis, "CHE")) {
      assertThat(made.chain.head().height()).isZero();
    }
    assertFetched();
  }

  @Test
  void whatIsKeptOutlivesARestartAndOldOnesGo() throws Exception {
    keeper.close();
    keeper =
        SnapshotKeeper.start(
            folder.resolve("kept"), new SnapshotSettings(1, 2), net.reader, net.store);
    assertThat(keeper.heights()).containsExactly(manifest.height());
    for (int i = 1; i <= 3; i++) {
      Ledgers.add(net);
      long height = manifest.height() + i;
      while (!keeper.heights().contains(height)) {
        Thread.sleep(1); // the time-out of the class ends it
      }
    }
    assertThat(keeper.heights()).containsExactly(manifest.height() + 3, manifest.height() + 2);
    while (Files.exists(folder.resolve("kept").resolve(String.valueOf(manifest.height() + 1)))) {
      Thread.sleep(1); // the time-out of the class ends it
    }
  }

  @Test
  void questionsOfOtherKindsAreLeftToOthers() {
    SnapshotServer server = new SnapshotServer(keeper, net.reader);
    assertThat(server.answer(Bytes.fromHexString("0xc20180"))).isEmpty();
    assertThat(server.answer(Bytes.wrap(new byte[SnapshotRequest.BYTES_MAX + 1]))).isEmpty();
    assertThat(server.answer(new SnapshotRequest.Chunk(manifest.id(), 1 << 20).encode()))
        .isEqualTo(Optional.of(Bytes.EMPTY));
    assertThat(server.answer(new SnapshotRequest.Contents(Hash.ZERO).encode()))
        .isEqualTo(Optional.of(Bytes.EMPTY));
    assertThatThrownBy(() -> SnapshotManifest.decode(Bytes.of(1, 2)))
        .isInstanceOf(CodecException.class);
  }
}
