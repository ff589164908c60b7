/**
 * The state of the ledger after one block, taken along whole: a node that begins with it need not
 * execute everything before (docs/adr/0015).
 *
 * <p>In come the ledger of this node, files, and what peers send; out go snapshots that are the
 * same on every node, and new data folders that go on where the snapshot ends.
 *
 * <p>Never here: trust. Nothing of a snapshot is taken over before the light client has proven its
 * block final from the genesis on, and the entries lead to the state root which that block names. A
 * lying peer or file costs time only.
 */
@NullMarked
package article6.node.snapshot;

import org.jspecify.annotations.NullMarked;
