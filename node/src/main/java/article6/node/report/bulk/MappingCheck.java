package article6.node.report.bulk;

import article6.node.report.bulk.BulkMapping.Step;
import java.util.List;
import java.util.Set;

/** What a mapping has to be right in before any file is read with it. */
public final class MappingCheck {
  private static final String SERIAL_DAYS = "serial";

  private MappingCheck() {}

  /** Required columns of the kind that the step says nothing of. */
  public static List<String> missingColumns(Step step) {
    return RowAction.requiredLabels(step.kind()).stream()
        .filter(label -> step.columns().filter(it -> it.containsKey(label)).isEmpty())
        .toList();
  }

  /** Names in a template that are neither columns of the kind nor values of the mapping. */
  public static List<String> unknownLabels(BulkKind kind, Set<String> values, String template) {
    return RowTranslator.unknownLabels(kind, values, template);
  }

  /**
   * @throws IllegalArgumentException when it is no pattern of dates
   */
  public static void datePattern(String pattern) {
    if (!pattern.equals(SERIAL_DAYS)) {
      RowTranslator.formatter(pattern);
    }
  }
}
