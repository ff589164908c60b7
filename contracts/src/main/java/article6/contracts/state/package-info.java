/**
 * What the ledger knows after a block: tables of records under ordered keys, and the views and
 * changes over them.
 */
@NullMarked
package article6.contracts.state;

import org.jspecify.annotations.NullMarked;
