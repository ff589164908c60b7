package article6.node.peer;

/**
 * A field in which two nodes differ, as the closing side puts it to the other.
 *
 * @param field what it is, for people
 * @param yours the value at the node that is told
 * @param ours the value at the node that closes
 */
public record Difference(String field, String yours, String ours) {
  String text() {
    return "your %s is %s, this node's is %s".formatted(field, yours, ours);
  }
}
