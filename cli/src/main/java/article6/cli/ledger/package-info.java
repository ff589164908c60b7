/**
 * The ledger as the command sees it: what it asks and what it is answered, over REST or, in tests,
 * in memory. Never here: trust in an answer beyond what a node is asked for; proofs are checked
 * offline by {@code a6 verify}.
 */
@NullMarked
package article6.cli.ledger;

import org.jspecify.annotations.NullMarked;
