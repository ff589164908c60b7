@NullMarked
package article6.node.report.narrative;

import org.jspecify.annotations.NullMarked;
