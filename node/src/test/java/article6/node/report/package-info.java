/** Projections checked against the state that the real rulebook leaves behind. */
@NullMarked
package article6.node.report;

import org.jspecify.annotations.NullMarked;
