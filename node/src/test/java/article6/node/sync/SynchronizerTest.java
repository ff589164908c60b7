package article6.node.sync;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Address;
import article6.node.chain.ImportResult;
import article6.node.chain.TestChain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SynchronizerTest {
  private static final int HEIGHT = 5;
  private static final int ANSWER_BYTES_MAX = 1024 * 1024;
  private static final Address HONEST = SampleNetwork.nodeKey("CHE").address();
  private static final Address OTHER = SampleNetwork.nodeKey("THA").address();
  private static final SyncTimings QUICK = new SyncTimings(0, 200, 1, 20);

  @TempDir Path folder;
  private TestChain ahead;
  private TestChain late;
  private final Map<Address, UnaryOperator<Bytes>> peers = new HashMap<>();
  private final Queue<Address> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch caughtUp = new CountDownLatch(1);

  @BeforeEach
  void open() {
    ahead = TestChain.open(folder.resolve("ahead"), "CHE", "THA");
    late = TestChain.open(folder.resolve("late"), "CHE", "THA");
    for (int i = 1; i <= HEIGHT; i++) {
      ahead.commit(ahead.openAccount("CHE-" + i));
    }
    peers.put(HONEST, new BlockServer(ahead.store::encodedBlock, () -> 0)::answer);
  }

  @AfterEach
  void close() {
    ahead.close();
    late.close();
  }

  @Test
  void aNodeThatLagsFetchesVerifiesAndCommits() throws InterruptedException {
    try (Synchronizer synchronizer = synchronizer(QUICK)) {
      synchronizer.announced(HONEST, HEIGHT);
      assertCaughtUp();
    }
    assertThat(late.chain.head()).isEqualTo(ahead.chain.head());
  }

  @Test
  void aPeerThatSendsForgedBlocksIsLeftForAnother() throws InterruptedException {
    peers.put(OTHER, request -> BlocksAnswer.of(List.of(forged())).encode());
    assertCaughtUpDespite(OTHER);
  }

  @Test
  void aPeerThatTalksNonsenseIsLeftForAnother() throws InterruptedException {
    peers.put(OTHER, request -> Bytes.of(1, 2, 3));
    assertCaughtUpDespite(OTHER);
  }

  @Test
  void aPeerThatHasNotWhatItClaimsIsLeftForAnother() throws InterruptedException {
    peers.put(OTHER, request -> BlocksAnswer.of(List.of()).encode());
    assertCaughtUpDespite(OTHER);
  }

  @Test
  void aPeerThatKeepsNoOldBlocksSaysSoAndAnotherIsAsked() throws InterruptedException {
    peers.put(OTHER, new BlockServer(height -> Optional.empty(), () -> 4)::answer);
    try (Synchronizer synchronizer = synchronizer(QUICK)) {
      synchronizer.announced(OTHER, 1_000_000);
      awaitStranded(synchronizer);
      synchronizer.announced(HONEST, HEIGHT);
      assertCaughtUp();
      assertThat(synchronizer.isStranded()).as("block 6 is claimed by the other").isFalse();
    }
    assertThat(asked.stream().filter(OTHER::equals)).as("asked once for those").hasSizeLessThan(4);
  }

  @Test
  void whatIsKeptIsSentAndWhatIsNotIsNamed() {
    BlockServer pruned =
        new BlockServer(
            height -> height < 4 ? Optional.empty() : ahead.store.encodedBlock(height), () -> 4);
    Bytes refusal = pruned.answer(new BlocksRequest(3, 10).encode());
    assertThat(BlocksAnswer.decode(refusal, ANSWER_BYTES_MAX))
        .isEqualTo(new BlocksAnswer(List.of(), 4));
    assertThat(decode(pruned.answer(new BlocksRequest(4, 10).encode()))).hasSize(2);
    Bytes tooHigh = pruned.answer(new BlocksRequest(9, 10).encode());
    assertThat(BlocksAnswer.decode(tooHigh, ANSWER_BYTES_MAX))
        .isEqualTo(BlocksAnswer.of(List.of()));
    assertThat(BlocksAnswer.of(List.of()).encode())
        .as("the form that earlier releases know")
        .isEqualTo(Bytes.of(0xc1, 0xc0));
  }

  @Test
  void aPeerThatSkipsABlockIsLeftForAnother() throws InterruptedException {
    Bytes second = ahead.store.encodedBlock(2).orElseThrow();
    peers.put(OTHER, request -> BlocksAnswer.of(List.of(second)).encode());
    assertCaughtUpDespite(OTHER);
  }

  @Test
  void aPeerThatNeverAnswersCostsTimeOnly() throws InterruptedException {
    assertCaughtUpDespite(OTHER);
  }

  @Test
  void aValidatorWaitsForItsOwnDecisionUnlessToldNotTo() throws InterruptedException {
    SyncTimings patient = new SyncTimings(3_600_000, 200, 1, 20);
    for (int height = 1; height < HEIGHT; height++) {
      late.chain.importBlock(ahead.store.block(height).orElseThrow());
    }
    try (Synchronizer synchronizer = synchronizer(patient)) {
      synchronizer.announced(HONEST, HEIGHT);
      assertThat(asked).isEmpty();
      synchronizer.fetchNow(HEIGHT);
      assertCaughtUp();
    }
  }

  @Test
  void anAnswerIsBoundedAndAQuestionThatIsNoneGetsNoBlocks() {
    BlockServer server = new BlockServer(height -> ahead.store.encodedBlock(1), () -> 0);
    assertThat(decode(server.answer(new BlocksRequest(1, 1_000_000).encode())))
        .hasSize(BlockServer.BLOCKS_MAX);
    assertThat(decode(server.answer(Bytes.of(1)))).isEmpty();

    Bytes large = Bytes.repeat((byte) 1, BlockServer.ANSWER_BYTES_TARGET);
    BlockServer heavy = new BlockServer(height -> java.util.Optional.of(large), () -> 0);
    assertThat(heavy.answer(new BlocksRequest(1, 9).encode()).size())
        .as("one block is always sent, however large, and no second one")
        .isBetween(large.size(), large.size() + 100);
  }

  @Test
  void distrustGrowsAndIsForgivenAndNeverEndless() {
    PeerBook book = new PeerBook(new SyncTimings(0, 1, 100, 1_000));
    book.announced(OTHER, 7);
    assertThat(book.choose(8, 0)).isEmpty();
    assertThat(book.waitNanos(8, 0)).isEqualTo(Long.MAX_VALUE);
    book.failed(OTHER, 0);
    assertThat(book.waitNanos(7, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(100));
    book.failed(OTHER, 0);
    assertThat(book.waitNanos(7, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(200));
    for (int i = 0; i < 100; i++) {
      book.failed(OTHER, 0);
    }
    assertThat(book.waitNanos(7, 0)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(1_000));
    book.succeeded(OTHER);
    assertThat(book.choose(7, 0)).hasValue(OTHER);
    book.disconnected(OTHER);
    assertThat(book.bestHeight()).isZero();
  }

  /** The other peer claims more and is asked first. */
  private void assertCaughtUpDespite(Address liar) throws InterruptedException {
    try (Synchronizer synchronizer = synchronizer(QUICK)) {
      synchronizer.announced(liar, 1_000_000);
      synchronizer.announced(HONEST, HEIGHT);
      assertCaughtUp();
    }
    assertThat(late.chain.head()).isEqualTo(ahead.chain.head());
    assertThat(asked).contains(HONEST);
  }

  private static List<CertifiedBlock> decode(Bytes answer) {
    return BlocksAnswer.decode(answer, ANSWER_BYTES_MAX).decoded(ANSWER_BYTES_MAX);
  }

  private Bytes forged() {
    Block block = ahead.store.block(1).orElseThrow().block();
    return Codec.of(CertifiedBlock.class)
        .encode(
            new CertifiedBlock(
                block, SampleNetwork.certify(block.header(), SampleNetwork.OBSERVER)));
  }

  private Synchronizer synchronizer(SyncTimings timings) {
    Synchronizer synchronizer =
        new Synchronizer(
            "test", importer(), this::answer, timings, ANSWER_BYTES_MAX, System::nanoTime);
    synchronizer.start();
    return synchronizer;
  }

  private BlockImporter importer() {
    return new BlockImporter() {
      @Override
      public long height() {
        return late.chain.head().height();
      }

      @Override
      public ImportResult importBlock(CertifiedBlock block) {
        ImportResult result = late.chain.importBlock(block);
        if (height() == HEIGHT) {
          caughtUp.countDown();
        }
        return result;
      }
    };
  }

  private CompletableFuture<Bytes> answer(Address peer, Bytes request, Duration timeout) {
    asked.add(peer);
    UnaryOperator<Bytes> answerer = peers.get(peer);
    return answerer == null
        ? new CompletableFuture<Bytes>().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        : CompletableFuture.completedFuture(answerer.apply(request));
  }

  private static void awaitStranded(Synchronizer synchronizer) throws InterruptedException {
    while (!synchronizer.isStranded()) {
      Thread.sleep(1); // the time-out of the class ends it
    }
  }

  private void assertCaughtUp() throws InterruptedException {
    assertThat(caughtUp.await(20, TimeUnit.SECONDS)).as("caught up").isTrue();
  }
}
