/**
 * The two Merkle trees of a block. In come state changes and transactions in order, out go roots
 * for the header and proofs that anybody can check with SHA-256 alone. Nothing here reads a disk:
 * the pages of the state tree are asked for and handed back.
 */
@NullMarked
package article6.contracts.tree;

import org.jspecify.annotations.NullMarked;
