/**
 * The law of the ledger. Everything below this package is pure: no I/O, clock, thread, randomness,
 * locale or floating point, so that every validator, the CLI's dry run, the tests and the light
 * verifier reach the same answer.
 */
@NullMarked
package article6.contracts;

import org.jspecify.annotations.NullMarked;
