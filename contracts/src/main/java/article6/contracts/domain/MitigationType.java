package article6.contracts.domain;

/** Kind of mitigation behind a unit (AEF table 3). */
public enum MitigationType {
  EMISSION_REDUCTIONS("Emission reductions"),
  REMOVALS("Removals"),
  EMISSION_REDUCTIONS_AND_REMOVALS("Emission reductions and removals");

  private final String label;

  MitigationType(String label) {
    this.label = label;
  }

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
