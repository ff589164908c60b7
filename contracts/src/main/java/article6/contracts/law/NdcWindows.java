package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.Optional;

/** The NDC implementation periods within which outcomes are used (rules U-2, U-3, U-7). */
final class NdcWindows {
  private NdcWindows() {}

  private static boolean hasAny(StateView state, PartyCode party) {
    return Tables.NDCS.has(state, party);
  }

  /**
   * The year of use lies in a period of the user (U-3), and the vintage in the same one and in one
   * of the host (U-2), which has stated it, as a host that takes part has (P-1): what is left at
   * the end of a period is not carried over for use towards an NDC (U-7).
   */
  static void require(Hearing hearing, PartyCode user, PartyCode host, int vintage, int year) {
    Ndc ndc =
        Ndcs.covering(hearing.state(), user, year)
            .orElseThrow(
                () ->
                    Hearing.refusal(
                        UseRule.U_3,
                        Fact.of("party", user),
                        Fact.of("year", year),
                        Fact.of("period", period(hearing.find(Tables.NDCS, user)))));
    boolean hostUnknown = !hearing.isUnder(Edition.CMA7_2025) && !hasAny(hearing.state(), host);
    boolean lawful =
        ndc.covers(vintage)
            && (hostUnknown || Ndcs.covering(hearing.state(), host, vintage).isPresent());
    if (!lawful) {
      throw Hearing.refusal(
          UseRule.U_2,
          Fact.of("vintage", vintage),
          Fact.of("party", user),
          Fact.of("period", period(Optional.of(ndc))),
          Fact.of("hostPeriod", period(hearing.find(Tables.NDCS, host))));
    }
  }

  private static String period(Optional<Ndc> ndc) {
    return ndc.map(it -> it.firstYear() + "–" + it.lastYear()).orElse("–");
  }
}
