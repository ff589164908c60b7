package article6.node.report.check;

import article6.node.report.check.AuthorizationBook.Given;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import java.util.List;

/** II03: all authorizations of an approach name the same sectors and activity types. */
final class ApproachChecks {
  private final AuthorizationBook authorizations;
  private final Findings findings;

  ApproachChecks(AuthorizationBook authorizations, Findings findings) {
    this.authorizations = authorizations;
    this.findings = findings;
  }

  void check() {
    authorizations
        .byApproach()
        .values()
        .forEach(
            all -> {
              Given first = all.getFirst();
              for (Given other : all.subList(1, all.size())) {
                compare(
                    FindingCode.II03_SECTORS_DIFFER,
                    "Sectors",
                    other,
                    other.row().sectors(),
                    first,
                    first.row().sectors());
                compare(
                    FindingCode.II03_ACTIVITY_TYPES_DIFFER,
                    "ActivityType",
                    other,
                    other.row().activityTypes(),
                    first,
                    first.row().activityTypes());
              }
            });
  }

  /** An activity type is optional; one that is left out contradicts nothing. */
  private void compare(
      FindingCode code,
      String name,
      Given given,
      List<String> words,
      Given first,
      List<String> firstWords) {
    if (words.isEmpty() || firstWords.isEmpty() || words.equals(firstWords)) {
      return;
    }
    findings.add(
        Finding.between(
            code,
            given.report().place(given.row(), name),
            String.join(", ", words),
            first.report().place(first.row(), name),
            String.join(", ", firstWords)));
  }
}
