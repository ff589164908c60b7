package article6.node.report.aef;

import article6.node.report.Act;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the report as JSON: tables with their columns, rows of values under the names of the
 * nomenclatures, and for every row the transactions it is made of. Blank fields and those that the
 * platform fills are null; dates are ISO dates.
 */
public final class AefJson {
  /** Whoever opened the stream closes it. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private AefJson() {}

  /**
   * Writes one object; the stream stays open.
   *
   * @throws IOException when the stream does not take it
   */
  public static void write(Aef aef, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(aef, json);
    } catch (JacksonIOException failure) {
      throw failure.getCause();
    }
  }

  private static void write(Aef aef, JsonGenerator json) {
    AefRequest request = aef.request();
    json.writeStartObject();
    json.writeStringProperty("party", request.party().value());
    json.writeNumberProperty("year", request.year());
    json.writeStringProperty("profile", request.profile().name());
    json.writeStringProperty("version", request.version().toString());
    json.writeStringProperty("submitted", request.submitted().toString());
    json.writeArrayPropertyStart("tables");
    head(json, AefTables.SUBMISSION);
    row(
        json,
        AefTables.SUBMISSION,
        AefTables.SUBMISSION.cells(aef.submission(), aef.profile()),
        List.of());
    end(json);
    for (Aef.Filled<?> filled : aef.filled()) {
      head(json, filled.table());
      for (int row = 0; row < filled.rows().size(); row++) {
        row(json, filled.table(), filled.cells(row, aef.profile()), filled.rows().get(row).acts());
      }
      end(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void head(JsonGenerator json, AefTable<?> table) {
    json.writeStartObject();
    json.writeNumberProperty("table", table.number());
    json.writeStringProperty("title", table.title());
    json.writeArrayPropertyStart("columns");
    for (Column<?> column : table.columns()) {
      json.writeStartObject();
      json.writeStringProperty("name", column.name());
      json.writeStringProperty("label", column.label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rows");
  }

  private static void end(JsonGenerator json) {
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void row(JsonGenerator json, AefTable<?> table, List<Cell> cells, List<Act> acts) {
    json.writeStartObject();
    json.writeObjectPropertyStart("values");
    for (int column = 0; column < cells.size(); column++) {
      json.writeName(table.columns().get(column).name());
      value(json, cells.get(column));
    }
    json.writeEndObject();
    json.writeArrayPropertyStart("transactions");
    for (Act act : acts) {
      json.writeStartObject();
      json.writeStringProperty("id", act.transaction().toString());
      json.writeNumberProperty("height", act.height());
      json.writeStringProperty("recordedAt", act.recordedAt().toString());
      json.writeBooleanProperty("backDated", act.backDated());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Cell cell) {
    switch (cell) {
      case Cell.Blank _ -> json.writeNull();
      case Cell.Text it -> json.writeString(it.text());
      case Cell.Whole it -> json.writeNumber(it.number());
      case Cell.Day it -> json.writeString(it.day().toString());
      case Cell.Carp _ -> json.writeNull();
    }
  }
}
