/**
 * One node of one network, put together: the only room that knows all others.
 *
 * <p>In comes a configuration; out comes a running node, or one that has stopped with a reason and
 * an exit code. One thread owns agreement and chain; what happens elsewhere reaches it through
 * bounded queues, own timers always, and what it decides is on disk before it is said
 * [Q-13].
 *
 * <p>Never here: a rule, a vote, a static that two networks of one process would share.
 */
@NullMarked
package article6.node.app;

import org.jspecify.annotations.NullMarked;
