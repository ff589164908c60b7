package article6.contracts.domain;

/** The reports of which the first in a period fixes the method of adjustment (C-1). */
public enum MethodReport {
  /** Annual information in the agreed electronic format. */
  ANNUAL_INFORMATION,
  /** Biennial transparency report. */
  BIENNIAL_TRANSPARENCY_REPORT
}
