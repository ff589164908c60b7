package article6.node.report.aef;

import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.node.report.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A row of table 3.
 *
 * @param transferring of an acquisition
 * @param acquiring of a first transfer or transfer to another Party
 * @param usage of a use or cancellation, or of a first transfer that happened by one
 */
record ActionRow(
    LocalDate date,
    ActionType type,
    Optional<ActionSubtype> subtype,
    ItmoBlock block,
    Optional<PartyCode> transferring,
    Optional<PartyCode> acquiring,
    Optional<Usage> usage,
    Act act)
    implements AefRow {

  /**
   * Who used or cancelled, and what for.
   *
   * @param purpose empty for cancellations that are no use under an authorization (U-9)
   * @param words what the officer wrote about it
   * @param year calendar year, of a use towards an NDC
   */
  record Usage(
      Optional<UsePurpose> purpose,
      String words,
      PartyCode party,
      Optional<EntityId> entity,
      Optional<Integer> year) {

    /** What column 22 is about: uses towards an NDC are no part of it. */
    Optional<UsePurpose> oimp() {
      return purpose.filter(it -> it != UsePurpose.NDC);
    }
  }

  @Override
  public List<Act> acts() {
    return List.of(act);
  }
}
