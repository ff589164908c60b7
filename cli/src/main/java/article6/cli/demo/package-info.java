/**
 * The demonstration: a network of five nodes on this machine, each a process of its own, that plays
 * the scenarios which come with the program. In comes a folder, out go a running network, reports,
 * a receipt and an exit code. Never here: a way to reach the ledger that others don't have.
 */
@NullMarked
package article6.cli.demo;

import org.jspecify.annotations.NullMarked;
