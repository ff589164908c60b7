/**
 * Letters of authorization and statements of recognition of transfer, written from the ledger
 * (2/CMA.3 annex ¶18(g), 4/CMA.6; rules A-1 … A-17). In come one version of an authorization, or
 * the movements of one transaction, and where they became final; out come papers whose bytes follow
 * from these and the language alone, with what is missing and what a person has to write marked as
 * such. The wording is this project's own; nothing is signed here.
 */
@NullMarked
package article6.node.report.letter;

import org.jspecify.annotations.NullMarked;
