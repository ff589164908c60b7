package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.node.report.aef.AefVersion;
import article6.node.report.finding.FindingCode;
import java.time.LocalDate;
import java.util.Optional;

/** Reads rows of tables 1, 4 and 5. */
final class OtherRows {
  /** Before it there were no ITMOs (U-1); far beyond, a slip of the pen. */
  private static final int FIRST_YEAR = 2021;

  private static final int LAST_YEAR = 2100;

  private OtherRows() {}

  static Optional<FiledSubmission> submission(RowFields row) {
    String written = row.required("ParticipatingParty");
    Optional<PartyCode> party =
        written.isEmpty() ? Optional.empty() : row.partyOf("ParticipatingParty", written);
    party.ifPresent(
        _ -> {
          if (PartyNames.isCode(written)) {
            row.reading().nomenclatureWord();
          } else {
            row.reading().checkerWord();
          }
        });
    Optional<AefVersion> version = version(row);
    Optional<Integer> year = row.must("ReportedYear", row.year("ReportedYear"));
    if (year.isPresent() && (year.get() < FIRST_YEAR || year.get() > LAST_YEAR)) {
      row.fail(FindingCode.YEAR_UNKNOWN, "ReportedYear", year.get().toString(), "2024");
    }
    Optional<LocalDate> submitted =
        row.has("DateOfSubmission") ? row.date("DateOfSubmission") : Optional.empty();
    Optional<Integer> first = row.year("FirstYearOfNDCPeriod");
    Optional<Integer> last = row.year("LastYearOfNDCPeriod");
    if (first.isPresent() && last.isPresent() && first.get() > last.get()) {
      row.fail(
          FindingCode.PERIOD_REVERSED,
          "LastYearOfNDCPeriod",
          last.get().toString(),
          first.get().toString());
    }
    if (row.failed()) {
      return Optional.empty();
    }
    return Optional.of(
        new FiledSubmission(
            party.orElseThrow(),
            version.orElseThrow(),
            year.orElseThrow(),
            submitted,
            first,
            last));
  }

  private static Optional<AefVersion> version(RowFields row) {
    if (!row.has("SubmissionVersion")) {
      return Optional.of(AefVersion.FIRST);
    }
    String text = row.required("SubmissionVersion");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      // a spreadsheet program makes the number 1 of the version 1.0
      return Optional.of(AefVersion.parse(text.contains(".") ? text : text + ".0"));
    } catch (IllegalArgumentException e) {
      row.fail(FindingCode.FORM_WRONG, "SubmissionVersion", text, "1.0");
      return Optional.empty();
    }
  }

  static Optional<FiledHolding> holding(RowFields row) {
    return BlockRows.read(row).map(block -> new FiledHolding(row.row(), block));
  }

  static Optional<FiledEntity> entity(RowFields row) {
    Optional<LocalDate> date = row.date("DateOfAuthorization");
    String name = row.required("AuthorizedEntityName");
    String written = row.required("AuthorizedEntityCountryOfIncorporation");
    Optional<PartyCode> country =
        written.isEmpty()
            ? Optional.empty()
            : row.partyOf("AuthorizedEntityCountryOfIncorporation", written);
    String id = row.required("AuthorizedEntityID");
    Optional<ApproachId> approach = row.approach("CooperativeApproachID");
    if (row.failed()) {
      return Optional.empty();
    }
    return Optional.of(
        new FiledEntity(
            row.row(),
            date.orElseThrow(),
            name,
            country.orElseThrow(),
            row.reading().one(id),
            approach.orElseThrow(),
            row.text("AuthorizedEntityConditions"),
            row.text("AuthorizedEntityChangeConditions")));
  }
}
