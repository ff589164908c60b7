/** Tests of the checks of filed reports. */
@NullMarked
package article6.node.report.check;

import org.jspecify.annotations.NullMarked;
