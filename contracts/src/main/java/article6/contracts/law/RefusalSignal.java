package article6.contracts.law;

/**
 * Carries a refusal from the depth of a rule to {@link Rulebook}, which turns it into {@link
 * Outcome.Refused}; nobody else sees it. It has no stack trace because it is no failure and has to
 * be cheap.
 */
final class RefusalSignal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  RefusalSignal(Finding finding) {
    super(finding.toString(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
