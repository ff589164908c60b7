package article6.node.json;

import org.jspecify.annotations.Nullable;

/** A place in a JSON document, as a reader would say it: {@code officers[1].roles[0]}. */
record JsonPlace(@Nullable JsonPlace above, String step) {
  static final JsonPlace ROOT = new JsonPlace(null, "");

  JsonPlace field(String name) {
    return new JsonPlace(this, above == null ? name : "." + name);
  }

  JsonPlace item(int index) {
    return new JsonPlace(this, "[" + index + "]");
  }

  @Override
  public String toString() {
    String path = path();
    return path.isEmpty() ? "the document" : path;
  }

  private String path() {
    return above == null ? step : above.path() + step;
  }
}
