/**
 * Pull-and-view: what a Party holds in another registry, pulled from a node of that registry's
 * ledger or read from its list, and entered to be seen here. Never here: a unit that moves, or a
 * view that claims more than was shown.
 */
@NullMarked
package article6.cli.view;

import org.jspecify.annotations.NullMarked;
