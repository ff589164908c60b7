package article6.contracts.state;

import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/**
 * An initial report, or an updated one (2/CMA.3 annex ¶18–19).
 *
 * @param number from 1, all reports of the Party in the order in which they were recorded
 * @param ndcFirstYear first year of the NDC period it is about
 */
public record InitialReport(
    PartyCode party,
    int number,
    int ndcFirstYear,
    String version,
    LocalDate date,
    DocumentReference document) {}
