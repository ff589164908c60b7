package article6.node.store;

import java.util.regex.Pattern;

/**
 * A set of sorted entries that whoever opens the store may define: written with the blocks that
 * they follow from, opaque to the store.
 *
 * @param name small letters, digits and hyphens; stays the same for as long as the data is kept
 */
public record Index(String name) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  public Index {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("an index is named in small letters, not '" + name + "'");
    }
  }
}
