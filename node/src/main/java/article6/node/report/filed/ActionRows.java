package article6.node.report.filed;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.ActionType;
import article6.node.report.finding.FindingCode;
import article6.node.report.sheet.Dates;
import article6.node.report.sheet.Spelling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Reads rows of table 3. */
final class ActionRows {
  private static final String NAME_DATE = "ActionDateTime";
  private static final String NAME_SUBTYPE = "ActionSubtype";
  private static final String NAME_PURPOSE = "PurposeITMOUsedForOIMP";
  private static final String NAME_YEAR = "YearITMOUsedTowardsNDC";
  private static final String NAME_USER = "Using/cancellingPartyID";

  private ActionRows() {}

  static Optional<FiledAction> read(RowFields row) {
    Optional<LocalDate> date = row.date(NAME_DATE);
    Optional<Instant> time = Dates.instant(row.text(NAME_DATE));
    Optional<ActionType> type =
        row.must("ActionType", row.choice("ActionType", Words.ACTION_TYPES));
    Optional<FiledSubtype> subtype = row.choice(NAME_SUBTYPE, Words.SUBTYPES);
    type.ifPresent(it -> checkSubtype(row, it, subtype));
    vote(row, type, subtype, time);
    Optional<FiledBlock> block = BlockRows.read(row);
    Optional<PartyCode> transferring = row.party("TransferringPartyID");
    Optional<PartyCode> acquiring = row.party("AcquiringPartyID");
    String purpose = row.text(NAME_PURPOSE);
    Optional<Integer> year = row.year(NAME_YEAR);
    type.ifPresent(it -> checkParties(row, it, subtype, transferring, acquiring));
    type.ifPresent(it -> checkUse(row, it, purpose, year));
    User user = user(row);
    if (row.failed()) {
      return Optional.empty();
    }
    Reading reading = row.reading();
    return Optional.of(
        new FiledAction(
            row.row(),
            date.orElseThrow(),
            time,
            type.orElseThrow(),
            reading.one(subtype),
            block.orElseThrow(),
            reading.one(transferring),
            reading.one(acquiring),
            reading.one(purpose),
            reading.one(user.party()),
            reading.one(user.entity()),
            reading.one(year)));
  }

  private record User(Optional<PartyCode> party, String entity) {}

  /** The draft has one column for the Party or the entity. */
  private static User user(RowFields row) {
    String text = row.text(NAME_USER);
    if (row.draft() && !text.isEmpty() && row.reading().parties().find(text).isEmpty()) {
      return new User(Optional.empty(), text);
    }
    return new User(row.party(NAME_USER), row.text("Using/cancellingEntityID"));
  }

  private static void checkSubtype(RowFields row, ActionType type, Optional<FiledSubtype> subtype) {
    if (!row.has(NAME_SUBTYPE)) {
      return;
    }
    if (type == ActionType.FIRST_TRANSFER && subtype.isEmpty()) {
      row.missing(NAME_SUBTYPE, FindingCode.CONDITIONAL_MISSING);
    }
    subtype
        .filter(it -> !it.allowedFor(type))
        .ifPresent(
            it ->
                row.fail(
                    FindingCode.NOT_APPLICABLE,
                    NAME_SUBTYPE,
                    it.words().getFirst(),
                    type.label().toLowerCase(Locale.ROOT)));
  }

  private static void checkParties(
      RowFields row,
      ActionType type,
      Optional<FiledSubtype> subtype,
      Optional<PartyCode> transferring,
      Optional<PartyCode> acquiring) {
    if (type == ActionType.ACQUISITION && transferring.isEmpty()) {
      row.missing("TransferringPartyID", FindingCode.CONDITIONAL_MISSING);
    }
    boolean toFund = subtype.filter(FiledSubtype::isToAdaptationFund).isPresent();
    if (type == ActionType.TRANSFER && acquiring.isEmpty() && !toFund) {
      row.missing("AcquiringPartyID", FindingCode.CONDITIONAL_MISSING);
    }
  }

  /** A use without an OIMP purpose is one towards an NDC, and then has a year. */
  private static void checkUse(
      RowFields row, ActionType type, String purpose, Optional<Integer> year) {
    if (type == ActionType.USE && purpose.isEmpty() && year.isEmpty()) {
      row.missing(NAME_YEAR, FindingCode.CONDITIONAL_MISSING);
    }
    if (type != ActionType.USE && year.isPresent()) {
      row.fail(FindingCode.NOT_APPLICABLE, NAME_YEAR, year.get().toString(), "NA");
    }
  }

  private static void vote(
      RowFields row,
      Optional<ActionType> type,
      Optional<FiledSubtype> subtype,
      Optional<Instant> time) {
    boolean nomenclatures =
        type.filter(it -> it == ActionType.AUTHORIZATION || it == ActionType.VOLUNTARY_CANCELLATION)
                .isPresent()
            || time.isPresent();
    if (nomenclatures) {
      row.reading().nomenclatureWord();
    }
    if (subtype.filter(it -> it == FiledSubtype.INTERNATIONAL_TRANSFER).isPresent()) {
      String word = Spelling.key(row.text(NAME_SUBTYPE));
      if (word.equals(Words.FIRST_INTERNATIONAL_TRANSFER)) {
        row.reading().checkerWord();
      } else {
        row.reading().nomenclatureWord();
      }
    }
  }
}
