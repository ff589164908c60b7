package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cooperative approach and the Parties that take part in it.
 *
 * @param terms what its Parties agreed beyond the decisions, if anything
 * @param steps its states in their order; none when it was in force from the start and still is
 */
public record Approach(
    ApproachId id,
    String title,
    List<PartyCode> parties,
    LocalDate date,
    String description,
    @Added Optional<ApproachTerms> terms,
    @Added List<ApproachStep> steps) {

  /** An approach in force, without terms of its own. */
  public Approach(
      ApproachId id, String title, List<PartyCode> parties, LocalDate date, String description) {
    this(id, title, parties, date, description, Optional.empty(), List.of());
  }

  /** Its state after all that is recorded. */
  public ApproachStatus status() {
    return steps.isEmpty() ? ApproachStatus.ACTIVE : steps.getLast().status();
  }

  /** Its state on a day; before its first recorded step an approach is a draft. */
  public ApproachStatus statusOn(LocalDate day) {
    if (steps.isEmpty()) {
      return ApproachStatus.ACTIVE;
    }
    return steps.stream()
        .filter(step -> !step.date().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(ApproachStep::status)
        .orElse(ApproachStatus.DRAFT);
  }

  /** The terms, or those of an approach that agreed nothing beyond the decisions. */
  public ApproachTerms agreed() {
    return terms.orElse(ApproachTerms.NONE);
  }

  public Approach agreeing(String newTitle, ApproachTerms newTerms, String newDescription) {
    return new Approach(id, newTitle, parties, date, newDescription, Optional.of(newTerms), steps);
  }

  public Approach of(List<PartyCode> members) {
    return new Approach(
        id, title, members.stream().sorted().toList(), date, description, terms, steps);
  }

  /** One step further. An approach without steps was in force since its date. */
  public Approach then(ApproachStep step) {
    Stream<ApproachStep> before =
        steps.isEmpty()
            ? Stream.of(new ApproachStep(ApproachStatus.ACTIVE, date, ""))
            : steps.stream();
    return new Approach(
        id,
        title,
        parties,
        date,
        description,
        terms,
        Stream.concat(before, Stream.of(step)).toList());
  }
}
