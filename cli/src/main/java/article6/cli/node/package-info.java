/**
 * A node as a process. In come its configuration and its key, out go a running node, its API, words
 * on standard error and an exit code that tells why it ended. Never here: a decision of the ledger.
 */
@NullMarked
package article6.cli.node;

import org.jspecify.annotations.NullMarked;
