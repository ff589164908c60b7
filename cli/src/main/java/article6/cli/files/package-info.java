/**
 * Files as the command reads and writes them: whole or not at all, never over an older one unless
 * asked, secrets for their owner only.
 */
@NullMarked
package article6.cli.files;

import org.jspecify.annotations.NullMarked;
