package article6.node.peer;

import article6.contracts.crypto.Address;

/**
 * Two running processes hold the same ledger key.
 *
 * @param address of that key
 * @param own whether it is this node's key: then this node must not vote until the other has
 *     stopped
 * @param seenAt host and port where the second holder, or the peer that reports one, was seen
 */
public record KeyConflict(Address address, boolean own, String seenAt) {}
