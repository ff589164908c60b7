package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;

/**
 * Who does what the core decides: the shell in production, the simulator in tests. Called by {@link
 * Effects#perform} only, so that neither can get the order wrong.
 */
public interface EffectHandler {
  /**
   * Returns once the record is synced to disk. If it can't be, throws: then none of the later
   * effects happens, and the node has to stop.
   */
  void persist(JournalRecord journal);

  void broadcast(Message message);

  void send(Address validator, Message message);

  void buildBlock(long height, int round);

  void executeBlock(int round, Block block);

  void decide(CertifiedBlock block, JournalRecord journal);

  void setTimer(long height, int round, long millis);

  void requestSync(long fromHeight);

  void helpPeer(Address validator, long height);

  void spreadEvidence(DoubleVote evidence);

  void sendEvidence(Address validator, DoubleVote evidence);

  void report(ConsensusEvent event);
}
