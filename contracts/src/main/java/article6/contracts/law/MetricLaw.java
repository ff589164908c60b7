package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.Conversion;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What units count (rules M-1 … M-3). That t CO2 eq are whole, and as many as the serials of a
 * range, needs no rule: a range has no other quantity (M-4).
 */
final class MetricLaw {
  /** Activities that are about another gas than CO2 by their name. */
  private static final Set<ActivityType> OTHER_GASES =
      EnumSet.of(
          ActivityType.BIOGAS,
          ActivityType.COAL_BED_MINE_METHANE,
          ActivityType.FUGITIVE,
          ActivityType.LANDFILL_GAS,
          ActivityType.METHANE_AVOIDANCE,
          ActivityType.N2O,
          ActivityType.PFCS_AND_SF6);

  private MetricLaw() {}

  static void check(Hearing hearing, AuthorizationContent content) {
    boolean otherGas = content.activityTypes().stream().anyMatch(OTHER_GASES::contains);
    hearing.warnUnless(
        !content.metric().isGhg() || !otherGas || !content.gwpValues().isBlank(),
        MetricRule.M_1,
        Fact.of("activityTypes", content.activityTypes()));
    Optional<Conversion> conversion = content.conversion();
    hearing.require(
        content.metric().isGhg()
            ? conversion.isEmpty()
            : conversion
                .filter(it -> !it.method().isBlank() && !it.justification().isBlank())
                .isPresent(),
        MetricRule.M_2,
        Fact.of("metric", content.metric().isGhg() ? "t CO2 eq" : content.metric().nonGhgName()));
  }

  static void checkChange(
      Hearing hearing, AuthorizationContent present, AuthorizationContent changed) {
    hearing.require(
        present.metric().equals(changed.metric()),
        MetricRule.M_3,
        Fact.of("present", present.metric().isGhg() ? "t CO2 eq" : present.metric().nonGhgName()),
        Fact.of("metric", changed.metric().isGhg() ? "t CO2 eq" : changed.metric().nonGhgName()));
  }
}
