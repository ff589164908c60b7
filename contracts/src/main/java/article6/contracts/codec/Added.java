package article6.contracts.codec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that a record got after it was first released. Such components stand at its end, and
 * those at the very end that are empty (nothing, 0, no, "", an empty list) are left out of the
 * encoding: what was encoded before is still read, hashed and proven byte for byte as it was.
 *
 * <p>On a constant of an enum it says the same: the first release did not know it.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Added {}
