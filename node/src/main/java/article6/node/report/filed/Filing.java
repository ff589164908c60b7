package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.sheet.FileRefused;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the rows of a file, of whatever format, into a report. */
final class Filing {
  private final Reading reading;
  private final Place file;
  private final Map<Integer, TablePlace> places = new LinkedHashMap<>();
  private final List<FiledSubmission> submissions = new ArrayList<>();
  private final List<FiledAuthorization> authorizations = new ArrayList<>();
  private final Map<String, FiledAuthorization> draftAuthorizations = new LinkedHashMap<>();
  private final List<FiledAction> actions = new ArrayList<>();
  private final List<FiledHolding> holdings = new ArrayList<>();
  private final List<FiledEntity> entities = new ArrayList<>();
  private boolean draft;
  private int rows;

  Filing(Reading reading, String file) {
    this.reading = reading;
    this.file = Place.file(file);
  }

  Findings findings() {
    return reading.findings();
  }

  Place file() {
    return file;
  }

  boolean has(int table) {
    return places.containsKey(table);
  }

  /** Announces a table, also one without rows. False when it was there already. */
  boolean begin(TableShape shape, TablePlace place) {
    draft |= shape.draft();
    if (places.putIfAbsent(shape.table(), place) == null) {
      return true;
    }
    findings().add(Finding.of(FindingCode.TABLE_TWICE, place.row(0), shape.heading(), ""));
    return false;
  }

  /**
   * Takes a row with its cells in the order of the shape's fields.
   *
   * @throws FileRefused when there are more rows than a report may have
   */
  void take(TableShape shape, TablePlace place, SheetRow cells) {
    rows++;
    if (rows > SheetLimits.ROWS_MAX) {
      throw new FileRefused(
          FindingCode.ROWS_TOO_MANY, shape.heading(), String.valueOf(SheetLimits.ROWS_MAX));
    }
    places.put(shape.table(), place);
    RowFields row = new RowFields(reading, place, cells, shape.draft());
    switch (shape.table()) {
      case 1 -> OtherRows.submission(row).ifPresent(submissions::add);
      case 2 -> AuthorizationRows.read(row).ifPresent(authorizations::add);
      case 3 -> ActionRows.read(row).ifPresent(actions::add);
      case 4 -> OtherRows.holding(row).ifPresent(holdings::add);
      case 5 -> OtherRows.entity(row).ifPresent(entities::add);
      default -> throw new IllegalArgumentException("no table " + shape.table());
    }
    if (shape.draft() && shape.table() >= 3 && !row.failed()) {
      draftAuthorization(row);
    }
  }

  /** Each row of the draft repeats its authorization; all have to say the same of it. */
  private void draftAuthorization(RowFields row) {
    Optional<FiledAuthorization> read = AuthorizationRows.read(row);
    if (read.isEmpty()) {
      return;
    }
    FiledAuthorization next = read.get();
    FiledAuthorization first = draftAuthorizations.putIfAbsent(next.id(), next);
    if (first != null && !sameButRow(first, next)) {
      row.fail(
          FindingCode.DRAFT_AUTHORIZATION_DIFFERS,
          "AuthorizationID",
          next.id(),
          String.valueOf(first.row()));
    }
  }

  private static boolean sameButRow(FiledAuthorization one, FiledAuthorization other) {
    return one.date().equals(other.date())
        && one.approach().equals(other.approach())
        && one.metric().equals(other.metric())
        && one.purpose() == other.purpose()
        && one.firstTransfer().equals(other.firstTransfer());
  }

  /** The report; nothing when anything in it is an error. */
  Optional<FiledAef> finish() {
    requireTables();
    if (reading.mixesProfiles() && !draft) {
      findings().add(Finding.of(FindingCode.PROFILES_MIXED, file, "", ""));
    }
    if (draft) {
      findings().add(Finding.of(FindingCode.DRAFT_LAYOUT, file, "", ""));
    }
    if (findings().hasErrors() || submissions.isEmpty()) {
      return Optional.empty();
    }
    authorizations.addAll(draftAuthorizations.values());
    return Optional.of(
        new FiledAef(
            file.file(),
            reading.form(draft),
            submissions.getFirst(),
            authorizations,
            actions,
            holdings,
            entities,
            this::place));
  }

  private void requireTables() {
    for (AefLayout layout : AefLayout.all()) {
      boolean inDraft = layout.table() == 1 || layout.table() == 3;
      if (!places.containsKey(layout.table()) && (!draft || inDraft)) {
        findings().add(Finding.of(FindingCode.TABLE_MISSING, file, "", layout.heading()));
      }
    }
  }

  private Place place(int table, int row, String name) {
    TablePlace place =
        places.get(draft && table == 2 ? Integer.valueOf(3) : Integer.valueOf(table));
    if (place == null) {
      return file.row(row);
    }
    return name.isEmpty() ? place.row(row) : place.cell(row, name);
  }
}
