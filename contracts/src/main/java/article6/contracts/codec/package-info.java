/** The canonical encoding: in come records, out go bytes that have one form only, and back. */
@NullMarked
package article6.contracts.codec;

import org.jspecify.annotations.NullMarked;
