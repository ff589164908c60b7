/**
 * Whole networks in one thread, under virtual time, from one seed: real consensus cores with real
 * signatures over a toy ledger, disks that lose what was not synced and tear what was being
 * written, and a network that loses, delays, repeats, reorders, replays and parts. Some validators
 * may be against the others. {@link article6.node.simulator.Watch} holds every honest node to what
 * it may never do.
 *
 * <p>In comes a plan, out comes what was gone through, or a violation with the seed and a test of
 * it. The same plan gives the same run.
 *
 * <p>Never here: a clock, a thread (but for {@link article6.node.simulator.Soak}, which runs
 * simulations side by side), a file, a socket.
 */
@NullMarked
package article6.node.simulator;

import org.jspecify.annotations.NullMarked;
