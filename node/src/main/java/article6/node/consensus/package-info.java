/**
 * Agreement of the validators on one block per height: QBFT as a pure state machine.
 *
 * <p>In come {@link article6.node.consensus.Input}s, one at a time; out go ordered {@link
 * article6.node.consensus.Effects}. {@link article6.node.consensus.ConsensusCore} decides what is
 * right to do, and never does it: it has no clock, thread, disk, network or source of chance, so
 * the same inputs give the same effects in production, in the simulator and in a transcript. It
 * knows blocks by their headers only, and nothing of units or transactions.
 *
 * <h2>One height</h2>
 *
 * <pre>
 *   proposer(h, r) ── PROPOSAL ──▶ everybody executes the block             
 *   everybody ─────── PREPARE ───▶ a quorum of them locks the block         
 *   everybody ─────── COMMIT ────▶ a quorum of seals decides it             
 *   no decision in time ── ROUND-CHANGE with the lock ──▶ next proposer      …
 * </pre>
 *
 * <p>Why the lock is safe: who commits in round r has seen a quorum prepare the block in r. Two
 * quorums meet in at least one honest validator, so every quorum of round changes to a later round
 * shows a lock of r or higher, and the rule of the highest prepared round makes the next
 * proposer take that block. This holds only while no honest validator loses its lock on the way
 * into a higher round, by whichever path and across restarts, and while none signs twice for
 * one (height, round, step).
 *
 * <h2>What may never happen here</h2>
 *
 * <ul>
 *   <li>A vote is sent that is not in the journal: a {@code Broadcast} follows the {@code Persist}
 *       that covers it, and {@link article6.node.consensus.Effects#perform} keeps the order.
 *   <li>A count of messages where signers are meant, or with the validators of another height
 *       [Q-3].
 *   <li>Anything kept before its signature and membership were checked, or without a limit.
 *   <li>A dependency on another room of the node: only {@code article6.contracts}.
 * </ul>
 */
@NullMarked
package article6.node.consensus;

import org.jspecify.annotations.NullMarked;
