package article6.node.report.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Collects findings. All are counted; of each code the first {@link #KEPT_OF_A_CODE} are kept, so a
 * column that is wrong in a million rows does not fill the memory, and does not hide another fault.
 */
public final class Findings {
  /** More of the same tells nobody more; a person corrects the column, not the row. */
  public static final int KEPT_OF_A_CODE = 200;

  private final Predicate<Finding> wanted;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
  private final Set<String> wrongFiles = new HashSet<>();

  public Findings() {
    this(_ -> true);
  }

  private Findings(Predicate<Finding> wanted) {
    this.wanted = wanted;
  }

  /** Takes only findings in which a file has a part. */
  public static Findings about(String file) {
    return new Findings(
        finding ->
            finding.place().file().equals(file)
                || finding.other().filter(it -> it.file().equals(file)).isPresent());
  }

  public void add(Finding finding) {
    if (!wanted.test(finding)) {
      return;
    }
    long count = counts.merge(finding.code(), 1L, Long::sum);
    if (count <= KEPT_OF_A_CODE) {
      kept.add(finding);
    }
    if (finding.severity() == Severity.ERROR) {
      wrongFiles.add(finding.place().file());
      finding
          .other()
          .filter(_ -> finding.code().concernsBoth())
          .ifPresent(other -> wrongFiles.add(other.file()));
    }
  }

  /** Takes over what another collector found, with its counts. */
  public void addAll(Findings others) {
    Map<FindingCode, Long> before = new EnumMap<>(counts);
    others.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
    for (Finding finding : others.kept) {
      if (before.merge(finding.code(), 1L, Long::sum) <= KEPT_OF_A_CODE) {
        kept.add(finding);
      }
    }
    wrongFiles.addAll(others.wrongFiles);
  }

  public boolean hasErrors() {
    return !wrongFiles.isEmpty();
  }

  /** Whether an error stands in a file, or concerns it as the other side. */
  public boolean hasErrorsIn(String file) {
    return wrongFiles.contains(file);
  }

  public long count(FindingCode code) {
    return counts.getOrDefault(code, 0L);
  }

  /** How many there are, kept or not. */
  public long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How often each code was found. */
  public Map<FindingCode, Long> counts() {
    return new EnumMap<>(counts);
  }

  /** Errors first, else in the order in which they were found. */
  public List<Finding> inOrder() {
    return kept.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }
}
