/** Tests of reading filed reports. */
@NullMarked
package article6.node.report.filed;

import org.jspecify.annotations.NullMarked;
