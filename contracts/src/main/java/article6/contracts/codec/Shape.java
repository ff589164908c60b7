package article6.contracts.codec;

import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/** How values of one Java type stand in RLP. */
interface Shape {
  void write(RLPWriter writer, Object value);

  Object read(RLPReader reader);

  /** Whether a value has anything that records did not have when they were first released. */
  default boolean usesAdded(Object value) {
    return false;
  }
}
