package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.node.report.bulk.BulkMapping.Step;
import article6.node.report.filed.PartyNames;
import article6.node.report.filed.Reading;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all sheets and steps of a file come to together. */
final class BulkReading {
  private static final Codec<Action> CODEC = Codec.of(Action.class);

  private final String name;
  private final int rowsMax;
  private final Reading values;
  private final List<BulkRow> rows = new ArrayList<>();
  private final List<Finding> unreadable = new ArrayList<>();
  private final Set<Hash> seen = new HashSet<>();
  private long repeated;
  private long passedOver;
  private boolean full;
  private boolean incomplete;

  BulkReading(String name, PartyNames parties, int rowsMax) {
    this.name = name;
    this.rowsMax = rowsMax;
    this.values = new Reading(parties);
  }

  Reading values() {
    return values;
  }

  PartyNames parties() {
    return values.parties();
  }

  /** Takes what is wrong or worth a look beyond the values of one row. */
  void add(Finding finding) {
    incomplete |= finding.severity() == Severity.ERROR;
    values.findings().add(finding);
  }

  boolean isFull() {
    return full;
  }

  void passOver() {
    passedOver++;
  }

  void unreadable(Finding first) {
    unreadable.add(first);
    count();
  }

  /** Takes a row, unless an earlier one says the same. */
  void take(Step step, BulkRow row) {
    if (seen.add(Hash.of(CODEC.encode(row.action())))) {
      rows.add(row);
      count();
    } else if (step.distinct()) {
      repeated++;
    } else {
      Finding twice = Finding.of(FindingCode.ROW_TWICE, row.place(), row.action().kind(), "");
      values.findings().add(twice);
      unreadable(twice);
    }
  }

  private void count() {
    if (rows.size() + unreadable.size() > rowsMax && !full) {
      full = true;
      add(Finding.of(FindingCode.IMPORT_TOO_LONG, Place.file(name), "", String.valueOf(rowsMax)));
    }
  }

  /** Of a file that is too long nothing is kept: no part of it may be taken for the whole. */
  BulkFile finish() {
    return new BulkFile(
        name,
        full ? List.of() : rows,
        unreadable,
        repeated,
        passedOver,
        !incomplete,
        values.findings());
  }
}
