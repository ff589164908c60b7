package article6.cli.scenario;

import article6.contracts.domain.PartyCode;
import java.util.List;

/**
 * A case to be played.
 *
 * @param name short name, from the file's name
 * @param file where it was read, for messages
 * @param parties Parties that have to be on the ledger before
 * @param newcomers Parties that join during the play, whose keys the player makes
 */
public record Scenario(
    String name,
    String file,
    Text title,
    Text description,
    List<PartyCode> parties,
    List<PartyCode> newcomers,
    List<Step> steps) {
  public Scenario {
    parties = List.copyOf(parties);
    newcomers = List.copyOf(newcomers);
    steps = List.copyOf(steps);
  }
}
