package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.PartyReading;
import article6.contracts.state.ApproachScope;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a letter of authorization says what it must and should (rules A-3b … A-6c, A-17). */
final class LetterCheck {
  private LetterCheck() {}

  static void check(Hearing hearing, AuthorizationContent content) {
    AgreedTerms.requirePurpose(hearing, content);
    hearing.require(
        content.purpose().coversOimp() == content.firstTransferDefinition().isPresent(),
        AuthorizationRule.A_6,
        Fact.of("purpose", content.purpose().label()),
        Fact.of("definition", definition(content)));
    hearing.require(
        content.quantity().orElse(1L) >= 1,
        UnitRule.I_5,
        Fact.of("quantity", content.quantity().orElse(0L)));
    hearing.require(
        content.namesSector(),
        AuthorizationRule.A_4_SECTORS,
        Fact.of("approach", content.approach()));
    hearing.warnUnless(
        content.namesSector()
            && content.quantity().isPresent()
            && content.timeframe().occurred().isPresent(),
        AuthorizationRule.A_4,
        Fact.of("sectors", content.sectors().size() + content.furtherSectors().size()),
        Fact.of("quantity", content.quantity().map(String::valueOf).orElse("–")),
        Fact.of("timeframe", content.timeframe().occurred().map(String::valueOf).orElse("–")));
    hearing.warnUnless(
        !content.purpose().coversOimp() || !content.oimpDescription().isBlank(),
        AuthorizationRule.A_5,
        Fact.of("purpose", content.purpose().label()));
    Nomenclatures.requireAdded(hearing, Nomenclatures.SECTORS, content.furtherSectors());
    Nomenclatures.requireAdded(
        hearing, Nomenclatures.ACTIVITY_TYPES, content.furtherActivityTypes());
    checkDates(hearing, content);
    checkReading(hearing, content);
    compareScope(hearing, content);
    MetricLaw.check(hearing, content);
  }

  private static String definition(AuthorizationContent content) {
    return content.firstTransferDefinition().map(FirstTransferDefinition::label).orElse("–");
  }

  private static void checkDates(Hearing hearing, AuthorizationContent content) {
    LastDates last = content.lastDates();
    Stream.of(last.validity(), last.issuance(), last.use(), last.cancellation())
        .flatMap(Optional::stream)
        .forEach(
            day ->
                hearing.require(
                    !day.isBefore(content.date()),
                    AuthorizationRule.A_3B_DATES,
                    Fact.of("authorised", content.date()),
                    Fact.of("lastDay", day)));
  }

  private static void checkReading(Hearing hearing, AuthorizationContent content) {
    Optional<PartyReading> reading = content.details().flatMap(AuthorizationDetails::reading);
    Optional<FirstTransferEvent> event = reading.flatMap(PartyReading::event);
    hearing.require(
        event.isEmpty()
            || (content.purpose().coversOimp()
                && event.get().isDefinable()
                && !reading.get().interpretation().isBlank()),
        AuthorizationRule.A_6C,
        Fact.of("purpose", content.purpose().label()),
        Fact.of("event", event.map(String::valueOf).orElse("–")),
        Fact.of("interpretation", reading.map(PartyReading::interpretation).orElse("–")));
    hearing.warnUnless(
        !isUnresolved(content), AuthorizationRule.A_6B, Fact.of("definition", definition(content)));
  }

  /** Whether it is for other purposes and open which act is their first transfer (A-6b). */
  static boolean isUnresolved(AuthorizationContent content) {
    return content.purpose().coversOimp() && content.oimpEvent().isEmpty();
  }

  private static void compareScope(Hearing hearing, AuthorizationContent content) {
    if (!hearing.isUnder(Edition.CMA7_2025)) {
      return;
    }
    ApproachScope scope =
        new ApproachScope(
            content.approach(),
            content.sectors().stream().distinct().sorted().toList(),
            content.activityTypes().stream().distinct().sorted().toList(),
            Stream.concat(
                    content.furtherSectors().stream(), content.furtherActivityTypes().stream())
                .distinct()
                .sorted()
                .toList());
    Optional<ApproachScope> known = hearing.find(Tables.APPROACH_SCOPES, content.approach());
    if (known.isEmpty()) {
      hearing.put(Tables.APPROACH_SCOPES, content.approach(), scope);
    }
    hearing.warnUnless(
        known.isEmpty() || known.get().equals(scope),
        AuthorizationRule.A_17,
        Fact.of("approach", content.approach()),
        Fact.of("sectors", scope.sectors()),
        Fact.of("activityTypes", scope.activityTypes()),
        Fact.of("present", known.map(ApproachScope::toString).orElse("–")));
  }

  /** The last day that a letter gives for an act has not passed. */
  static void requireNotAfter(Hearing hearing, Optional<LocalDate> lastDay, LocalDate date) {
    hearing.require(
        lastDay.isEmpty() || !date.isAfter(lastDay.get()),
        AuthorizationRule.A_9_LAST_DAY,
        Fact.of("date", date),
        Fact.of("lastDay", lastDay.map(String::valueOf).orElse("–")));
  }
}
