package article6.node.report.check;

import article6.contracts.action.CaseAction;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReportedRow;
import article6.node.report.finding.Finding;
import article6.node.report.finding.Place;
import article6.node.report.finding.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Inconsistency cases that a check suggests (domain §5.3): one for each check and group of Parties
 * whose reports it found in disagreement. An officer reads them, adds the units, and signs or drops
 * them.
 */
public final class CaseDrafts {
  /** Tables whose rows enter balances. */
  private static final Set<Integer> OF_UNITS = Set.of(3, 4);

  private static final Pattern TABLE = Pattern.compile("Table ([1-5])\\b.*");

  private record Matter(String check, Set<PartyCode> parties) {}

  private record Drafted(List<String> messages, Set<ReportedRow> rows) {}

  private final CheckReport report;
  private final Map<Matter, Drafted> matters = new LinkedHashMap<>();

  private CaseDrafts(CheckReport report) {
    this.report = report;
  }

  /**
   * @param raisedBy who would raise them
   * @param day on which they were found
   * @param message puts a finding into words
   * @return nothing where no row of a report contradicts another one
   */
  public static List<CaseAction.RaiseCase> of(
      CheckReport report, PartyCode raisedBy, LocalDate day, Function<Finding, String> message) {
    CaseDrafts drafts = new CaseDrafts(report);
    for (Finding finding : report.findings().inOrder()) {
      if (finding.severity() == Severity.ERROR && isOfConsistency(finding)) {
        drafts.add(finding, message.apply(finding));
      }
    }
    return drafts.actions(raisedBy, day);
  }

  /** A file that can't be read is no inconsistency between Parties. */
  private static boolean isOfConsistency(Finding finding) {
    return Stream.of("II", "STC", "ISC", "X").anyMatch(finding.code().id()::startsWith);
  }

  private void add(Finding finding, String message) {
    Set<ReportedRow> rows = new LinkedHashSet<>();
    row(finding.place()).ifPresent(rows::add);
    finding.other().flatMap(this::row).ifPresent(rows::add);
    if (rows.isEmpty()) {
      return;
    }
    Set<PartyCode> parties = new TreeSet<>(rows.stream().map(ReportedRow::party).toList());
    Drafted drafted =
        matters.computeIfAbsent(
            new Matter(finding.code().id(), parties),
            matter -> new Drafted(new ArrayList<>(), new LinkedHashSet<>()));
    if (drafted.rows().size() + rows.size() <= CaseContent.ROWS_MAX) {
      drafted.rows().addAll(rows);
      drafted.messages().add(message);
    }
  }

  private Optional<ReportedRow> row(Place place) {
    Matcher table = TABLE.matcher(place.sheet());
    if (place.row() < 1 || !table.matches()) {
      return Optional.empty();
    }
    return report.files().stream()
        .filter(file -> file.file().equals(place.file()))
        .filter(file -> file.party().isPresent() && file.year().isPresent())
        .findFirst()
        .map(
            file ->
                new ReportedRow(
                    file.party().orElseThrow(),
                    file.year().orElseThrow(),
                    file.version().orElse("1.0"),
                    Integer.parseInt(table.group(1)),
                    place.row()));
  }

  private List<CaseAction.RaiseCase> actions(PartyCode raisedBy, LocalDate day) {
    List<CaseAction.RaiseCase> actions = new ArrayList<>();
    matters.forEach(
        (matter, drafted) ->
            actions.add(
                new CaseAction.RaiseCase(
                    raisedBy,
                    new DocumentId("%s-%s-%d".formatted(day, matter.check(), actions.size() + 1)),
                    new CaseContent(
                        CaseSource.PRECHECK,
                        matter.check(),
                        statement(drafted),
                        List.copyOf(matter.parties()),
                        List.of(),
                        List.copyOf(drafted.rows()),
                        drafted.rows().stream().anyMatch(row -> OF_UNITS.contains(row.table())),
                        Optional.empty(),
                        Optional.empty()),
                    day)));
    return actions;
  }

  private static String statement(Drafted drafted) {
    int more = drafted.messages().size() - 1;
    return drafted.messages().getFirst() + (more == 0 ? "" : " (+" + more + ")");
  }
}
