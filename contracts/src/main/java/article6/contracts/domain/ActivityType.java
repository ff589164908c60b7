package article6.contracts.domain;

/** Activity types of the common nomenclatures (T51(b)); the spelling “C02” is theirs. */
public enum ActivityType {
  AFFORESTATION("Afforestation"),
  AGRICULTURE("Agriculture"),
  BIOGAS("Biogas"),
  BIOMASS_ENERGY("Biomass Energy"),
  CEMENT("Cement"),
  CO2_USAGE("C02 usage"),
  COAL_BED_MINE_METHANE("Coal bed/mine methane"),
  ENERGY_DISTRIBUTION("Energy distribution"),
  ENERGY_EFFICIENCY_HOUSEHOLDS("Energy Efficiency households"),
  ENERGY_EFFICIENCY_INDUSTRY("Energy Efficiency Industry"),
  ENERGY_EFFICIENCY_OWN_GENERATION("Energy Efficiency own generation"),
  ENERGY_EFFICIENCY_SERVICE("Energy Efficiency service"),
  ENERGY_EFFICIENCY_SUPPLY_SIDE("Energy Efficiency supply side"),
  FOSSIL_FUEL_SWITCH("Fossil fuel switch"),
  FUGITIVE("Fugitive"),
  GEOTHERMAL("Geothermal"),
  HYDRO("Hydro"),
  LANDFILL_GAS("Landfill gas"),
  METHANE_AVOIDANCE("Methane avoidance"),
  N2O("N2O"),
  PFCS_AND_SF6("PFCs and SF6"),
  REFORESTATION("Reforestation"),
  SOLAR("Solar"),
  TIDAL("Tidal"),
  TRANSPORT("Transport"),
  WASTE("Waste"),
  WIND("Wind");

  private final String label;

  ActivityType(String label) {
    this.label = label;
  }

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
