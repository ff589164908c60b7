/**
 * What happened on the ledger, told by the law as it applies an action: the feed, the histories and
 * the reports are made of it.
 */
@NullMarked
package article6.contracts.event;

import org.jspecify.annotations.NullMarked;
