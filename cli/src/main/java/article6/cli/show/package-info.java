/**
 * What a node knows, shown to a person: tables and lists, or the node's own JSON. In come a word
 * and options, out goes text. Never here: a number that the node did not give.
 */
@NullMarked
package article6.cli.show;

import org.jspecify.annotations.NullMarked;
