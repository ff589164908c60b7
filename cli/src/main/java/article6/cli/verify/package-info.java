/**
 * Proofs checked on this machine alone. In come a receipt and the genesis of its network, out goes
 * what it proves, in words, or which check failed. A node is asked for the changes of validators at
 * most, and never believed.
 */
@NullMarked
package article6.cli.verify;

import org.jspecify.annotations.NullMarked;
