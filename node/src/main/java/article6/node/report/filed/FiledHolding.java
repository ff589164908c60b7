package article6.node.report.filed;

/**
 * A row of table 4: units held at the end of the reported year.
 *
 * @param row where it stands
 */
public record FiledHolding(int row, FiledBlock block) {}
