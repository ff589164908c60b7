package article6.node.report.aef;

import java.util.List;

/**
 * A whole report, ready to be written by {@link AefWorkbook}, {@link AefCsv} or {@link AefJson}.
 */
public final class Aef {
  private final SubmissionRow submission;
  private final List<AuthorizationRow> authorizations;
  private final List<ActionRow> actions;
  private final List<HoldingRow> holdings;
  private final List<EntityRow> entities;

  Aef(
      SubmissionRow submission,
      List<AuthorizationRow> authorizations,
      List<ActionRow> actions,
      List<HoldingRow> holdings,
      List<EntityRow> entities) {
    this.submission = submission;
    this.authorizations = List.copyOf(authorizations);
    this.actions = List.copyOf(actions);
    this.holdings = List.copyOf(holdings);
    this.entities = List.copyOf(entities);
  }

  public AefRequest request() {
    return submission.request();
  }

  AefProfile profile() {
    return request().profile();
  }

  /** A name for the file, without the ending, such as AEF-THA-2023-1.0. */
  public String fileName() {
    AefRequest request = request();
    return "AEF-" + request.party() + "-" + request.year() + "-" + request.version();
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
