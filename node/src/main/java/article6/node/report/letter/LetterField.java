package article6.node.report.letter;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.UsePurpose;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a letter of authorization says, in the order of the paper (A-3, A-3b). */
public enum LetterField {
  APPROACH(Part.SCOPE, it -> true),
  PARTIES(Part.SCOPE, it -> !it.authorizedParties().isEmpty()),
  ENTITIES(Part.SCOPE, it -> !it.authorizedEntities().isEmpty()),
  SECTORS(Part.SCOPE, AuthorizationContent::namesSector),
  ACTIVITY_TYPES(
      Part.SCOPE, it -> !it.activityTypes().isEmpty() || !it.furtherActivityTypes().isEmpty()),
  STANDARDS(Part.SCOPE, it -> names(it, AuthorizationDetails::standards)),
  METHODOLOGIES(Part.SCOPE, it -> names(it, AuthorizationDetails::methodologies)),
  ACTIVITIES(Part.SCOPE, it -> names(it, AuthorizationDetails::activities)),
  REGISTRIES(Part.SCOPE, it -> names(it, AuthorizationDetails::registries)),
  QUANTITY(Part.OUTCOMES, it -> it.quantity().isPresent()),
  METRIC(Part.OUTCOMES, it -> true),
  GWP(Part.OUTCOMES, it -> true, it -> it.metric().isGhg()),
  CONVERSION(Part.OUTCOMES, it -> it.conversion().isPresent(), it -> !it.metric().isGhg()),
  OCCURRED(Part.OUTCOMES, it -> it.timeframe().occurred().isPresent()),
  USE_WINDOW(Part.OUTCOMES, it -> it.timeframe().use().isPresent()),
  VALIDITY(Part.OUTCOMES, it -> it.lastDates().validity().isPresent()),
  LAST_ISSUANCE(Part.OUTCOMES, it -> it.lastDates().issuance().isPresent()),
  LAST_USE(Part.OUTCOMES, it -> it.lastDates().use().isPresent()),
  LAST_CANCELLATION(Part.OUTCOMES, it -> it.lastDates().cancellation().isPresent()),
  PURPOSE(Part.USE, it -> true),
  NDC_USE(Part.USE, it -> it.purpose().covers(UsePurpose.NDC)),
  INTERNATIONAL_USE(Part.USE, it -> it.purpose().covers(UsePurpose.IMP)),
  OTHER_PURPOSE(Part.USE, it -> !it.oimpDescription().isBlank(), it -> it.purpose().coversOimp()),
  /** A definition outside 2/CMA.3 ¶2(b) answers nothing until the Party has resolved it (A-6b). */
  FIRST_TRANSFER(Part.USE, it -> it.oimpEvent().isPresent(), it -> it.purpose().coversOimp()),
  TERMS(Part.TERMS, it -> !it.terms().text().isBlank()),
  /** Where the terms are silent, the rules say that nothing changes after first transfer. */
  CHANGE(Part.TERMS, it -> true),
  REVOCATION(Part.TERMS, it -> it.terms().procedure().isPresent()),
  DOUBLE_COUNTING(
      Part.TERMS, it -> it.details().map(more -> !more.doubleCounting().isBlank()).orElse(false)),
  PUBLISHED(Part.TERMS, it -> it.details().map(more -> !more.reference().isBlank()).orElse(false)),
  EXPLANATION(Part.TERMS, it -> !it.explanation().isBlank());

  /** A part of the paper. */
  public enum Part {
    SCOPE,
    OUTCOMES,
    USE,
    TERMS
  }

  private final Part part;
  private final Predicate<AuthorizationContent> answered;
  private final Predicate<AuthorizationContent> applies;

  LetterField(Part part, Predicate<AuthorizationContent> answered) {
    this(part, answered, it -> true);
  }

  LetterField(
      Part part,
      Predicate<AuthorizationContent> answered,
      Predicate<AuthorizationContent> applies) {
    this.part = part;
    this.answered = answered;
    this.applies = applies;
  }

  public Part part() {
    return part;
  }

  /** Whether the authorization says what this field asks for. */
  boolean isAnswered(AuthorizationContent content) {
    return answered.test(content);
  }

  /** Whether the field has a meaning for this authorization. */
  boolean applies(AuthorizationContent content) {
    return applies.test(content);
  }

  private static boolean names(
      AuthorizationContent content, Function<AuthorizationDetails, Collection<?>> list) {
    return content.details().map(list).map(names -> !names.isEmpty()).orElse(false);
  }
}
