package article6.contracts.domain;

import java.time.LocalDate;

/**
 * A Party states that it meets a participation responsibility, and by what document (P-1).
 *
 * @param date of the document
 */
public record Attestation(
    ParticipationRequirement requirement, LocalDate date, DocumentReference document) {}
