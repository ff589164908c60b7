package article6.cli.show;

import java.util.Locale;

/** How a report is written. */
enum ReportFormat {
  XLSX("xlsx"),
  JSON("json"),
  /** One file a table, in a ZIP. */
  CSV("zip");

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
