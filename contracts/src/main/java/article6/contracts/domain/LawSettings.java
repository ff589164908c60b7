package article6.contracts.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the decisions leave open, or could not be checked against their text, and so every network
 * decides for itself. {@link #DEFAULT} is what this project reads in the sources; rules that depend
 * on a setting name it.
 *
 * @param participation whether a Party acts only with all participation responsibilities attested
 *     (P-1); least developed countries and small island States are only warned (P-2)
 * @param firstTransferDeadline whether first transfers for other purposes may be recorded after
 *     their deadline (F-7)
 * @param authorisationYearForLaterUnits whether units issued after an authorization that is itself
 *     the first transfer count in the year of the authorization, not of their issuance (F-5)
 * @param outsideScopeAdjusted whether outcomes from outside the scope of the host's NDC are
 *     adjusted too (C-8)
 * @param flaggedUnitsUse whether units under an open inconsistency case may be used (domain §5.3)
 * @param shareOfProceedsPerMille share of A6.4ERs levied for adaptation, in thousandths (64-3)
 * @param shareOfProceedsRounding how that share is made whole (64-5)
 * @param omgePerMille share of A6.4ERs cancelled for overall mitigation, in thousandths; "at
 *     least", so it is always rounded up (64-4, 64-5)
 * @param postIssuanceDays days after issuance within which mitigation contribution units may still
 *     be authorised, where there is a limit (64-7)
 * @param transitionRequestUntil last day to request the transition of a CDM activity (64-11)
 * @param forestTransitionRequestUntil the same for afforestation and reforestation (64-11)
 * @param transitionApprovalUntil last day of the host's approval of a transition (64-11)
 * @param transitionDocumentsUntil last day for the further documents of a transition (64-11)
 */
public record LawSettings(
    Strictness participation,
    Strictness firstTransferDeadline,
    boolean authorisationYearForLaterUnits,
    boolean outsideScopeAdjusted,
    Strictness flaggedUnitsUse,
    int shareOfProceedsPerMille,
    Rounding shareOfProceedsRounding,
    int omgePerMille,
    Optional<Integer> postIssuanceDays,
    LocalDate transitionRequestUntil,
    LocalDate forestTransitionRequestUntil,
    LocalDate transitionApprovalUntil,
    LocalDate transitionDocumentsUntil) {

  private static final int PER_MILLE_MAX = 1_000;

  public static final LawSettings DEFAULT =
      new LawSettings(
          Strictness.REFUSE,
          Strictness.WARN,
          true,
          true,
          Strictness.WARN,
          50,
          Rounding.DOWN,
          20,
          Optional.empty(),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2025, 12, 31),
          LocalDate.of(2026, 6, 30),
          LocalDate.of(2026, 12, 31));

  /**
   * @throws IllegalArgumentException when a share is not between nothing and the whole
   */
  public LawSettings {
    if (shareOfProceedsPerMille < 0
        || omgePerMille < 0
        || shareOfProceedsPerMille + omgePerMille > PER_MILLE_MAX) {
      throw new IllegalArgumentException(
          "shares of proceeds and overall mitigation of %d and %d thousandths exceed the whole"
              .formatted(shareOfProceedsPerMille, omgePerMille));
    }
    if (postIssuanceDays.orElse(0) < 0) {
      throw new IllegalArgumentException("a number of days is not negative");
    }
  }
}
