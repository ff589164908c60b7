/** What a transaction asks the ledger to do. Values only; what they need and cause is the law's. */
@NullMarked
package article6.contracts.action;

import org.jspecify.annotations.NullMarked;
