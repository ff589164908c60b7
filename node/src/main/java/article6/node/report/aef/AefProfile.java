package article6.node.report.aef;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UsePurpose;
import article6.contracts.state.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two descriptions of the AEF that disagree in words and formats, not in content (docs/reports.md).
 * Which one the platform reads can't be established from outside, so the Party chooses.
 */
public enum AefProfile {
  /** The common nomenclatures of 17 February 2026. */
  NOM_2026_02,
  /** What the secretariat's checking scripts of 2025 accept. */
  CHECKER_2025;

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private boolean isChecker() {
    return this == CHECKER_2025;
  }

  /** The checker counts the sheets, and refuses a workbook with any more than seven. */
  boolean hasProofSheet() {
    return !isChecker();
  }

  /** The checker knows no actions of type Authorization. */
  boolean listsAuthorizationActions() {
    return !isChecker();
  }

  Cell party(Party party) {
    return Cell.text(isChecker() ? PlainText.name(party.name()) : party.code().value());
  }

  Cell country(PartyCode code, String name) {
    return Cell.text(isChecker() ? PlainText.name(name) : code.value());
  }

  /**
   * The nomenclatures ask for an instant: that of the block, or of a back-dated act the start of
   * its day, since nobody recorded the hour. The checker wants a date.
   */
  Cell actionDate(ActionRow row) {
    if (isChecker()) {
      return Cell.day(row.date());
    }
    Instant recorded = row.act().recordedAt();
    boolean sameDay = LocalDate.ofInstant(recorded, ZoneOffset.UTC).equals(row.date());
    return Cell.text(
        TIME.format(sameDay ? recorded : row.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  String actionType(ActionType type) {
    return isChecker() && type == ActionType.VOLUNTARY_CANCELLATION
        ? ActionType.CANCELLATION.label()
        : type.label();
  }

  String actionSubtype(ActionSubtype subtype) {
    return isChecker() && subtype == ActionSubtype.FIRST_TRANSFER_TO_ANOTHER_PARTY
        ? "First international transfer"
        : subtype.label();
  }

  String firstTransferDefinition(FirstTransferDefinition definition) {
    if (!isChecker()) {
      return definition.label();
    }
    return switch (definition) {
      case AUTHORISATION -> "Authorization";
      case ISSUANCE -> "Issuance";
      case USE_OR_CANCELLATION -> "Use or cancellation";
      case FIRST_INTERNATIONAL_TRANSFER -> "First international transfer";
    };
  }

  /** The checker accepts neither commas nor hyphens here. */
  Cell sectors(AuthorizationContent content) {
    return joined(
        Stream.concat(
            content.sectors().stream().map(Sector::label), content.furtherSectors().stream()),
        " and ");
  }

  Cell activityTypes(AuthorizationContent content) {
    return joined(
        Stream.concat(
            content.activityTypes().stream().map(ActivityType::label),
            content.furtherActivityTypes().stream()),
        " + ");
  }

  private Cell joined(Stream<String> labels, String separatorOfChecker) {
    return Cell.text(
        isChecker()
            ? labels.map(PlainText::words).collect(Collectors.joining(separatorOfChecker))
            : labels.collect(Collectors.joining(", ")));
  }

  Cell timeframe(Timeframe timeframe) {
    if (!isChecker()) {
      return Cell.text(
          timeframe.occurred().map(it -> it.from().getYear() + " - " + it.to().getYear()));
    }
    return Cell.text(
        Stream.of(
                timeframe.occurred().map(it -> "Occurred: " + fromTo(it)),
                timeframe.use().map(it -> "Use: " + fromTo(it)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(". ")));
  }

  /** The nomenclatures have no field for when units may be used, so it is explained. */
  Optional<String> explainedTimeframe(Timeframe timeframe) {
    return isChecker()
        ? Optional.empty()
        : timeframe.use().map(it -> "Use or cancellation: " + fromTo(it) + ".");
  }

  private static String fromTo(DateWindow window) {
    return "from " + DAY.format(window.from()) + " to " + DAY.format(window.to());
  }

  /** The checker compares the purpose with that of the authorization; words would never match. */
  Cell oimp(ActionRow.Usage usage) {
    Optional<UsePurpose> purpose = usage.oimp();
    if (purpose.isEmpty()) {
      return Cell.BLANK;
    }
    return Cell.text(isChecker() || usage.words().isBlank() ? purpose.get().name() : usage.words());
  }

  /** What an officer wrote about a use or cancellation, where no other column has it. */
  Optional<String> explainedUsage(ActionRow.Usage usage) {
    boolean elsewhere = !isChecker() && usage.oimp().isPresent();
    return Optional.of(usage.words()).filter(words -> !words.isBlank() && !elsewhere);
  }
}
