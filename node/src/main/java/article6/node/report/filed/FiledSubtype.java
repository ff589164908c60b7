package article6.node.report.filed;

import article6.node.report.aef.ActionType;
import java.util.List;

/** Subtypes of actions (common nomenclatures T26(b)), with the words of both profiles. */
public enum FiledSubtype {
  INTERNATIONAL_TRANSFER("First transfer to another Party", "First international transfer"),
  AUTHORIZATION("Authorization", "Authorisation"),
  ISSUANCE("Issuance"),
  USE_OR_CANCELLATION("Use or cancellation"),
  MANDATORY_OMGE("Mandatory cancellation to deliver OMGE"),
  VOLUNTARY_OMGE("Voluntary cancellation to deliver OMGE"),
  OTHER_CANCELLATIONS("Other cancellations"),
  MANDATORY_ADAPTATION("Mandatory transfer to the Adaptation Fund (A6.4 ERs)"),
  VOLUNTARY_ADAPTATION("Voluntary transfer to the Adaptation Fund (A6.4 ERs)"),
  NOT_YET_DEFINED("Not yet defined");

  @SuppressWarnings("ImmutableEnumChecker") // it is a List.of
  private final List<String> words;

  FiledSubtype(String... words) {
    this.words = List.of(words);
  }

  /** The word of the nomenclatures first. */
  public List<String> words() {
    return words;
  }

  /** Whether actions of a type may have it. */
  boolean allowedFor(ActionType type) {
    return switch (type) {
      case FIRST_TRANSFER -> this != MANDATORY_ADAPTATION && this != VOLUNTARY_ADAPTATION;
      case TRANSFER -> isToAdaptationFund() || this == NOT_YET_DEFINED;
      case CANCELLATION, VOLUNTARY_CANCELLATION -> isCancellation() || this == NOT_YET_DEFINED;
      case AUTHORIZATION -> this == AUTHORIZATION || this == NOT_YET_DEFINED;
      case ACQUISITION, USE -> false;
    };
  }

  public boolean isToAdaptationFund() {
    return this == MANDATORY_ADAPTATION || this == VOLUNTARY_ADAPTATION;
  }

  /** One of the cancellations that are no use under an authorization. */
  public boolean isCancellation() {
    return this == MANDATORY_OMGE || this == VOLUNTARY_OMGE || this == OTHER_CANCELLATIONS;
  }
}
