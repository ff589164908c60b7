package article6.contracts.state;

import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Notice to a host that units it authorised were used or cancelled elsewhere, which was their first
 * transfer. Until it is acknowledged the host does not report it (F-6).
 *
 * @param actor the Party in whose section it happened
 * @param acknowledged the day the host acknowledged it
 */
public record UseNotice(
    PartyCode host,
    PartyCode actor,
    Optional<EntityId> entity,
    UnitRange units,
    UsePurpose purpose,
    LocalDate date,
    Optional<LocalDate> acknowledged) {

  public boolean isOpen() {
    return acknowledged.isEmpty();
  }

  public UseNotice acknowledgedOn(LocalDate day) {
    return new UseNotice(host, actor, entity, units, purpose, date, Optional.of(day));
  }
}
