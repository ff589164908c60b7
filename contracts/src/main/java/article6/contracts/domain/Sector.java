package article6.contracts.domain;

/** Sectors of the common nomenclatures (AEF table 2). */
public enum Sector {
  AGRICULTURE("Agriculture"),
  BUILDING_AND_CONSTRUCTION("Building and construction"),
  CROSS_SECTORAL_MECHANISMS("Cross-sectoral mechanisms"),
  ENERGY_GENERATION("Energy generation"),
  FORESTRY_AND_LAND_USE("Forestry and land use"),
  INDUSTRIAL_PROCESSES("Industrial processes"),
  TRANSPORTATION("Transportation"),
  URBAN_DEVELOPMENT("Urban development"),
  WASTE_MANAGEMENT("Waste management");

  private final String label;

  Sector(String label) {
    this.label = label;
  }

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
