package article6.node.snapshot;

import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a snapshot from peers and makes the ledger of it. What has arrived stays on the disk, so
 * that a node that was stopped or killed goes on where it was. Peers that lie or fail are left out;
 * if nobody offers anything usable the node begins at the genesis.
 */
public final class SnapshotFetch {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFetch.class);
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Genesis genesis;
  private final Path data;
  private final SnapshotFolder arriving;
  private final SnapshotPeers peers;
  private final FetchTimings timings;
  private final Suspects suspects = new Suspects();
  private final PeerTalk talk;

  /**
   * @param data the folder of a node without any block after the genesis
   * @param arriving where parts are kept until all are there
   */
  public SnapshotFetch(
      Genesis genesis, Path data, Path arriving, SnapshotPeers peers, FetchTimings timings) {
    this.genesis = genesis;
    this.data = data;
    this.arriving = new SnapshotFolder(arriving);
    this.peers = peers;
    this.timings = timings;
    this.talk = new PeerTalk(peers, suspects, timings);
  }

  /**
   * Waits for peers, fetches and makes the ledger.
   *
   * @return what it begins with; nothing when nobody offers anything usable
   * @throws SnapshotException when the disk refuses
   * @throws InterruptedException when the node is to stop; what has arrived stays
   */
  public Optional<SnapshotManifest> run()
      throws SnapshotException, IOException, InterruptedException {
    long patienceNanos = timings.patienceMillis() * NANOS_PER_MILLI;
    long aloneSinceNanos = System.nanoTime();
    Optional<SnapshotManifest> made = Optional.empty();
    while (made.isEmpty() && System.nanoTime() - aloneSinceNanos < patienceNanos) {
      Set<Address> connected = peers.connected();
      Optional<Candidate> candidate =
          Candidate.choose(offers(connected), begun().map(SnapshotManifest::id), suspects);
      if (candidate.isPresent()) {
        made = fetch(candidate.get());
      }
      if (connected.isEmpty() || candidate.isPresent()) {
        aloneSinceNanos = System.nanoTime();
      }
      if (made.isEmpty()) {
        Thread.sleep(timings.retryMillis());
      }
    }
    if (made.isEmpty()) {
      LOG.warn("no peer offers a usable snapshot: this node begins at the genesis");
    }
    arriving.delete();
    return made;
  }

  private Map<Address, SnapshotAnswers.Offered> offers(Set<Address> connected)
      throws InterruptedException {
    Map<Address, CompletableFuture<Bytes>> asked = new HashMap<>();
    for (Address peer : connected) {
      if (!suspects.isBanned(peer)) {
        asked.put(peer, talk.askLater(peer, new SnapshotRequest.Offers(SnapshotLimits.OFFERS_MAX)));
      }
    }
    Map<Address, SnapshotAnswers.Offered> offers = new HashMap<>();
    for (Map.Entry<Address, CompletableFuture<Bytes>> each : asked.entrySet()) {
      talk.offers(each.getKey(), each.getValue()).ifPresent(it -> offers.put(each.getKey(), it));
    }
    return offers;
  }

  /** What an earlier attempt has left. */
  private Optional<SnapshotManifest> begun() throws IOException {
    try {
      return arriving.manifest();
    } catch (CodecException e) {
      arriving.delete();
      return Optional.empty();
    }
  }

  private Optional<SnapshotManifest> fetch(Candidate candidate)
      throws SnapshotException, IOException, InterruptedException {
    Optional<SnapshotManifest> known =
        begun().filter(manifest -> manifest.id().equals(candidate.id()));
    Optional<SnapshotManifest> manifest = known.isPresent() ? known : begin(candidate);
    if (manifest.isEmpty()) {
      return Optional.empty();
    }
    ChunkFetch chunks = new ChunkFetch(manifest.get(), arriving, talk, suspects);
    if (!chunks.run(candidate.peers())) {
      return Optional.empty();
    }
    return install(candidate);
  }

  private Optional<SnapshotManifest> begin(Candidate candidate)
      throws SnapshotException, IOException, InterruptedException {
    for (Address peer : candidate.peers()) {
      if (suspects.isBanned(peer)) {
        continue;
      }
      Optional<PeerTalk.Proven> proven = talk.contents(genesis, peer, candidate);
      if (proven.isPresent()) {
        SnapshotManifest manifest = proven.get().manifest();
        arriving.delete();
        // twice: the parts, and the ledger that is made of them
        SnapshotFolder.requireRoom(data, 2 * manifest.bytes());
        arriving.putProof(proven.get().proof());
        arriving.putManifest(manifest);
        LOG.info(
            "fetching the snapshot of block {}, {} bytes in {} chunks, from {} peers",
            manifest.height(),
            manifest.bytes(),
            manifest.chunks(),
            candidate.peers().size());
        return Optional.of(manifest);
      }
    }
    return Optional.empty();
  }

  private Optional<SnapshotManifest> install(Candidate candidate)
      throws SnapshotException, IOException {
    try {
      SnapshotManifest made = SnapshotInstaller.install(genesis, arriving.source(), data);
      LOG.info("this node begins with the snapshot of block {}", made.height());
      return Optional.of(made);
    } catch (SnapshotException e) {
      if (e.code() == SnapshotException.Code.DISK || e.code() == SnapshotException.Code.NOT_EMPTY) {
        throw e;
      }
      Hash id = candidate.id();
      LOG.warn("snapshot {} is not used: {}", id, e.getMessage());
      if (e.code() == SnapshotException.Code.FALSE) {
        suspects.condemn(id);
        candidate.peers().forEach(peer -> suspects.ban(peer, "its snapshot is false"));
      }
      arriving.delete();
      return Optional.empty();
    }
  }
}
