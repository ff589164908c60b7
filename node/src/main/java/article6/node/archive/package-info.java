/**
 * The chain of a stopped node, for whoever has to prove, keep, carry or compare it.
 *
 * <p>In come data folders and chain files; out go findings by height and chain files. Every block
 * that enters a folder here is verified and executed as in catching up.
 *
 * <p>Never here: trust in a file or a folder, a running node, or more memory than a few blocks
 * need.
 */
@NullMarked
package article6.node.archive;

import org.jspecify.annotations.NullMarked;
