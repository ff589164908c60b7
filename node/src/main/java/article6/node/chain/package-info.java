/**
 * The chain of final blocks: executes, builds, validates and commits them, and answers what they
 * say.
 *
 * <p>In come ordered batches of transactions and certificates; out go headers, the state after each
 * block, events with a cursor that can be resumed, receipts and proofs. Nothing is visible here
 * before its block is final, and a block becomes visible with everything it caused, or not at all
 * [Q-14].
 *
 * <p>Never here: a wall clock (the caller says what time it is), the network, an agreement about
 * what comes next.
 */
@NullMarked
package article6.node.chain;

import org.jspecify.annotations.NullMarked;
