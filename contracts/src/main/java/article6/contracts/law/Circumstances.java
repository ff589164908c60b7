package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Attestations;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;

/** The special circumstances of Parties that the rules of the mechanism look at. */
final class Circumstances {
  private Circumstances() {}

  /**
   * Whether activities hosted by the Party pay no share of proceeds on that day (64-3): while the
   * network recognises it as a least developed country or small island State (P-2), or while the
   * Supervisory Body has exempted it otherwise.
   */
  static boolean exemptFromShareOfProceeds(StateView state, PartyCode host, LocalDate date) {
    return Attestations.of(state, host).isSpecialOn(date)
        || Tables.HOST_EXEMPTIONS.get(state, host).map(it -> it.holdsOn(date)).orElse(false);
  }
}
