package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows that go to the disk come back as they were, in the order of their days. */
class ActionSpoolTest {
  @Test
  void rowsOnTheDiskAreTheSameAsInMemory() {
    List<ActionRow> few =
        Cases.report(Cases.aviation(), "GHA", 2025, AefProfile.NOM_2026_02).actions();
    List<ActionRow> rows = new ArrayList<>();
    while (rows.size() < 3_000) {
      rows.addAll(few);
    }
    Collections.shuffle(rows, new Random(7));
    try (ActionSpool spool = new ActionSpool(10)) {
      spool.addAll(rows);
      spool.inOrder();

      List<ActionRow> ordered =
          rows.stream().sorted(Comparator.comparing(ActionRow::date)).toList();
      assertThat(spool).hasSameSizeAs(rows);
      assertThat(new ArrayList<>(spool)).isEqualTo(ordered);
      for (int index : new int[] {rows.size() - 1, 0, rows.size() / 2, 11, 5}) {
        assertThat(spool.get(index)).isEqualTo(ordered.get(index));
      }
      assertThat(spool.authorizations()).isNotEmpty();
    }
  }
}
