/**
 * Whole networks in one thread, under virtual time, from one seed: real consensus cores over a toy
 * chain, a disk that forgets what was not synced, and a network that loses, delays, repeats,
 * reorders and parts. {@link article6.node.simulator.Watch} holds every node to what it may never
 * do. The same seed gives the same run, so a failure is reproduced with {@code -Dsimulator.seed=…}.
 */
@NullMarked
package article6.node.simulator;

import org.jspecify.annotations.NullMarked;
