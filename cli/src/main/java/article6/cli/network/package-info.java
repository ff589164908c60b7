/**
 * Networks as folders: genesis, and for each Party its key stores, officers and node configuration.
 * In come names of Parties, out go files. Never a secret outside an encrypted key store, except the
 * password files of training networks, which say so.
 */
@NullMarked
package article6.cli.network;

import org.jspecify.annotations.NullMarked;
