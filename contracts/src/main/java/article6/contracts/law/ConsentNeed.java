package article6.contracts.law;

import article6.contracts.crypto.Address;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.List;
import java.util.Optional;

/**
 * A consent an action waits for: so many officers of a role, of so many of these Parties.
 *
 * @param parties whose word counts
 * @param partiesNeeded how many of them must give it
 * @param officersEach how many officers of each
 * @param entity only officers of this entity count
 * @param officer only this officer counts
 */
public record ConsentNeed(
    List<PartyCode> parties,
    int partiesNeeded,
    Role role,
    int officersEach,
    Optional<EntityId> entity,
    Optional<Address> officer) {

  public ConsentNeed(List<PartyCode> parties, int partiesNeeded, Role role, int officersEach) {
    this(parties, partiesNeeded, role, officersEach, Optional.empty(), Optional.empty());
  }

  public static ConsentNeed of(PartyCode party, Role role, int officers) {
    return new ConsentNeed(List.of(party), 1, role, officers);
  }

  public static ConsentNeed ofAll(List<PartyCode> parties, Role role) {
    return new ConsentNeed(parties, parties.size(), role, 1);
  }

  /** An officer of an entity that has an account with this Party. */
  static ConsentNeed ofEntity(PartyCode party, EntityId entity) {
    return new ConsentNeed(
        List.of(party), 1, Role.ENTITY_OFFICER, 1, Optional.of(entity), Optional.empty());
  }

  /** This officer and nobody else, in whatever role it has. */
  static ConsentNeed ofOfficer(PartyCode party, Role role, Address officer) {
    return new ConsentNeed(List.of(party), 1, role, 1, Optional.empty(), Optional.of(officer));
  }

  ConsentNeed withOfficersEach(int officers) {
    return new ConsentNeed(parties, partiesNeeded, role, officers, entity, officer);
  }
}
