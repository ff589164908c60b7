/**
 * Whole networks on this machine, each node in a process of its own, for the demonstration, trials
 * and measurements. In come a folder and sizes, out come nodes that can be started, stopped, paused
 * and killed, and real transfers to keep them busy. Never here: a network that counts.
 */
@NullMarked
package article6.cli.local;

import org.jspecify.annotations.NullMarked;
