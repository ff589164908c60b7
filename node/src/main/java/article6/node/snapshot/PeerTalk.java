package article6.node.snapshot;

import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.tuweni.bytes.Bytes;

/** Asks one peer after another, believes nothing, and remembers who did not tell the truth. */
final class PeerTalk {
  private final SnapshotPeers peers;
  private final Suspects suspects;
  private final FetchTimings timings;

  PeerTalk(SnapshotPeers peers, Suspects suspects, FetchTimings timings) {
    this.peers = peers;
    this.suspects = suspects;
    this.timings = timings;
  }

  CompletableFuture<Bytes> askLater(Address peer, SnapshotRequest question) {
    return peers.request(peer, question.encode(), Duration.ofMillis(timings.answerMillis()));
  }

  /** Nothing when there was no answer, which is held against the peer. */
  Optional<Bytes> await(Address peer, CompletableFuture<Bytes> answer) throws InterruptedException {
    try {
      return Optional.of(answer.get(2 * timings.answerMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      suspects.failed(peer, String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      suspects.failed(peer, "no answer");
    }
    return Optional.empty();
  }

  private Optional<Bytes> ask(Address peer, SnapshotRequest question) throws InterruptedException {
    Optional<Bytes> answer = await(peer, askLater(peer, question));
    if (answer.isPresent() && answer.get().isEmpty()) {
      suspects.failed(peer, "it has not what it offers");
      return Optional.empty();
    }
    return answer;
  }

  Optional<SnapshotAnswers.Offered> offers(Address peer, CompletableFuture<Bytes> answer)
      throws InterruptedException {
    Optional<Bytes> said = await(peer, answer);
    try {
      return said.map(SnapshotAnswers.Offered::decode);
    } catch (CodecException e) {
      // a release that knows of no snapshots answers as if it were asked for blocks
      suspects.failed(peer, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** A manifest whose block is proven final, and the proof. */
  record Proven(SnapshotManifest manifest, SnapshotProof proof) {}

  /**
   * What a snapshot consists of and its proof, both from one peer, so that it is clear who lies.
   */
  Optional<Proven> contents(Genesis genesis, Address peer, Candidate candidate)
      throws InterruptedException {
    Optional<Bytes> answer = ask(peer, new SnapshotRequest.Contents(candidate.id()));
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    try {
      SnapshotAnswers.Contents contents = SnapshotAnswers.Contents.decode(answer.get());
      if (!Hash.of(contents.manifest()).equals(candidate.id())) {
        suspects.ban(peer, "its manifest is not the one that it offers");
        return Optional.empty();
      }
      SnapshotManifest manifest = SnapshotManifest.decode(contents.manifest());
      if (manifest.height() != candidate.height()) {
        suspects.ban(peer, "its snapshot is of another height than it says");
        return Optional.empty();
      }
      Optional<List<LightBlock>> changes = changes(genesis, peer, manifest.height());
      if (changes.isEmpty()) {
        return Optional.empty();
      }
      SnapshotProof proof =
          new SnapshotProof(contents.certificate(), contents.validators(), changes.get());
      SnapshotInstaller.requireProven(genesis, manifest, proof);
      return Optional.of(new Proven(manifest, proof));
    } catch (CodecException | IllegalArgumentException | SnapshotException e) {
      suspects.ban(peer, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** All changes of validators before a height, each followed before the next is asked for. */
  private Optional<List<LightBlock>> changes(Genesis genesis, Address peer, long below)
      throws InterruptedException {
    List<LightBlock> all = new ArrayList<>();
    Trust trust = Trust.of(genesis);
    while (all.size() <= SnapshotLimits.CHANGES_MAX) {
      Optional<Bytes> answer = ask(peer, new SnapshotRequest.Changes(trust.header().height()));
      if (answer.isEmpty()) {
        return Optional.empty();
      }
      List<LightBlock> page = SnapshotAnswers.Changes.decode(answer.get()).blocks();
      for (LightBlock change : page) {
        if (change.height() >= below) {
          return Optional.of(all);
        }
        if (!(SnapshotProof.follow(trust, change) instanceof Step.Trusted(Trust further))) {
          suspects.ban(peer, "block %d changes no validators".formatted(change.height()));
          return Optional.empty();
        }
        trust = further;
        all.add(change);
      }
      if (page.isEmpty()) {
        return Optional.of(all);
      }
    }
    suspects.ban(peer, "it shows more changes of validators than can be");
    return Optional.empty();
  }

  /** A chunk as the manifest says it. */
  Optional<Bytes> chunk(Address peer, SnapshotManifest manifest, int index)
      throws InterruptedException {
    Optional<Bytes> answer = ask(peer, new SnapshotRequest.Chunk(manifest.id(), index));
    if (answer.isPresent() && !manifest.chunk(index).isOf(answer.get())) {
      suspects.ban(peer, "its chunk %d is not that of the manifest".formatted(index));
      return Optional.empty();
    }
    answer.ifPresent(chunk -> suspects.succeeded(peer));
    return answer;
  }
}
