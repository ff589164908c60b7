/** The envelope of an action: for which network, until when, and who consents. */
@NullMarked
package article6.contracts.transaction;

import org.jspecify.annotations.NullMarked;
