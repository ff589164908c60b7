package article6.node.json;

import article6.contracts.domain.Metric;
import article6.contracts.domain.UnitRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that officers know in another form than the record has. */
final class DomainShapes {
  private static final String GHG = "GHG";

  /** The full ids of the first and last unit, which is how letters and tables name a range. */
  private record FirstAndLast(String first, String last) {}

  static final JsonShape UNITS =
      new JsonShape() {
        @Override
        public JsonNode write(Object value) {
          UnitRange units = (UnitRange) value;
          return JsonNodeFactory.instance
              .objectNode()
              .put("first", units.firstId())
              .put("last", units.lastId());
        }

        @Override
        public Object read(JsonNode node, JsonPlace place) {
          FirstAndLast ids = (FirstAndLast) JsonShapes.of(FirstAndLast.class).read(node, place);
          try {
            UnitRange first = UnitRange.parseUnit(ids.first());
            return UnitRange.parse(first.firstId(), ids.last());
          } catch (IllegalArgumentException e) {
            throw new JsonException(place, String.valueOf(e.getMessage()), e);
          }
        }

        @Override
        public ObjectNode schema(SchemaBook book) {
          return book.reference(
              UnitRange.class,
              () -> {
                ObjectNode properties = JsonNodeFactory.instance.objectNode();
                properties.set("first", ScalarShapes.type("string"));
                properties.set("last", ScalarShapes.type("string"));
                ObjectNode schema = ScalarShapes.type("object");
                schema.set("properties", properties);
                schema.set(
                    "required", JsonNodeFactory.instance.arrayNode().add("first").add("last"));
                return schema.put("additionalProperties", false);
              });
        }
      };

  /** {@code GHG} for t CO2 eq, as the reporting format has it, else the metric's own name. */
  static final JsonShape METRIC =
      ScalarShapes.shape(
          ScalarShapes.type("string"),
          value -> {
            Metric metric = (Metric) value;
            return JsonNodeFactory.instance.stringNode(metric.isGhg() ? GHG : metric.nonGhgName());
          },
          (node, place) -> {
            String name = ScalarShapes.text(node, place);
            if (name.isEmpty()) {
              throw new JsonException(place, "is empty; GHG stands for t CO2 eq");
            }
            return name.equals(GHG) ? Metric.GHG : new Metric(name);
          });

  private DomainShapes() {}
}
