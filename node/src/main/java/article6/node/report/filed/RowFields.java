package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.sheet.Dates;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.RawCell.Kind;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row whose fields are asked for by name and type. What does not fit becomes a finding, and the
 * row then fails as a whole: a value in its place is never guessed.
 */
public final class RowFields {
  private static final Set<String> BLANK_WORDS = Set.of("na", "n/a", "n.a.", "not applicable", "-");
  private static final int BLANK_WORD_CHARACTERS_MAX = 14;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,18}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /** Digits in groups, in whatever way a country writes them. */
  private static final Pattern GROUPED =
      Pattern.compile("[0-9]{1,3}([,.'’\\u00a0\\u202f ][0-9]{3})+([.,][0-9]+)?");

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final int YEAR_MIN = 1990;
  private static final int YEAR_MAX = 2200;

  private final Reading reading;
  private final TablePlace table;
  private final int row;
  private final List<RawCell> cells;
  private final boolean draft;
  private final BitSet told = new BitSet();
  private @Nullable Finding failure;

  public RowFields(Reading reading, TablePlace table, SheetRow row, boolean draft) {
    this.reading = reading;
    this.table = table;
    this.row = row.number();
    this.cells = row.cells();
    this.draft = draft;
  }

  public int row() {
    return row;
  }

  public boolean draft() {
    return draft;
  }

  public Reading reading() {
    return reading;
  }

  /** Whether something did not fit, so that the row can't be taken. */
  public boolean failed() {
    return failure != null;
  }

  /** The first thing that did not fit. */
  public Optional<Finding> failure() {
    return Optional.ofNullable(failure);
  }

  public Place place(String name) {
    return table.cell(row, name);
  }

  public void fail(FindingCode code, String name, String value, String expected) {
    Finding finding = Finding.of(code, place(name), value, expected);
    findings().add(finding);
    if (failure == null) {
      failure = finding;
    }
    if (has(name)) {
      told.set(table.field(name));
    }
  }

  public void warn(FindingCode code, String name, String value, String expected) {
    findings().add(Finding.of(code, place(name), value, expected));
  }

  private Findings findings() {
    return reading.findings();
  }

  /** Whether the table has the field at all: the draft lacks some. */
  public boolean has(String name) {
    return table.field(name) >= 0;
  }

  /** The cell of a field; one that can't be a value is told once and is then blank. */
  private RawCell cell(String name) {
    int field = table.field(name);
    if (field < 0 || field >= cells.size() || told.get(field)) {
      return RawCell.BLANK;
    }
    RawCell cell = cells.get(field);
    if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
      fail(
          cell.kind() == Kind.FORMULA ? FindingCode.FORMULA : FindingCode.CELL_ERROR,
          name,
          cell.text(),
          "");
      return RawCell.BLANK;
    }
    return cell;
  }

  private static boolean isNothing(RawCell cell) {
    return switch (cell.kind()) {
      case BLANK -> true;
      case TEXT -> isFilledByPlatform(cell.text()) || isBlankWord(cell.text());
      case NUMBER, DAY, FLAG, FORMULA, ERROR -> false;
    };
  }

  private static boolean isBlankWord(String text) {
    return text.length() <= BLANK_WORD_CHARACTERS_MAX && BLANK_WORDS.contains(Spelling.key(text));
  }

  private static boolean isFilledByPlatform(String text) {
    return text.startsWith("{") && text.endsWith("}") && text.contains("CARP");
  }

  /** Whether a value stands in the field. */
  public boolean filled(String name) {
    return !isNothing(cell(name));
  }

  /** A text; empty when blank or not applicable. */
  public String text(String name) {
    RawCell cell = cell(name);
    return isNothing(cell) ? "" : cell.text();
  }

  public String required(String name) {
    return required(name, FindingCode.REQUIRED_MISSING);
  }

  public String required(String name, FindingCode missing) {
    String text = text(name);
    if (text.isEmpty()) {
      missing(name, missing);
    }
    return text;
  }

  /** Tells that a value is missing, unless the field was told to be wrong already. */
  public void missing(String name, FindingCode code) {
    int field = table.field(name);
    if (field >= 0 && !told.get(field)) {
      fail(code, name, "", "");
    }
  }

  public Optional<PartyCode> party(String name) {
    String text = text(name);
    return text.isEmpty() ? Optional.empty() : partyOf(name, text);
  }

  public Optional<PartyCode> partyOf(String name, String text) {
    Optional<PartyCode> party = reading.parties().find(text);
    if (party.isEmpty()) {
      fail(FindingCode.PARTY_UNKNOWN, name, text, "");
    }
    return party.map(reading::one);
  }

  public Optional<ApproachId> approach(String name) {
    return parsed(name, "CA0001", ApproachId::new);
  }

  public Optional<RegistryId> registry(String name) {
    return parsed(name, "GHA01", RegistryId::new);
  }

  /** A required value that a domain type reads. */
  public <T> Optional<T> parsed(String name, String example, Function<String, T> parser) {
    String text = required(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.one(parser.apply(text)));
    } catch (IllegalArgumentException e) {
      fail(FindingCode.FORM_WRONG, name, text, example);
      return Optional.empty();
    }
  }

  /** A word of a list; words are compared without case. */
  public <T> Optional<T> choice(String name, Map<String, T> words) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    T value = words.get(Spelling.key(text));
    if (value == null) {
      fail(
          Spelling.hasForeignLetters(text)
              ? FindingCode.WORDS_NOT_ENGLISH
              : FindingCode.VALUE_UNKNOWN,
          name,
          text,
          String.join(" · ", words.keySet()));
    }
    return Optional.ofNullable(value);
  }

  public Optional<LocalDate> date(String name) {
    RawCell cell = cell(name);
    if (isNothing(cell)) {
      missing(name, FindingCode.REQUIRED_MISSING);
      return Optional.empty();
    }
    if (cell.kind() == Kind.DAY) {
      return Optional.of(reading.one(LocalDate.parse(cell.text())));
    }
    if (cell.kind() == Kind.NUMBER) {
      fail(FindingCode.DATE_IS_NUMBER, name, cell.text(), Dates.ofSerial(cell.text()));
      return Optional.empty();
    }
    Optional<LocalDate> date = Dates.day(cell.text());
    if (date.isEmpty()) {
      fail(FindingCode.DATE_WRONG, name, cell.text(), "31/12/2024");
    }
    return date.map(reading::one);
  }

  /** A number without a fraction. */
  public Optional<Long> whole(String name) {
    return decimal(name)
        .flatMap(
            number -> {
              if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0) {
                fail(FindingCode.NUMBER_WRONG, name, number.toPlainString(), "1916");
                return Optional.empty();
              }
              return Optional.of(number.longValueExact());
            });
  }

  public Optional<BigDecimal> decimal(String name) {
    RawCell cell = cell(name);
    if (isNothing(cell)) {
      return Optional.empty();
    }
    String text = cell.text();
    if (cell.kind() == Kind.DAY) {
      fail(FindingCode.NUMBER_IS_DATE, name, text, "");
    } else if (DECIMAL.matcher(text).matches()
        && (cell.kind() == Kind.NUMBER || !isGroupedByPoint(text))) {
      return Optional.of(new BigDecimal(text));
    } else if (GROUPED.matcher(text).matches()) {
      fail(FindingCode.NUMBER_SEPARATORS, name, text, text.replaceAll("[^0-9]", ""));
    } else {
      fail(FindingCode.NUMBER_WRONG, name, text, "1916");
    }
    return Optional.empty();
  }

  /** As a text, 1.916 may be less than two, or a thousand and more. */
  private static boolean isGroupedByPoint(String text) {
    return GROUPED.matcher(text).matches() && !WHOLE.matcher(text).matches();
  }

  public Optional<Integer> year(String name) {
    RawCell cell = cell(name);
    if (isNothing(cell)) {
      return Optional.empty();
    }
    if (cell.kind() == Kind.DAY) {
      fail(FindingCode.NUMBER_IS_DATE, name, cell.text(), "2024");
      return Optional.empty();
    }
    if (!YEAR.matcher(cell.text()).matches()) {
      fail(FindingCode.NUMBER_WRONG, name, cell.text(), "2024");
      return Optional.empty();
    }
    int year = Integer.parseInt(cell.text());
    if (year < YEAR_MIN || year > YEAR_MAX) {
      fail(FindingCode.YEAR_UNKNOWN, name, cell.text(), "2024");
      return Optional.empty();
    }
    return Optional.of(year);
  }

  public <T> Optional<T> must(String name, Optional<T> value) {
    if (value.isEmpty()) {
      missing(name, FindingCode.REQUIRED_MISSING);
    }
    return value;
  }
}
