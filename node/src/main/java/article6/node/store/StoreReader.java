package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.PageSource;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Everything that can be read, either at one moment ({@link StoreSnapshot}) or as it is now ({@link
 * LedgerStore}). Every method may throw a {@link StoreException}; none may be called after close.
 */
public interface StoreReader {
  /** Nothing before the genesis block is committed. */
  Optional<StoredHead> head();

  /** What of the past is here. */
  StoredHistory history();

  SortedView state();

  PageSource pages();

  SortedView index(Index index);

  Optional<CertifiedBlock> block(long height);

  /** The certified block in its canonical encoding, ready to be sent. */
  Optional<Bytes> encodedBlock(long height);

  Optional<SealedHeader> header(long height);

  Optional<Long> heightOf(Hash block);

  Optional<TransactionPlace> transaction(Hash transaction);
}
