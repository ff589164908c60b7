package article6.contracts.state;

import article6.contracts.domain.FirstTransferEvent;
import java.time.LocalDate;

/**
 * When and by which act units were first transferred; happens once and is inherited by every part
 * (F-4).
 */
public record FirstTransfer(LocalDate date, FirstTransferEvent event) {}
