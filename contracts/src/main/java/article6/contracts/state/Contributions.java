package article6.contracts.state;

import article6.contracts.domain.Levies;

/**
 * What a series of units has contributed under the terms of its approach. The shares are made whole
 * over all of it: who transfers units one by one contributes as much as who transfers them at once.
 *
 * @param terms by which it was reckoned; under other terms the reckoning begins anew
 * @param quantity of which the shares were taken
 * @param adaptation units contributed to adaptation so far
 * @param omge units cancelled for overall mitigation so far
 */
public record Contributions(Levies terms, long quantity, long adaptation, long omge) {

  public static Contributions none(Levies terms) {
    return new Contributions(terms, 0, 0, 0);
  }

  /** What they are after so many more units; never more is taken of these than there are. */
  public Contributions plus(long more) {
    long whole = quantity + more;
    long toAdaptation = Math.min(more, terms.adaptationOf(whole) - adaptation);
    long toOmge = Math.min(more - toAdaptation, terms.omgeOf(whole) - omge);
    return new Contributions(terms, whole, adaptation + toAdaptation, omge + toOmge);
  }
}
