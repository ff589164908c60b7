package article6.contracts.domain;

import java.util.Optional;

/**
 * What the Parties of an approach contribute of their own will to adaptation and to overall
 * mitigation (2/CMA.3 annex ¶37, ¶39). Nothing is ever taken without such terms (U-11).
 *
 * @param adaptationPerMille share for adaptation, in thousandths
 * @param adaptationAccount where it goes; given exactly when the share is not nothing
 * @param omgePerMille share cancelled for overall mitigation in global emissions, in thousandths
 * @param rounding how both shares are made whole
 */
public record Levies(
    int adaptationPerMille,
    Optional<AccountId> adaptationAccount,
    int omgePerMille,
    Rounding rounding,
    LevyMoment moment) {
  private static final int WHOLE = 1_000;

  /** Whether the shares leave something and the one for adaptation has somewhere to go. */
  public boolean isConsistent() {
    return adaptationPerMille >= 0
        && omgePerMille >= 0
        && adaptationPerMille + omgePerMille < WHOLE
        && (adaptationPerMille > 0) == adaptationAccount.isPresent();
  }

  public long adaptationOf(long quantity) {
    return shareOf(quantity, adaptationPerMille);
  }

  public long omgeOf(long quantity) {
    return Math.min(quantity - adaptationOf(quantity), shareOf(quantity, omgePerMille));
  }

  /** Thousands and the rest apart, so that the largest quantity can't overflow. */
  private long shareOf(long quantity, int perMille) {
    long ofRest = (quantity % WHOLE) * perMille;
    long up = rounding == Rounding.UP && ofRest % WHOLE > 0 ? 1 : 0;
    return quantity / WHOLE * perMille + ofRest / WHOLE + up;
  }
}
