/**
 * Digests, keys, addresses and signatures. In come bytes and secrets, out come signatures and yes
 * or no.
 */
@NullMarked
package article6.contracts.crypto;

import org.jspecify.annotations.NullMarked;
