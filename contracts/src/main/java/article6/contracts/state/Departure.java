package article6.contracts.state;

import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/** A Party has left the ledger: nobody acts for it, and what it holds stays where it is. */
public record Departure(PartyCode party, LocalDate date) {}
