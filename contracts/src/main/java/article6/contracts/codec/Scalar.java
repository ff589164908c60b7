package article6.contracts.codec;

/**
 * Marks a record of exactly one component that is written as that component alone, without a list
 * around it: the identifiers of the field ({@code PartyCode}, {@code Hash}, …) look on the wire
 * like the text or bytes they are.
 */
public interface Scalar {}
