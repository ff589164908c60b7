package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;

/**
 * Corresponding adjustments as a consequence of first transfer and use, in the same block (C-2,
 * C-7, C-11). They are sums per Party, metric and year; nobody types them in.
 */
final class Adjustments {
  private Adjustments() {}

  /** The host adds what was first transferred, for the year in which the mitigation occurred. */
  static void addForFirstTransfer(
      Hearing hearing, UnitBlock block, AuthorizationContent content, LocalDate date) {
    PartyCode host = block.host();
    long quantity = block.quantity();
    int vintage = block.units().series().vintage();
    if (!isAdjusted(hearing, host, content, vintage)) {
      return;
    }
    boolean forNdc = content.purpose().covers(UsePurpose.NDC);
    add(hearing, host, content.metric(), new AdjustmentYear(vintage, quantity, 0, 0, 0));
    add(
        hearing,
        host,
        content.metric(),
        new AdjustmentYear(date.getYear(), 0, forNdc ? quantity : 0, forNdc ? 0 : quantity, 0));
    hearing.tell(
        new BalanceEvent.AdjustmentApplied(
            host, content.metric(), true, vintage, quantity, block.units(), date));
  }

  /** The year that a first transfer of these units would change is not final (C-10). */
  static void requireOpen(Hearing hearing, UnitBlock block, AuthorizationContent content) {
    int vintage = block.units().series().vintage();
    if (hearing.settings().outsideScopeAdjusted()
        || isInside(hearing, block.host(), content, vintage)) {
      NdcBook.requireNotFinal(hearing, block.host(), vintage);
    }
  }

  /** The user subtracts what it used towards its NDC, for the year it used it for. */
  static void subtractForUse(
      Hearing hearing, UnitBlock block, PartyCode user, Metric metric, int year, LocalDate date) {
    long quantity = block.quantity();
    add(hearing, user, metric, new AdjustmentYear(year, 0, 0, 0, quantity));
    hearing.tell(
        new BalanceEvent.AdjustmentApplied(
            user, metric, false, year, quantity, block.units(), date));
  }

  /**
   * What the host authorises is adjusted for, whether its NDC covers the sector or not, unless the
   * network has decided otherwise (C-8). An outcome counts as outside only where the NDC names its
   * sectors, and none of them is one of the authorization.
   */
  private static boolean isAdjusted(
      Hearing hearing, PartyCode host, AuthorizationContent content, int vintage) {
    if (!hearing.context().edition().isAtLeast(Edition.CMA7_2025)
        || hearing.settings().outsideScopeAdjusted()) {
      return true;
    }
    boolean inside = isInside(hearing, host, content, vintage);
    hearing.warnUnless(
        inside,
        NdcRule.C_8,
        Fact.of("party", host),
        Fact.of("activitySectors", content.sectors()),
        Fact.of("covered", covered(hearing, host, vintage).sectors()));
    return inside;
  }

  private static boolean isInside(
      Hearing hearing, PartyCode host, AuthorizationContent content, int vintage) {
    NdcDetails covered = covered(hearing, host, vintage);
    return !covered.namesSectors()
        || !content.namesSector()
        || content.sectors().stream().anyMatch(covered.sectors()::contains)
        || content.furtherSectors().stream().anyMatch(covered.furtherSectors()::contains);
  }

  private static NdcDetails covered(Hearing hearing, PartyCode host, int vintage) {
    return Ndcs.covering(hearing.state(), host, vintage).map(Ndc::saying).orElse(NdcDetails.NONE);
  }

  private static void add(Hearing hearing, PartyCode party, Metric metric, AdjustmentYear more) {
    NdcBook.requireNotFinal(hearing, party, more.year());
    AdjustmentKey key = new AdjustmentKey(party, metric, more.year());
    AdjustmentYear sums =
        hearing.find(Tables.ADJUSTMENTS, key).orElse(AdjustmentYear.none(more.year()));
    hearing.put(Tables.ADJUSTMENTS, key, sums.plus(more));
  }
}
