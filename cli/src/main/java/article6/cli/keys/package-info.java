/**
 * Keys of officers and nodes in Web3 Secret Storage files. In come passwords and files, out go keys
 * in memory; a secret is never written unencrypted and never shown.
 */
@NullMarked
package article6.cli.keys;

import org.jspecify.annotations.NullMarked;
