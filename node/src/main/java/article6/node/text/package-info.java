/**
 * Words for people, in every language of the ledger. In come rules with their facts, events and
 * names, out come whole sentences.
 *
 * <p>What may never happen here: a text that exists in one language only, or a decision that
 * depends on the words.
 */
@NullMarked
package article6.node.text;

import org.jspecify.annotations.NullMarked;
