/**
 * What a node remembers, in one RocksDB folder. In come certified blocks with everything they
 * change, as one batch each, and votes; out come reads of the latest state or of one moment.
 *
 * <p>What may never happen here: a block half written, a vote acknowledged before it is on the
 * disk, a damaged file read as if it were sound, any knowledge of what a key means.
 */
@NullMarked
package article6.node.store;

import org.jspecify.annotations.NullMarked;
