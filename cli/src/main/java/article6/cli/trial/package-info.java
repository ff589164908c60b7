/**
 * {@code a6 trial}: real node processes under faults of a seeded plan while real transfers run, and
 * a checker that compares what clients were told with what is on every node afterwards. In come a
 * seed and sizes, out come findings. Never here: a judgement that is taken over from the nodes; the
 * checker follows every unit by itself.
 */
@NullMarked
package article6.cli.trial;

import org.jspecify.annotations.NullMarked;
