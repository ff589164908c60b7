/** Tests of letters of authorization and statements of recognition. */
@NullMarked
package article6.node.report.letter;

import org.jspecify.annotations.NullMarked;
