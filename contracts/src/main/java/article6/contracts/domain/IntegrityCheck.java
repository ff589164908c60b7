package article6.contracts.domain;

/** What the check for a net increase found in one metric (C-9). */
public record IntegrityCheck(Metric metric, Integrity integrity) {}
