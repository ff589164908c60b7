package article6.node.simulator;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import java.util.List;
import java.util.Optional;

/**
 * Somebody without a node, who knows the genesis and is shown headers, certificates and sets of
 * validators by whoever likes to. It is the light client of production, which follows the
 * chain in leaps and block by block where the validators changed too much; only the planted bug has
 * a client of its own.
 */
final class LightFollower {
  private static final PrivateKey FORGER = PrivateKey.fromSeed("simulated forger");

  /** Far enough that sets change on the way, near enough that most leaps land. */
  private static final int LEAP = 16;

  private final Watch watch;
  private final List<CertifiedBlock> blocks;
  private final BlockHeader genesis;
  private final boolean skipsSetHash;
  private Trust trust;

  private LightFollower(Watch watch, BlockHeader genesis, boolean skipsSetHash) {
    this.watch = watch;
    this.blocks = watch.finalBlocks();
    this.genesis = genesis;
    this.skipsSetHash = skipsSetHash;
    this.trust = new Trust(genesis, watch.validatorsOf(genesis.height() + 1));
  }

  /** What is wrong with a follower of this chain, if anything: it must take it and no other. */
  static Optional<String> whyWrong(Watch watch, BlockHeader genesis, boolean skipsSetHash) {
    return new LightFollower(watch, genesis, skipsSetHash).whyWrong();
  }

  private Optional<String> whyWrong() {
    int next = 0;
    while (next < blocks.size()) {
      if (acceptsForgery()) {
        return Optional.of("a light client believes forged validators [Q-20]");
      }
      int far = Math.min(next + LEAP, blocks.size()) - 1;
      if (far > next && trusts(shown(far))) {
        next = far + 1;
      } else {
        Step step = follow(shown(next));
        if (step instanceof Step.Refused refused) {
          return Optional.of("a light client can't follow: " + refused.detail() + " [Q-20]");
        }
        next++;
      }
    }
    return Optional.empty();
  }

  private LightBlock shown(int index) {
    CertifiedBlock block = blocks.get(index);
    BlockHeader header = block.block().header();
    BlockHeader parent = index == 0 ? genesis : blocks.get(index - 1).block().header();
    return new LightBlock(parent, header, block.certificate(), watch.validatorsOf(header.height()));
  }

  private boolean trusts(LightBlock next) {
    return follow(next) instanceof Step.Trusted;
  }

  /** Goes on from a block that is believed. */
  private Step follow(LightBlock next) {
    Step step = trust.follow(next);
    if (step instanceof Step.Trusted(Trust grown)) {
      trust = grown;
    }
    return step;
  }

  /** A header that one stranger has sealed, as the only validator of a set of his own. */
  private boolean acceptsForgery() {
    BlockHeader header = trust.header();
    ValidatorSet own = new ValidatorSet(List.of(new Validator("SIM", FORGER.publicKey())));
    BlockHeader forged =
        new BlockHeader(
            header.network(),
            header.height() + 1,
            header.hash(),
            header.timeMillis() + 1,
            FORGER.address(),
            Hash.ZERO,
            Hash.ZERO,
            own.hash(),
            header.rulebook());
    Hash hash = forged.hash();
    Seal seal = Seal.sign(FORGER, forged.network(), forged.height(), 0, hash);
    Certificate certificate = new Certificate(forged.height(), 0, hash, List.of(seal));
    return skipsSetHash
        ? certificate.whyInvalid(forged, own).isEmpty()
        : trust.follow(new LightBlock(header, forged, certificate, own)) instanceof Step.Trusted;
  }
}
