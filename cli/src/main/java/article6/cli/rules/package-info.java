/** {@code a6 rules}: the law of the ledger on paper. In comes a rule's id, out go its words. */
@NullMarked
package article6.cli.rules;

import org.jspecify.annotations.NullMarked;
