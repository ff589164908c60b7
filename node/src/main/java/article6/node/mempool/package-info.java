/**
 * Transactions on their way to a block.
 *
 * <p>In come signed transactions, from people and from other nodes; out go candidates for the next
 * block, and an answer for any transaction that anybody asks about: pending, final, refused and
 * why, expired. Everything here is bounded and can be lost without harm to the ledger; nothing is
 * dropped silently.
 *
 * <p>Never here: a change of the ledger, or a judgement that another node would have to share.
 */
@NullMarked
package article6.node.mempool;

import org.jspecify.annotations.NullMarked;
