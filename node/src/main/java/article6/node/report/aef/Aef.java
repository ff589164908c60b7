package article6.node.report.aef;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A whole report, ready to be written by {@link AefWorkbook}, {@link AefCsv} or {@link AefJson}.
 */
public final class Aef implements AutoCloseable {
  private final SubmissionRow submission;
  private final List<AuthorizationRow> authorizations;
  private final ActionSpool actions;
  private final List<HoldingRow> holdings;
  private final List<EntityRow> entities;

  Aef(
      SubmissionRow submission,
      List<AuthorizationRow> authorizations,
      ActionSpool actions,
      List<HoldingRow> holdings,
      List<EntityRow> entities) {
    this.submission = submission;
    this.authorizations = List.copyOf(authorizations);
    this.actions = actions;
    this.holdings = List.copyOf(holdings);
    this.entities = List.copyOf(entities);
  }

  /** Gives back the file in which the rows of a large report are; nobody reads them after that. */
  @Override
  public void close() {
    actions.close();
  }

  public AefRequest request() {
    return submission.request();
  }

  AefProfile profile() {
    return request().profile();
  }

  /** A name for the file, without the ending, such as AEF-THA-2023-1.0. */
  public String fileName() {
    return request().fileName();
  }

  SubmissionRow submission() {
    return submission;
  }

  List<AuthorizationRow> authorizations() {
    return authorizations;
  }

  List<ActionRow> actions() {
    return actions;
  }

  List<HoldingRow> holdings() {
    return holdings;
  }

  List<EntityRow> entities() {
    return entities;
  }

  /** Takes the rows of all tables, as any file format would show them. */
  @FunctionalInterface
  public interface RowVisitor {
    /**
     * @param table 1 to 5
     * @param row counted from 1
     * @param values in the order of the columns: texts, whole numbers and days; empty where blank
     *     or filled by the platform
     */
    void row(int table, int row, List<Optional<Object>> values);
  }

  /** Shows every row to a visitor, in the order of the tables. */
  public void visit(RowVisitor visitor) {
    visitor.row(
        AefTables.SUBMISSION.number(),
        1,
        values(AefTables.SUBMISSION.cells(submission, profile())));
    for (Filled<?> filled : filled()) {
      for (int row = 0; row < filled.rows().size(); row++) {
        visitor.row(filled.table().number(), row + 1, values(filled.cells(row, profile())));
      }
    }
  }

  private static List<Optional<Object>> values(List<Cell> cells) {
    return cells.stream().map(Aef::value).toList();
  }

  private static Optional<Object> value(Cell cell) {
    return switch (cell) {
      case Cell.Blank _, Cell.Carp _ -> Optional.empty();
      case Cell.Text(String text) -> Optional.of(text);
      case Cell.Whole(long number) -> Optional.of(number);
      case Cell.Day(LocalDate day) -> Optional.of(day);
    };
  }

  /** Tables 2 to 5 with their rows. */
  List<Filled<? extends AefRow>> filled() {
    return List.of(
        new Filled<>(AefTables.AUTHORIZATIONS, authorizations),
        new Filled<>(AefTables.ACTIONS, actions),
        new Filled<>(AefTables.HOLDINGS, holdings),
        new Filled<>(AefTables.ENTITIES, entities));
  }

  /** A table and its rows; cells are made one row at a time as they are written. */
  record Filled<R extends AefRow>(AefTable<R> table, List<R> rows) {
    List<Cell> cells(int row, AefProfile profile) {
      return table.cells(rows.get(row), profile);
    }
  }
}
