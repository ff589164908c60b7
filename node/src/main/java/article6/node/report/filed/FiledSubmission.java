package article6.node.report.filed;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.AefVersion;
import java.time.LocalDate;
import java.util.Optional;

/** Table 1 of a filed report. */
public record FiledSubmission(
    PartyCode party,
    AefVersion version,
    int year,
    Optional<LocalDate> submitted,
    Optional<Integer> ndcFirstYear,
    Optional<Integer> ndcLastYear) {}
