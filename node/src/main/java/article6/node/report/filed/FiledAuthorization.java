package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of table 2.
 *
 * @param row where it stands
 * @param sectors in the form in which words are compared
 * @param parties empty for any Party
 * @param firstTransfer empty where it does not apply, or is none of 2/CMA.3 ¶2(b) (A-6b)
 */
public record FiledAuthorization(
    int row,
    String id,
    int version,
    LocalDate date,
    ApproachId approach,
    Optional<Long> quantity,
    Metric metric,
    List<String> sectors,
    List<String> activityTypes,
    Purpose purpose,
    List<PartyCode> parties,
    List<String> entities,
    Optional<DateWindow> occurred,
    Optional<DateWindow> use,
    Optional<FirstTransferDefinition> firstTransfer,
    String oimp,
    String terms,
    String gwpValues) {

  /** Whether the Party may acquire or use under it, besides the one that gave it. */
  public boolean allows(PartyCode party) {
    return parties.isEmpty() || parties.contains(party);
  }
}
