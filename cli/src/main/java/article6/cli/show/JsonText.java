package article6.cli.show;

import article6.cli.console.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** JSON as a person reads it: lists of records as tables, records as indented lines. */
final class JsonText {
  private static final String NONE = "–";

  private JsonText() {}

  /** A table whose headings are the last names of the columns' pointers. */
  static TextTable table(List<JsonNode> items, List<String> columns) {
    TextTable table =
        new TextTable(
            columns.stream()
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                .toArray(String[]::new));
    for (JsonNode item : items) {
      table.row(columns.stream().map(pointer -> cell(pointer, item.at(pointer))).toArray());
    }
    return table;
  }

  /** Years and heights are numbers that no separator belongs in. */
  private static Object cell(String pointer, JsonNode value) {
    boolean counted = !pointer.endsWith("/year") && !pointer.endsWith("/height");
    return counted && value.isIntegralNumber() ? value.longValue() : plain(value);
  }

  private static String plain(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return NONE;
    }
    if (value.isArray()) {
      return value.isEmpty()
          ? NONE
          : value.valueStream().map(JsonText::plain).collect(Collectors.joining(", "));
    }
    return value.isContainer() ? value.toString() : value.asString("");
  }

  /** A record as lines of name and value, what it contains indented below. */
  static List<String> lines(JsonNode value) {
    List<String> lines = new ArrayList<>();
    add(lines, value, "");
    return lines;
  }

  private static void add(List<String> lines, JsonNode value, String indent) {
    int width =
        2 + value.propertyStream().mapToInt(field -> field.getKey().length()).max().orElse(0);
    value
        .propertyStream()
        .forEach(
            field -> {
              JsonNode content = field.getValue();
              String name = indent + field.getKey();
              if (isInline(content)) {
                lines.add(name + " ".repeat(width - field.getKey().length()) + plain(content));
              } else if (content.isObject()) {
                lines.add(name);
                add(lines, content, indent + "  ");
              } else {
                lines.add(name);
                content.valueStream().forEach(item -> addItem(lines, item, indent + "  "));
              }
            });
  }

  private static void addItem(List<String> lines, JsonNode item, String indent) {
    if (isInline(item)) {
      lines.add(indent + "- " + plain(item));
      return;
    }
    List<String> inner = lines(item);
    for (int i = 0; i < inner.size(); i++) {
      lines.add(indent + (i == 0 ? "- " : "  ") + inner.get(i));
    }
  }

  private static boolean isInline(JsonNode value) {
    return !value.isContainer()
        || value.isEmpty()
        || (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer));
  }
}
