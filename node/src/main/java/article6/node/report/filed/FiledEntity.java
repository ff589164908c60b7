package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/**
 * A row of table 5.
 *
 * @param row where it stands
 */
public record FiledEntity(
    int row,
    LocalDate date,
    String name,
    PartyCode country,
    String id,
    ApproachId approach,
    String conditions,
    String changeConditions) {}
