package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import java.util.List;

/**
 * A consent an action waits for: so many officers of a role, of so many of these Parties.
 *
 * @param parties whose word counts
 * @param partiesNeeded how many of them must give it
 * @param officersEach how many officers of each
 */
public record ConsentNeed(List<PartyCode> parties, int partiesNeeded, Role role, int officersEach) {
  public static ConsentNeed of(PartyCode party, Role role, int officers) {
    return new ConsentNeed(List.of(party), 1, role, officers);
  }

  public static ConsentNeed ofAll(List<PartyCode> parties, Role role) {
    return new ConsentNeed(parties, parties.size(), role, 1);
  }
}
