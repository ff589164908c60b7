package article6.node.report.aef;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything of a table stands in a filed report, for whoever reads one (domain §4.1).
 *
 * @param table 1 to 5
 * @param heading such as "Table 3: Actions"
 * @param sheet name of its sheet in a workbook
 * @param headerRow row of the labels, counted from 1; table 1 has them in a column from there on
 */
public record AefLayout(
    int table, String heading, String sheet, int headerRow, List<Field> fields) {

  /**
   * A field in the order of the table.
   *
   * @param label as printed
   * @param name in the common nomenclatures
   * @param gapAfter whether a blank column follows it in a workbook
   */
  public record Field(String label, String name, boolean gapAfter) {}

  /** Sheets of a workbook before those of the tables. */
  public static final List<String> FRONT_SHEETS = List.of("Index", "Summary information");

  private static final String PROOF_SHEET = "Proof";

  private static final List<AefLayout> ALL =
      Stream.of(
              AefTables.SUBMISSION,
              AefTables.AUTHORIZATIONS,
              AefTables.ACTIONS,
              AefTables.HOLDINGS,
              AefTables.ENTITIES)
          .map(AefLayout::of)
          .toList();

  /**
   * Sheet of the nomenclature profile with the transactions behind each row.
   *
   * @param number from 1: one sheet may not hold all
   */
  static String proofSheet(int number) {
    return number == 1 ? PROOF_SHEET : PROOF_SHEET + " " + number;
  }

  public static boolean isProofSheet(String name) {
    return name.strip().matches("(?i)" + PROOF_SHEET + "( \\d+)?");
  }

  /** The five tables in their order. */
  public static List<AefLayout> all() {
    return ALL;
  }

  /**
   * @param table 1 to 5
   */
  public static AefLayout of(int table) {
    return ALL.get(table - 1);
  }

  private static AefLayout of(AefTable<?> table) {
    return new AefLayout(
        table.number(),
        table.heading(),
        table.sheet(),
        table.headerRow(),
        table.columns().stream()
            .map(it -> new Field(it.label(), it.name(), it.gapAfter()))
            .toList());
  }
}
