/**
 * The rulebook: in come a state, an action and who consents, out come changes and events, or a
 * refusal that names its rule.
 */
@NullMarked
package article6.contracts.law;

import org.jspecify.annotations.NullMarked;
