package article6.node.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.report.Story;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefLayout;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.Cases;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.PartyNames;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A report of the ledger that a test changes before it is filed as CSV. */
final class Filed {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Map<Integer, List<Map<String, String>>> tables = new HashMap<>();
  private final String name;

  private Filed(Aef aef) {
    name = aef.fileName() + ".csv";
    AefLayout.all().forEach(layout -> tables.put(layout.table(), new ArrayList<>()));
    aef.visit(
        (table, row, values) -> {
          Map<String, String> fields = new HashMap<>();
          for (int i = 0; i < values.size(); i++) {
            String field = AefLayout.of(table).fields().get(i).name();
            values
                .get(i)
                .ifPresent(
                    it ->
                        fields.put(
                            field, it instanceof LocalDate day ? DAY.format(day) : it.toString()));
          }
          rows(table).add(fields);
        });
  }

  static Filed of(Story story, String party, int year) {
    return new Filed(Cases.report(story, party, year, AefProfile.CHECKER_2025));
  }

  List<Map<String, String>> rows(int table) {
    return tables.getOrDefault(table, List.of());
  }

  Filed set(int table, int row, String field, String value) {
    rows(table).get(row).put(field, value);
    return this;
  }

  Filed add(int table, Map<String, String> fields) {
    rows(table).add(new HashMap<>(fields));
    return this;
  }

  Filed remove(int table, Predicate<Map<String, String>> which) {
    rows(table).removeIf(which);
    return this;
  }

  AefFile file() {
    return file(name);
  }

  AefFile file(String name) {
    StringBuilder csv = new StringBuilder();
    for (AefLayout layout : AefLayout.all()) {
      List<String> fields = layout.fields().stream().map(AefLayout.Field::name).toList();
      csv.append(layout.heading()).append('\n');
      line(csv, layout.fields().stream().map(AefLayout.Field::label).toList());
      for (Map<String, String> row : rows(layout.table())) {
        line(csv, fields.stream().map(field -> row.getOrDefault(field, "")).toList());
      }
      csv.append('\n');
    }
    AefFile file =
        AefFile.read(
            name, csv.toString().getBytes(StandardCharsets.UTF_8), new PartyNames(Map.of()));
    assertThat(file.report()).as("%s", file.findings().inOrder()).isPresent();
    return file;
  }

  private static void line(StringBuilder csv, List<String> texts) {
    csv.append(
            String.join(
                ",", texts.stream().map(it -> '"' + it.replace("\"", "\"\"") + '"').toList()))
        .append('\n');
  }
}
