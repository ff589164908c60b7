package article6.contracts.law;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** The test shows what these rules say, which can't be broken and so stand in no assertion. */
@Target(ElementType.METHOD)
public @interface Shows {
  DerivedRule[] value();
}
