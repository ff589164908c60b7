/**
 * {@code a6}, the one command a person types. In come arguments, files and answers of a node; out
 * go words, tables, JSON and an exit code. Nothing here decides what is lawful: that is asked of
 * the rulebook or of a node.
 */
@NullMarked
package article6.cli;

import org.jspecify.annotations.NullMarked;
