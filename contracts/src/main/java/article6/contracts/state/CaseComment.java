package article6.contracts.state;

import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/** A remark beside an inconsistency case, with what is attached to it. */
public record CaseComment(
    PartyCode by,
    int number,
    LocalDate date,
    String text,
    Optional<DocumentReference> attachment) {}
