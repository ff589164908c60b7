package article6.node.api;

import article6.node.report.check.CheckReport;
import article6.node.report.check.FileOutcome;
import article6.node.report.finding.Finding;
import article6.node.report.finding.Place;
import article6.node.report.finding.Severity;
import article6.node.text.Catalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about filed reports. */
public final class CheckViews {
  private CheckViews() {}

  /**
   * What a check came to.
   *
   * @param passed whether every file is consistent
   * @param counts how often each code was found, listed or not
   * @param findings of each code the first ones; errors before the rest
   */
  public record CheckDetail(
      boolean passed,
      List<FileOutcome> files,
      Map<String, Long> counts,
      List<CheckFinding> findings) {
    public static CheckDetail of(CheckReport report, Catalogue words) {
      Map<String, Long> counts = new LinkedHashMap<>();
      report.findings().counts().forEach((code, count) -> counts.put(code.name(), count));
      return new CheckDetail(
          report.passed(),
          report.files(),
          counts,
          report.findings().inOrder().stream()
              .map(finding -> CheckFinding.of(finding, words))
              .toList());
    }
  }

  /**
   * A finding in words.
   *
   * @param code stable
   * @param check id of the check, such as II05 (domain §5.1, §5.2)
   * @param cure what to do about it
   */
  public record CheckFinding(
      String code,
      String check,
      Severity severity,
      String message,
      String cure,
      Place place,
      String value,
      String expected,
      Optional<Place> other) {
    public static CheckFinding of(Finding finding, Catalogue words) {
      Map<String, String> values =
          Map.of(
              "value", finding.value(),
              "expected", finding.expected(),
              "field", finding.place().field(),
              "other", finding.other().map(place -> where(place, words)).orElse(""));
      String key = "check." + finding.code().name();
      return new CheckFinding(
          finding.code().name(),
          finding.code().id(),
          finding.severity(),
          words.sentence(key, values),
          words.sentence(key + ".cure", values),
          finding.place(),
          finding.value(),
          finding.expected(),
          finding.other());
    }

    private static String where(Place place, Catalogue words) {
      if (place.row() == 0) {
        return place.file();
      }
      Map<String, String> values =
          Map.of("sheet", place.sheet(), "row", String.valueOf(place.row()));
      return place.file() + ", " + words.sentence("check.at.row", values);
    }
  }
}
