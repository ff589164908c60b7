@NullMarked
package article6.node.report.bulk;

import org.jspecify.annotations.NullMarked;
