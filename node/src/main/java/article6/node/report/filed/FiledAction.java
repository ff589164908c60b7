package article6.node.report.filed;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.ActionType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of table 3.
 *
 * @param row where it stands
 * @param time where the report gives more than a day
 * @param purpose column 22 as written; empty for a use towards an NDC
 * @param entity that used or cancelled; empty when the Party did
 * @param year for which units are used towards an NDC
 */
public record FiledAction(
    int row,
    LocalDate date,
    Optional<Instant> time,
    ActionType type,
    Optional<FiledSubtype> subtype,
    FiledBlock block,
    Optional<PartyCode> transferring,
    Optional<PartyCode> acquiring,
    String purpose,
    Optional<PartyCode> user,
    String entity,
    Optional<Integer> year) {

  /** Ends the life of its units: a use or cancellation. */
  public boolean isEnd() {
    return switch (type) {
      case USE, CANCELLATION, VOLUNTARY_CANCELLATION -> true;
      case AUTHORIZATION, FIRST_TRANSFER, TRANSFER, ACQUISITION -> false;
    };
  }

  /** Takes its units out of the reporting Party's hands to another Party. */
  public boolean isDelivery() {
    return switch (type) {
      case TRANSFER -> true;
      case FIRST_TRANSFER ->
          subtype.filter(it -> it == FiledSubtype.INTERNATIONAL_TRANSFER).isPresent();
      case AUTHORIZATION, ACQUISITION, USE, CANCELLATION, VOLUNTARY_CANCELLATION -> false;
    };
  }
}
