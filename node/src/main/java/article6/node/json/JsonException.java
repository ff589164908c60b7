package article6.node.json;

/**
 * JSON that is not what was asked for. The message is a whole sentence for the person who wrote it:
 * the place, what stands there and what is expected.
 */
public final class JsonException extends RuntimeException {
  private final String place;

  JsonException(JsonPlace place, String problem) {
    super(place + ": " + problem);
    this.place = place.toString();
  }

  JsonException(JsonPlace place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
    this.place = place.toString();
  }

  /** Where in the document, such as {@code action.units.first} or {@code signers[2]}. */
  public String place() {
    return place;
  }
}
