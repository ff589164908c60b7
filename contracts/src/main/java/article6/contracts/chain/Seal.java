package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;

/** A validator's word that a block may become final in a round. */
public record Seal(Address validator, Signature signature) {
  /** What a seal signs, apart from every other kind of message and every other network. */
  private record SealedContent(String purpose, Hash network, long height, int round, Hash block) {
    private static final String PURPOSE = "article6-ledger seal 1";
    private static final Codec<SealedContent> CODEC = Codec.of(SealedContent.class);
  }

  public static Hash digest(Hash network, long height, int round, Hash block) {
    return Hash.of(
        SealedContent.CODEC.encode(
            new SealedContent(SealedContent.PURPOSE, network, height, round, block)));
  }

  public static Seal sign(PrivateKey key, Hash network, long height, int round, Hash block) {
    return new Seal(key.address(), key.sign(digest(network, height, round, block)));
  }
}
