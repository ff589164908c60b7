package article6.node.report.narrative;

/** A part of a report in words; those about an approach stand once for each. */
public enum Chapter {
  PARTICIPATION,
  NDC,
  METHOD,
  UPDATES,
  APPROACH,
  INTEGRITY,
  WIDER,
  QUANTITIES;

  boolean isOfApproach() {
    return this == APPROACH || this == INTEGRITY || this == WIDER;
  }
}
