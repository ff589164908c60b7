package article6.contracts.domain;

/** Kinds of certified emission reductions of the clean development mechanism (rule 64-10). */
public enum CerKind {
  CER,
  /** Temporary, from afforestation and reforestation. */
  TCER,
  /** Long-term, from afforestation and reforestation. */
  LCER
}
