package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.sheet.FileRefused;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON form, token by token. */
final class JsonTables {
  private static final int NESTING_MAX = 16;
  private static final int NAME_CHARACTERS_MAX = 200;
  private static final int NUMBER_CHARACTERS_MAX = 40;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(NESTING_MAX)
                  .maxNameLength(NAME_CHARACTERS_MAX)
                  .maxNumberLength(NUMBER_CHARACTERS_MAX)
                  .maxStringLength(SheetLimits.TEXT_CHARACTERS_MAX)
                  .build())
          .build();

  private final Filing filing;
  private final JsonParser json;

  private JsonTables(Filing filing, JsonParser json) {
    this.filing = filing;
    this.json = json;
  }

  /**
   * @throws FileRefused when it is no JSON, or JSON of something else
   */
  static void read(byte[] file, Filing filing) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), file)) {
      new JsonTables(filing, json).document();
    } catch (JacksonException e) {
      String where =
          e.getLocation() == null
              ? ""
              : "line %d, column %d"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new FileRefused(FindingCode.JSON_BROKEN, where, e.getOriginalMessage());
    }
  }

  private void document() {
    expect(json.nextToken(), JsonToken.START_OBJECT, "{");
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("tables")) {
        expect(value, JsonToken.START_ARRAY, "tables: […]");
        while (json.nextToken() == JsonToken.START_OBJECT) {
          table();
        }
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new FileRefused(FindingCode.JSON_BROKEN, String.valueOf(json.currentToken()), "");
    }
  }

  private void table() {
    Optional<TableShape> shape = Optional.empty();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("table")) {
        int number = value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : 0;
        if (number < 1 || number > AefLayout.all().size()) {
          throw new FileRefused(FindingCode.JSON_BROKEN, "table " + number, "1 … 5");
        }
        shape = Optional.of(TableShape.of(AefLayout.of(number)));
      } else if (name.equals("rows")) {
        expect(value, JsonToken.START_ARRAY, "rows: […]");
        rows(shape.orElseThrow(() -> new FileRefused(FindingCode.JSON_BROKEN, "rows", "table: 3")));
      } else {
        json.skipChildren();
      }
    }
  }

  private void rows(TableShape shape) {
    Place sheet = filing.file().sheet(shape.heading());
    TablePlace place = TablePlace.of(sheet, shape.fields());
    boolean taken = filing.begin(shape, place);
    int number = 0;
    while (json.nextToken() == JsonToken.START_OBJECT) {
      number++;
      RawCell[] cells = new RawCell[shape.fields().size()];
      Arrays.fill(cells, RawCell.BLANK);
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        if (json.currentName().equals("values")) {
          expect(json.nextToken(), JsonToken.START_OBJECT, "values: {…}");
          values(shape, sheet.row(number), cells);
        } else {
          json.nextToken();
          json.skipChildren();
        }
      }
      if (taken) {
        filing.take(shape, place, SheetRow.of(number, cells));
      }
    }
  }

  private void values(TableShape shape, Place row, RawCell[] cells) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      Optional<Integer> field = shape.byName(name);
      if (field.isEmpty()) {
        filing.findings().add(Finding.of(FindingCode.COLUMN_UNKNOWN, row.field(name), name, ""));
        json.skipChildren();
        continue;
      }
      cells[field.get()] =
          switch (token) {
            case VALUE_NULL -> RawCell.BLANK;
            case VALUE_STRING -> RawCell.text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawCell.number(json.getString());
            case VALUE_TRUE, VALUE_FALSE -> new RawCell(RawCell.Kind.FLAG, json.getString());
            default ->
                throw new FileRefused(FindingCode.JSON_BROKEN, name, "a text, a number or null");
          };
    }
  }

  private static void expect(@Nullable JsonToken token, JsonToken expected, String what) {
    if (token != expected) {
      throw new FileRefused(FindingCode.JSON_BROKEN, String.valueOf(token), what);
    }
  }
}
