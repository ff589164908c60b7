@NullMarked
package article6.cli.ledger;

import org.jspecify.annotations.NullMarked;
