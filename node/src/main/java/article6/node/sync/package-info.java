/**
 * Catching up: a node that lags asks others for final blocks.
 *
 * <p>In come heads that peers announce and answers to questions; out go certified blocks, in order,
 * to whoever verifies, executes and commits them. An observer follows the network in the same way.
 *
 * <p>Never here: trust. Peers that lie, stall or know nothing cost time only, never correctness,
 * and nothing they send takes more room than one answer.
 */
@NullMarked
package article6.node.sync;

import org.jspecify.annotations.NullMarked;
