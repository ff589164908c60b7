package article6.node.store;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeDamagedException;
import java.util.Optional;

/** Whether what the store says of its head fits together. Takes milliseconds, whatever the size. */
final class SelfCheck {
  private final RocksFolder folder;
  private final RocksReader reader;
  private final Hash network;

  SelfCheck(RocksFolder folder, RocksReader reader, Hash network) {
    this.folder = folder;
    this.reader = reader;
    this.network = network;
  }

  /**
   * @throws StoreException with {@link StoreException.Code#CORRUPT} and what doesn't fit
   */
  void run() {
    Optional<StoredHead> head = reader.head();
    if (head.isEmpty()) {
      require(reader.encodedBlock(0).isEmpty(), "it has blocks but no head");
      require(stateRoot().equals(Hash.ZERO), "it has a state but no head");
    } else {
      checkHead(head.get());
    }
  }

  private void checkHead(StoredHead head) {
    long height = head.height();
    CertifiedBlock certified =
        reader.block(height).orElseThrow(() -> damaged("block " + height + " is missing"));
    Block block = certified.block();
    BlockHeader header = block.header();
    require(StoredHead.of(header).equals(head), "block " + height + " is not the head " + head);
    require(header.network().equals(network), "its head is of another network");
    Certificate certificate = certified.certificate();
    require(
        certificate.height() == height && certificate.block().equals(head.block()),
        "the certificate of block " + height + " is for another block");
    require(
        TransactionTree.root(block.transactions()).equals(header.transactionsRoot()),
        "the transactions of block " + height + " are not those of its header");
    require(
        stateRoot().equals(header.stateRoot()), "the state tree is not that of block " + height);
    require(
        reader.header(height).map(SealedHeader::header).equals(Optional.of(header)),
        "the list of headers lacks block " + height);
    require(
        reader.heightOf(head.block()).equals(Optional.of(height)),
        "the index of blocks lacks block " + height);
    require(reader.encodedBlock(height + 1).isEmpty(), "it has a block above its head " + height);
    checkParent(header);
  }

  private void checkParent(BlockHeader header) {
    // of the block that a snapshot ends with nothing before is kept
    if (header.height() > reader.history().base()) {
      Hash parent =
          reader
              .header(header.height() - 1)
              .map(it -> it.header().hash())
              .orElseThrow(() -> damaged("the header before the head is missing"));
      require(parent.equals(header.parent()), "the head does not follow the block before it");
    }
  }

  private Hash stateRoot() {
    try {
      return StateTree.root(reader.pages());
    } catch (TreeDamagedException e) {
      throw StoreException.corrupt(folder.path(), e);
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw damaged(otherwise);
    }
  }

  private StoreException damaged(String found) {
    return StoreException.corrupt(folder.path(), found, null);
  }
}
