package article6.contracts.domain;

import java.time.LocalDate;

/** The first transfer of units that happened before they came to this ledger (F-4, F-10). */
public record EarlierFirstTransfer(LocalDate date, FirstTransferEvent event) {}
