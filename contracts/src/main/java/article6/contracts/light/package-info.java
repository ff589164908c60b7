/**
 * The light client: who holds nothing but a genesis follows the validators of the network, and
 * checks receipts of transactions and of state. In come headers, certificates, sets and proofs from
 * whoever likes to show them, out go verdicts. Nothing here asks anybody or believes anything
 * unsealed.
 */
@NullMarked
package article6.contracts.light;

import org.jspecify.annotations.NullMarked;
