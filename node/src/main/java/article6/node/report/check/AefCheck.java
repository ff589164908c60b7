package article6.node.report.check;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.AefVersion;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.FiledAef;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks any number of files together, and says of each what became of it. Files of a Party and
 * year are versions of one report, of which the newest counts.
 */
public final class AefCheck {
  private final List<AefFile> files;
  private final IdentityHashMap<AefFile, CheckState> states = new IdentityHashMap<>();
  private final Findings findings;
  private final Findings content;
  private final Crossings crossings;

  private record ReportKey(PartyCode party, int year) {}

  private AefCheck(List<AefFile> files, Crossings crossings, Findings findings, Findings content) {
    this.files = List.copyOf(files);
    this.crossings = crossings;
    this.findings = findings;
    this.content = content;
  }

  /** Checks reports against each other; nothing outside of them has a say. */
  public static CheckReport check(List<AefFile> files) {
    return check(files, Crossings.UNKNOWN);
  }

  /**
   * The same beside a ledger.
   *
   * @param crossings what the ledger knows that left for other registries and came from them
   */
  public static CheckReport check(List<AefFile> files, Crossings crossings) {
    return new AefCheck(files, crossings, new Findings(), new Findings()).run();
  }

  /**
   * Checks one file among others, and tells only what concerns it.
   *
   * @param others with names other than the file's
   */
  static CheckReport check(AefFile file, List<AefFile> others, Crossings crossings) {
    List<AefFile> all = new ArrayList<>(others);
    all.addFirst(file);
    CheckReport report =
        new AefCheck(all, crossings, Findings.about(file.name()), Findings.about(file.name()))
            .run();
    return new CheckReport(List.of(report.files().getFirst()), report.findings());
  }

  private CheckReport run() {
    for (AefFile file : files) {
      states.put(
          file, file.report().isPresent() ? CheckState.SYNTAX_PASSED : CheckState.SYNTAX_FAILED);
    }
    judge(current());
    for (AefFile file : files) {
      findings.addAll(file.findings());
      if (states.get(file) == CheckState.SYNTAX_PASSED) {
        states.put(
            file,
            content.hasErrorsIn(file.name()) ? CheckState.INCONSISTENT : CheckState.CONSISTENT);
      }
    }
    findings.addAll(content);
    return new CheckReport(
        files.stream()
            .map(file -> FileOutcome.of(file, states.getOrDefault(file, CheckState.UNPROCESSED)))
            .toList(),
        findings);
  }

  private void judge(List<FiledAef> current) {
    Dossier dossier = new Dossier(current);
    RowChecks rows = new RowChecks(content);
    dossier.reports().forEach(rows::check);
    new BlockChecks(content).check(dossier);
    new HistoryChecks(content).check(dossier);
    new AuthorizationChecks(dossier, content).check();
    new HoldingsCheck(crossings, content).check(dossier);
    new MirrorCheck(dossier, crossings, content).check();
  }

  /** The newest version of each report; tells of the others. */
  private List<FiledAef> current() {
    Map<ReportKey, List<AefFile>> versions = new HashMap<>();
    for (AefFile file : files) {
      file.report()
          .ifPresent(
              it ->
                  versions
                      .computeIfAbsent(new ReportKey(it.party(), it.year()), _ -> new ArrayList<>())
                      .add(file));
    }
    List<FiledAef> current = new ArrayList<>();
    for (List<AefFile> ofOne : versions.values()) {
      current.add(newest(ofOne));
    }
    return current;
  }

  private FiledAef newest(List<AefFile> versions) {
    versions.sort(
        Comparator.comparing(
            file -> file.report().orElseThrow().submission().version(), AefCheck::compare));
    AefFile newest = versions.getLast();
    FiledAef counts = newest.report().orElseThrow();
    for (int i = versions.size() - 2; i >= 0; i--) {
      AefFile older = versions.get(i);
      FiledAef report = older.report().orElseThrow();
      String version = report.submission().version().toString();
      Place place = report.places().of(1, 0, "SubmissionVersion");
      if (report.submission().version().equals(counts.submission().version())) {
        states.put(older, CheckState.DUPLICATE);
        findings.add(
            Finding.between(
                FindingCode.X15_VERSION_DUPLICATE,
                place,
                version,
                Place.file(counts.file()),
                counts.submission().version().toString()));
      } else {
        states.put(older, CheckState.OBSOLETE);
        findings.add(
            Finding.of(
                FindingCode.X15_VERSION_OBSOLETE,
                place,
                version,
                counts.submission().version().toString()));
        contradicts(report, counts);
      }
    }
    return counts;
  }

  private void contradicts(FiledAef older, FiledAef newer) {
    LocalDate before = older.submission().submitted().orElse(LocalDate.MIN);
    if (newer.submission().submitted().filter(it -> it.isBefore(before)).isPresent()) {
      findings.add(
          Finding.of(
              FindingCode.X15_VERSION_CONTRADICTS,
              newer.places().of(1, 0, "DateOfSubmission"),
              newer.submission().version().toString(),
              older.title()));
    }
  }

  private static int compare(AefVersion one, AefVersion other) {
    return one.major() != other.major()
        ? Integer.compare(one.major(), other.major())
        : Integer.compare(one.minor(), other.minor());
  }
}
