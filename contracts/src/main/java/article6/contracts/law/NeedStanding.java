package article6.contracts.law;

import java.util.List;

/**
 * How far a proposal is with one of the consents it needs.
 *
 * @param parties each Party whose word counts
 */
public record NeedStanding(ConsentNeed need, List<PartyStanding> parties) {
  public NeedStanding {
    parties = List.copyOf(parties);
  }

  public boolean isComplete() {
    return parties.stream().filter(PartyStanding::isComplete).count() >= need.partiesNeeded();
  }
}
