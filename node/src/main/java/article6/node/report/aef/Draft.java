package article6.node.report.aef;

import article6.contracts.domain.PartyCode;
import java.util.Optional;

/** What a row of table 3 says beside its units. */
record Draft(
    ActionType type,
    Optional<ActionSubtype> subtype,
    Optional<PartyCode> transferring,
    Optional<PartyCode> acquiring,
    Optional<ActionRow.Usage> usage) {

  static Draft of(ActionType type) {
    return new Draft(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Draft of(ActionType type, ActionSubtype subtype) {
    return new Draft(
        type, Optional.of(subtype), Optional.empty(), Optional.empty(), Optional.empty());
  }

  Draft from(PartyCode party) {
    return new Draft(type, subtype, Optional.of(party), acquiring, usage);
  }

  Draft to(PartyCode party) {
    return new Draft(type, subtype, transferring, Optional.of(party), usage);
  }

  Draft by(ActionRow.Usage how) {
    return new Draft(type, subtype, transferring, acquiring, Optional.of(how));
  }
}
