/**
 * Proofs checked on this machine alone. In come a receipt and the genesis of its network, out goes
 * what it proves, in words, or which check failed. Never here: a question to a node.
 */
@NullMarked
package article6.cli.verify;

import org.jspecify.annotations.NullMarked;
