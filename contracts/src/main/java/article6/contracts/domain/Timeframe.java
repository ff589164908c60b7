package article6.contracts.domain;

import java.util.Optional;

/**
 * When authorised mitigation may have occurred and when it may be used or cancelled, where the
 * authorization says so.
 */
public record Timeframe(Optional<DateWindow> occurred, Optional<DateWindow> use) {
  public static final Timeframe OPEN = new Timeframe(Optional.empty(), Optional.empty());
}
