package article6.contracts.crypto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that is the SHA-256 of a document kept outside the ledger, byte for byte: whoever has
 * the document can show that it is the one meant. Other hashes are ids, and no file has them as its
 * digest.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentDigest {}
