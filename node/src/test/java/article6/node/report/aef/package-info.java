/** The agreed electronic format, read back as others would read it. */
@NullMarked
package article6.node.report.aef;

import org.jspecify.annotations.NullMarked;
