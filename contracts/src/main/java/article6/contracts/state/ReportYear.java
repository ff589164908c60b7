package article6.contracts.state;

import article6.contracts.domain.PartyCode;

/**
 * The year in which a Party submits the biennial transparency report with information on the last
 * year of an NDC (F-7).
 */
public record ReportYear(PartyCode party, int ndcLastYear, int reportYear) {}
