package article6.contracts.state;

import article6.contracts.domain.ActivityId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.TransitionStage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A CDM activity on its way to the mechanism (64-11).
 *
 * @param afforestation afforestation or reforestation, which has a deadline of its own
 * @param stage the last step taken; whether it has lapsed since is a matter of dates
 * @param activity what it became
 */
public record CdmTransition(
    ActivityId cdmActivity,
    PartyCode host,
    boolean afforestation,
    TransitionStage stage,
    LocalDate since,
    Optional<ActivityId> activity) {

  public CdmTransition advancedTo(TransitionStage next, LocalDate date) {
    return new CdmTransition(cdmActivity, host, afforestation, next, date, activity);
  }

  public CdmTransition concluded(ActivityId became, LocalDate date) {
    return new CdmTransition(
        cdmActivity, host, afforestation, TransitionStage.TRANSITIONED, date, Optional.of(became));
  }

  /** The last day of the next step, where it has one. */
  public Optional<LocalDate> nextUntil(LawSettings settings) {
    return switch (stage) {
      case REQUESTED -> Optional.of(settings.transitionApprovalUntil());
      case APPROVED_BY_HOST -> Optional.of(settings.transitionDocumentsUntil());
      case DOCUMENTS_COMPLETE, TRANSITIONED, LAPSED -> Optional.empty();
    };
  }

  /** Where it stands on a day, under the dates that the network goes by. */
  public TransitionStage stageOn(LocalDate day, LawSettings settings) {
    return nextUntil(settings).map(day::isAfter).orElse(false) ? TransitionStage.LAPSED : stage;
  }
}
