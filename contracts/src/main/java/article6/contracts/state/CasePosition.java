package article6.contracts.state;

import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a Party stands in an inconsistency case.
 *
 * @param acknowledged the day it acknowledged the case
 * @param answer its last answer
 */
public record CasePosition(
    PartyCode party, Optional<LocalDate> acknowledged, Optional<CaseAnswer> answer) {

  static CasePosition none(PartyCode party) {
    return new CasePosition(party, Optional.empty(), Optional.empty());
  }
}
