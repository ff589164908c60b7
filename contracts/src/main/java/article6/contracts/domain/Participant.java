package article6.contracts.domain;

import java.util.Optional;

/**
 * Who takes part in an activity of the mechanism, and may hold what it issues: an entity under a
 * Party, or the Party itself.
 */
public record Participant(PartyCode party, Optional<EntityId> entity) {
  @Override
  public String toString() {
    return entity.map(it -> party + " " + it).orElse(party.value());
  }
}
