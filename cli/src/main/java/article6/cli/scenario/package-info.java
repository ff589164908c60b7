/**
 * Cases that anybody can write and anybody can play (docs/scenarios.md). In come YAML files, the
 * keys of a training network and the address of a node; out come ticks, or the line and the reason
 * of the first difference. Never here: a rule of Article 6; what is lawful is the ledger's to say.
 */
@NullMarked
package article6.cli.scenario;

import org.jspecify.annotations.NullMarked;
