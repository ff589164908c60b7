package article6.cli.network;

import article6.contracts.domain.Role;
import java.util.ArrayList;
import java.util.List;

/** A place for an officer in a Party: what it is called and what it may sign. */
record OfficerPlace(String name, Role role) {
  /** One administrator, one registrar, and authorisers enough for four eyes. */
  static List<OfficerPlace> all(int authorisers) {
    List<OfficerPlace> places = new ArrayList<>();
    places.add(new OfficerPlace("administrator", Role.ADMINISTRATOR));
    places.add(new OfficerPlace("registrar", Role.REGISTRAR));
    for (int number = 1; number <= authorisers; number++) {
      places.add(new OfficerPlace("authoriser-" + number, Role.AUTHORISER));
    }
    return places;
  }
}
