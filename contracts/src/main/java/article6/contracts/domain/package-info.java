/**
 * The vocabulary of Article 6: identifiers, unit ranges, purposes and dates. Values only; a value
 * that exists is well formed.
 */
@NullMarked
package article6.contracts.domain;

import org.jspecify.annotations.NullMarked;
