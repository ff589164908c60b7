package article6.cli.show;

import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
  XLSX("xlsx"),
  JSON("json"),
  /** The five tables one below the other. */
  CSV("csv");

  private final String ending;

  ReportFormat(String ending) {
    this.ending = ending;
  }

  String ending() {
    return ending;
  }

  /** As the API is asked for it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
