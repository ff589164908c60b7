package article6.contracts.domain;

import article6.contracts.codec.Added;
import java.util.List;
import java.util.Optional;

/**
 * What an NDC says beside its period and method.
 *
 * @param budget most the Party will emit over the whole period, in t CO2 eq, net of removals: a
 *     budget in place of, or beside, a trajectory (C-4, C-6). A Party that will remove more than it
 *     emits states a trajectory, which can be negative
 * @param indicators targets in other metrics than t CO2 eq (C-3)
 * @param sectors the sectors it covers; empty where the NDC doesn't say, and then nothing counts as
 *     outside of it (C-8)
 * @param gases the gases it covers, as the NDC names them
 * @param policiesAndMeasures whether it consists of policies and measures; its balance is then that
 *     of the affected categories (C-12; 2/CMA.3 annex ¶10)
 * @param categories the inventory categories affected by those policies and measures
 * @param document the NDC as communicated
 * @param furtherSectors codes of sectors that the nomenclature had added by then (N-10)
 */
public record NdcDetails(
    Optional<Long> budget,
    List<IndicatorTarget> indicators,
    List<Sector> sectors,
    List<String> gases,
    boolean policiesAndMeasures,
    List<String> categories,
    Optional<DocumentReference> document,
    @Added List<String> furtherSectors) {
  public static final NdcDetails NONE =
      new NdcDetails(
          Optional.empty(), List.of(), List.of(), List.of(), false, List.of(), Optional.empty());

  /** An NDC whose sectors are those of the first nomenclature. */
  public NdcDetails(
      Optional<Long> budget,
      List<IndicatorTarget> indicators,
      List<Sector> sectors,
      List<String> gases,
      boolean policiesAndMeasures,
      List<String> categories,
      Optional<DocumentReference> document) {
    this(budget, indicators, sectors, gases, policiesAndMeasures, categories, document, List.of());
  }

  public NdcDetails withBudget(long most) {
    return new NdcDetails(
        Optional.of(most),
        indicators,
        sectors,
        gases,
        policiesAndMeasures,
        categories,
        document,
        furtherSectors);
  }

  public NdcDetails withIndicators(List<IndicatorTarget> targets) {
    return new NdcDetails(
        budget, targets, sectors, gases, policiesAndMeasures, categories, document, furtherSectors);
  }

  public NdcDetails withSectors(List<Sector> covered) {
    return new NdcDetails(
        budget,
        indicators,
        covered,
        gases,
        policiesAndMeasures,
        categories,
        document,
        furtherSectors);
  }

  public NdcDetails withPolicies(List<String> affected) {
    return new NdcDetails(
        budget, indicators, sectors, gases, true, affected, document, furtherSectors);
  }

  /** The same, with codes of sectors that later versions of the nomenclature have added. */
  public NdcDetails withFurtherSectors(List<String> codes) {
    return new NdcDetails(
        budget, indicators, sectors, gases, policiesAndMeasures, categories, document, codes);
  }

  /** Whether it says which sectors it covers. */
  public boolean namesSectors() {
    return !sectors.isEmpty() || !furtherSectors.isEmpty();
  }
}
