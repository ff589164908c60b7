package article6.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialPlanTest {
  private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

  private static List<Episode> episodes(TrialPlan plan, int count) {
    List<Episode> episodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      episodes.add(plan.next());
    }
    return episodes;
  }

  @Test
  void sameSeedGivesTheSamePlanAndAnotherOneAnother() {
    assertThat(episodes(new TrialPlan(5, 4, 1, ALL), 40))
        .isEqualTo(episodes(new TrialPlan(5, 4, 1, ALL), 40))
        .isNotEqualTo(episodes(new TrialPlan(6, 4, 1, ALL), 40));
  }

  @Test
  void everyFaultComesOnceBeforeAnyComesTwice() {
    List<FaultKind> first =
        episodes(new TrialPlan(1, 7, 2, ALL), ALL.size()).stream().map(Episode::kind).toList();
    assertThat(first).containsExactlyInAnyOrderElementsOf(ALL);
  }

  /** who may have forgotten votes counts as faulty. */
  @Test
  void validatorsLoseTheirMemoryOneByOneAndOnlyWhereOneFaultIsTolerated() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(episodes(new TrialPlan(seed, 4, 1, ALL), 30))
          .filteredOn(it -> it.kind().costsMemory())
          .allSatisfy(it -> assertThat(it.victims()).hasSize(1));
      assertThat(episodes(new TrialPlan(seed, 3, 2, ALL), 30))
          .filteredOn(it -> it.kind().costsMemory())
          .allSatisfy(it -> assertThat(it.victims().getFirst()).isGreaterThanOrEqualTo(3));
    }
    assertThat(TrialPlan.isPossible(FaultKind.WIPE, 3, 0)).isFalse();
    assertThat(TrialPlan.isPossible(FaultKind.PARTITION, 1, 0)).isFalse();
  }

  @Test
  void partitionHasTwoSides() {
    assertThat(episodes(new TrialPlan(3, 4, 1, Set.of(FaultKind.PARTITION)), 50))
        .allSatisfy(it -> assertThat(it.victims()).hasSizeBetween(1, 4));
  }

  @Test
  void labelsAreReadBack() {
    for (FaultKind kind : FaultKind.values()) {
      assertThat(FaultKind.parse(kind.label())).isEqualTo(kind);
    }
  }
}
