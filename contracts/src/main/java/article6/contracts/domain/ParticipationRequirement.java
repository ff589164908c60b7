package article6.contracts.domain;

/** What each participating Party has to ensure before it takes part (2/CMA.3 annex ¶4; P-1). */
public enum ParticipationRequirement {
  /** ¶4(a): it is a Party to the Paris Agreement. */
  PARTY_TO_AGREEMENT,
  /** ¶4(b): it has prepared, communicated and is maintaining an NDC. */
  MAINTAINS_NDC,
  /** ¶4(c): it has arrangements for authorising the use of ITMOs. */
  AUTHORISATION_ARRANGEMENTS,
  /** ¶4(d): it has arrangements for tracking ITMOs: a registry, or access to one. */
  TRACKING_ARRANGEMENTS,
  /** ¶4(e): it has provided its most recent national inventory report. */
  INVENTORY_PROVIDED,
  /** ¶4(f): its participation contributes to its NDC, its strategy and the long-term goals. */
  CONTRIBUTES_TO_GOALS
}
