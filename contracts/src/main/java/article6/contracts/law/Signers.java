package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Officer;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who of some officers would sign an action: as many as its consents need, and nobody else. */
public final class Signers {
  private final Standing standing;
  private final List<Officer> officers;
  private final Set<Officer> chosen = new LinkedHashSet<>();

  private Signers(Standing standing, List<Officer> officers) {
    this.standing = standing;
    this.officers = officers;
  }

  /**
   * Chooses among the officers in their order. Where they are too few for a consent, those who can
   * give a part of it are chosen; the rest is missing then.
   *
   * @param today day of the block in which the action would stand
   * @return in the order of addresses, as transactions carry them
   */
  public static List<Address> choose(
      StateView state, Action action, List<Address> available, LocalDate today) {
    List<Officer> officers =
        available.stream()
            .flatMap(address -> Tables.OFFICERS.get(state, address).stream())
            .filter(Officer::active)
            .toList();
    Signers signers = new Signers(new Standing(state, action, today), officers);
    Consents.needed(new StateOverlay(state), action).forEach(signers::meet);
    return signers.chosen.stream().map(Officer::address).sorted().toList();
  }

  private void meet(ConsentNeed need) {
    int complete = 0;
    for (PartyCode party : need.parties()) {
      if (complete == need.partiesNeeded()) {
        return;
      }
      List<Officer> speaking = new ArrayList<>();
      chosen.stream().filter(it -> standing.speaksFor(party, need, it)).forEach(speaking::add);
      int needed = standing.officersNeeded(need, party);
      for (Officer officer : officers) {
        if (speaking.size() < needed
            && !chosen.contains(officer)
            && standing.speaksFor(party, need, officer)) {
          speaking.add(officer);
          chosen.add(officer);
        }
      }
      complete += speaking.size() >= needed ? 1 : 0;
    }
  }
}
