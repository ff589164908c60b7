/**
 * The records of the ledger as JSON, and back. In come records or text from outside, out go trees
 * of JSON or records; text that doesn't fit is refused with the place and the reason.
 *
 * <p>What may never happen here: a value is guessed, rounded, silently dropped or filled in, and
 * nothing that is signed or hashed is ever made from JSON bytes (only from the record read).
 */
@NullMarked
package article6.node.json;

import org.jspecify.annotations.NullMarked;
