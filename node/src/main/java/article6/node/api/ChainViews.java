package article6.node.api;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Node;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import article6.node.chain.RecordedEvent;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the API says about the chain. */
final class ChainViews {
  private ChainViews() {}

  /**
   * Where the network stands, as this node sees it.
   *
   * @param network hash of the genesis
   * @param ready whether this node is up to date
   * @param history how far back it can tell
   */
  record Status(
      Hash network,
      String name,
      long height,
      Hash block,
      Instant time,
      Hash stateRoot,
      String rulebook,
      int validators,
      int quorum,
      int faultsTolerated,
      int parties,
      boolean ready,
      String readiness,
      HistoryView history) {}

  /** A block in a list. */
  record BlockSummary(
      long height,
      Hash hash,
      Instant time,
      Address proposer,
      Optional<PartyCode> proposerParty,
      int transactions,
      int round,
      int seals) {
    static BlockSummary of(CertifiedBlock certified, Optional<Node> proposer) {
      BlockHeader header = certified.block().header();
      return new BlockSummary(
          header.height(),
          header.hash(),
          Instant.ofEpochMilli(header.timeMillis()),
          header.proposer(),
          proposer.map(Node::party),
          certified.block().transactions().size(),
          certified.certificate().round(),
          certified.certificate().seals().size());
    }
  }

  /** A block with its proof of finality. */
  record BlockDetail(
      Hash hash,
      Instant time,
      BlockHeader header,
      Certificate certificate,
      List<TransactionSummary> transactions) {
    static BlockDetail of(CertifiedBlock certified) {
      BlockHeader header = certified.block().header();
      return new BlockDetail(
          header.hash(),
          Instant.ofEpochMilli(header.timeMillis()),
          header,
          certified.certificate(),
          certified.block().transactions().stream()
              .map(Transaction::decode)
              .map(TransactionSummary::of)
              .toList());
    }
  }

  /** A transaction in a list. */
  record TransactionSummary(Hash id, String action, List<Address> officers) {
    static TransactionSummary of(Transaction transaction) {
      return new TransactionSummary(
          transaction.id(),
          transaction.action().kind(),
          transaction.consents().stream().map(Consent::officer).toList());
    }
  }

  /**
   * An event and its place in the history.
   *
   * @param cursor resumes the history after this event
   * @param backDated whether it is dated before the day of its block
   * @param sentence the event in words, in the language asked for
   */
  record EventDetail(
      String cursor,
      long height,
      Hash transactionId,
      Instant time,
      boolean backDated,
      String sentence,
      LedgerEvent event) {
    static EventDetail of(RecordedEvent recorded, Catalogue words) {
      return new EventDetail(
          recorded.cursor().toString(),
          recorded.height(),
          recorded.transactionId(),
          Instant.ofEpochMilli(recorded.blockTimeMillis()),
          recorded.backDated(),
          words.event(recorded.event()),
          recorded.event());
    }
  }
}
