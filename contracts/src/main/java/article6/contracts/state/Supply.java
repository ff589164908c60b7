package article6.contracts.state;

import article6.contracts.codec.Added;

/**
 * What became of all units of a series. Conservation: issued is what is held plus used, cancelled
 * and exported, checked for every series a block touches.
 *
 * @param issued also the last serial given; serials count from 1 without gaps
 * @param held including what is locked until another registry has answered
 * @param exported what lives on in another registry
 */
public record Supply(long issued, long held, long used, long cancelled, @Added long exported) {
  public static final Supply NONE = new Supply(0, 0, 0, 0);

  /** A series of which nothing left the ledger. */
  public Supply(long issued, long held, long used, long cancelled) {
    this(issued, held, used, cancelled, 0);
  }

  public boolean isConserved() {
    return issued == held + used + cancelled + exported
        && held >= 0
        && used >= 0
        && cancelled >= 0
        && exported >= 0;
  }
}
