/** Identifiers: their forms, and that nothing around them changes how they are written. */
@NullMarked
package article6.contracts.domain;

import org.jspecify.annotations.NullMarked;
