package article6.contracts.state;

/**
 * What became of all units of a series. Conservation: issued is what is held plus used plus
 * cancelled, checked for every series a block touches.
 *
 * @param issued also the last serial given; serials count from 1 without gaps
 */
public record Supply(long issued, long held, long used, long cancelled) {
  public static final Supply NONE = new Supply(0, 0, 0, 0);

  public boolean isConserved() {
    return issued == held + used + cancelled && held >= 0 && used >= 0 && cancelled >= 0;
  }
}
