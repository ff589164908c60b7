package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.law.Nomenclatures;
import article6.node.report.finding.FindingCode;
import article6.node.report.sheet.Dates;
import article6.node.report.sheet.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rows of table 2, and what rows of the draft repeat of it. */
final class AuthorizationRows {
  /** What the checking scripts accept in tables 2 and 3. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9 ./-]{1,60}");

  private static final Pattern ID_EVERYWHERE = Pattern.compile("[A-Za-z0-9 -]{1,60}");
  private static final Pattern YEARS = Pattern.compile("([0-9]{4}) ?[-–] ?([0-9]{4})");
  private static final String DAY = "((?:[0-9]{2}/){0,2}[0-9]{4})";
  private static final Pattern OCCURRED = window("Occurred");
  private static final Pattern USE = window("Use");
  private static final String EXAMPLE = "Occurred: from 01/01/2021 to 31/12/2030";

  private AuthorizationRows() {}

  static Optional<FiledAuthorization> read(RowFields row) {
    String id = id(row);
    Optional<LocalDate> date = row.date("DateOfAuthorization");
    Optional<ApproachId> approach = row.approach("CooperativeApproachID");
    Optional<Long> version = row.whole("AuthorizationVersion");
    row.must("AuthorizationVersion", version);
    Optional<Long> quantity = row.whole("AuthorizedQuantity");
    Optional<Metric> metric = BlockRows.metric(row);
    List<String> sectors = list(row, "Sectors", Nomenclatures.SECTORS);
    List<String> activityTypes = list(row, "ActivityType", Nomenclatures.ACTIVITY_TYPES);
    if (sectors.isEmpty()) {
      row.missing("Sectors", FindingCode.REQUIRED_MISSING);
    }
    Optional<Purpose> purpose =
        row.must("PurposeForAuthorization", row.choice("PurposeForAuthorization", Words.PURPOSES));
    List<PartyCode> parties = parties(row);
    Optional<FirstTransferDefinition> firstTransfer = firstTransfer(row, purpose);
    String timeframe = row.text("AuthorizedTimeframe");
    Optional<DateWindow> occurred = window(row, timeframe, OCCURRED);
    Optional<DateWindow> use = window(row, timeframe, USE);
    if (!timeframe.isEmpty() && occurred.isEmpty() && use.isEmpty() && !row.failed()) {
      row.fail(FindingCode.FORM_WRONG, "AuthorizedTimeframe", timeframe, EXAMPLE);
    }
    if (row.failed()) {
      return Optional.empty();
    }
    return Optional.of(
        new FiledAuthorization(
            row.row(),
            id,
            version.map(Long::intValue).orElse(1),
            date.orElseThrow(),
            approach.orElseThrow(),
            quantity,
            metric.orElseThrow(),
            sectors,
            activityTypes,
            purpose.orElseThrow(),
            parties,
            entities(row),
            occurred,
            use,
            firstTransfer,
            row.text("OIMPAuthorized"),
            row.text("AuthorizationT&Cs"),
            row.text("GWPValues")));
  }

  /** The id of an authorization, in tables 2 to 4. */
  static String id(RowFields row) {
    String id = row.required("AuthorizationID");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      row.fail(FindingCode.FORM_WRONG, "AuthorizationID", id, "THA-2023-01");
    } else if (!id.isEmpty() && !ID_EVERYWHERE.matcher(id).matches()) {
      row.warn(FindingCode.AUTHORIZATION_ID_SIGNS, "AuthorizationID", id, "");
    }
    return id;
  }

  private static Optional<FirstTransferDefinition> firstTransfer(
      RowFields row, Optional<Purpose> purpose) {
    String name = "FirstTransferDefnForOIMP";
    String text = row.text(name);
    boolean oimp = purpose.filter(Purpose::coversOimp).isPresent();
    if (Spelling.key(text).equals(Words.FIRST_INTERNATIONAL_TRANSFER)) {
      if (oimp) {
        row.warn(FindingCode.FIRST_TRANSFER_NOT_IN_2B, name, text, "");
      }
      return Optional.empty();
    }
    Optional<FirstTransferDefinition> definition = row.choice(name, Words.FIRST_TRANSFERS);
    if (purpose.isEmpty()) {
      return definition;
    }
    if (oimp && definition.isEmpty()) {
      row.missing(name, FindingCode.CONDITIONAL_MISSING);
    } else if (!oimp && definition.isPresent()) {
      row.fail(FindingCode.NOT_APPLICABLE, name, text, "NA");
    }
    switch (text) {
      case "Authorisation", "Use or Cancellation" -> row.reading().nomenclatureWord();
      case "Authorization", "Use or cancellation" -> row.reading().checkerWord();
      default -> {
        // the same in both profiles
      }
    }
    return definition;
  }

  private static List<PartyCode> parties(RowFields row) {
    List<PartyCode> parties = new ArrayList<>();
    for (String code : items(row.text("AuthorizedPartyIDs"))) {
      row.partyOf("AuthorizedPartyIDs", code).ifPresent(parties::add);
    }
    return row.reading().one(List.copyOf(parties));
  }

  private static List<String> entities(RowFields row) {
    return row.reading().one(items(row.text("AuthorizedEntityIDs")));
  }

  private static List<String> items(String text) {
    return Arrays.stream(text.split("[,;]", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /**
   * Items of a list of codes, in their alphabetical order and without signs. Codes that no list has
   * are told and taken as they are: Parties file words of their own, and lists grow.
   */
  private static List<String> list(RowFields row, String name, String list) {
    String text = row.text(name);
    CodeLists codes = row.reading().codes();
    if (Spelling.hasForeignLetters(text)) {
      row.fail(FindingCode.WORDS_NOT_ENGLISH, name, text, codes.line(list));
    } else {
      codes.unlisted(list, text).stream()
          .filter(code -> !row.draft() || row.reading().isNew(name + " " + code))
          .forEach(code -> row.warn(FindingCode.CODE_UNLISTED, name, code, ""));
    }
    return row.reading().one(CodeLists.parts(text).stream().sorted().toList());
  }

  private static Pattern window(String kind) {
    return Pattern.compile(kind + ": from " + DAY + " to " + DAY, Pattern.CASE_INSENSITIVE);
  }

  private static Optional<DateWindow> window(RowFields row, String text, Pattern form) {
    Matcher years = YEARS.matcher(text);
    Matcher days = form.matcher(text);
    try {
      if (form == OCCURRED && years.matches()) {
        return Optional.of(new DateWindow(first(years.group(1)), last(years.group(2))));
      }
      return days.find()
          ? Optional.of(new DateWindow(first(days.group(1)), last(days.group(2))))
          : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException e) {
      row.fail(FindingCode.FORM_WRONG, "AuthorizedTimeframe", text, EXAMPLE);
      return Optional.empty();
    }
  }

  /** First day of a year, month or day. */
  private static LocalDate first(String text) {
    String[] parts = text.split("/", -1);
    return switch (parts.length) {
      case 1 -> LocalDate.of(Integer.parseInt(text), 1, 1);
      case 2 -> LocalDate.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]), 1);
      default -> Dates.day(text).orElseThrow(IllegalArgumentException::new);
    };
  }

  private static LocalDate last(String text) {
    return switch (text.split("/", -1).length) {
      case 1 -> Year.of(Integer.parseInt(text)).atMonth(12).atEndOfMonth();
      case 2 -> first(text).plusMonths(1).minusDays(1);
      default -> first(text);
    };
  }
}
