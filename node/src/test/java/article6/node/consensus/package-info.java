/**
 * Tests of the agreement: transcripts to read, traces of bugs that others shipped, and bugs planted
 * to see that the simulator finds them.
 */
@NullMarked
package article6.node.consensus;

import org.jspecify.annotations.NullMarked;
