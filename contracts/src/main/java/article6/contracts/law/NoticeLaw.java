package article6.contracts.law;

import article6.contracts.action.NoticeAction;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.state.Ndcs;
import article6.contracts.state.ReportYear;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.InventoryKey;
import article6.contracts.state.Tables.NoticeKey;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import article6.contracts.state.UseNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices to hosts of first transfers that happen elsewhere, their acknowledgement, and the year of
 * the report that sets the deadline (rules F-6, F-7).
 */
final class NoticeLaw {
  /** Longest plausible time between the last year of an NDC and the report on it. */
  static final int REPORT_LAG_YEARS_MAX = 10;

  private NoticeLaw() {}

  static List<ConsentNeed> consents(NoticeAction action) {
    return switch (action) {
      case NoticeAction.AcknowledgeUse it -> Needs.one(it.host(), Role.REGISTRAR);
      case NoticeAction.StateReportYear it -> Needs.one(it.party(), Role.AUTHORISER);
    };
  }

  static void enact(Hearing hearing, NoticeAction action) {
    switch (action) {
      case NoticeAction.AcknowledgeUse it -> acknowledge(hearing, it);
      case NoticeAction.StateReportYear it -> stateReportYear(hearing, it);
    }
  }

  static void notifyHost(
      Hearing hearing,
      UnitBlock block,
      PartyCode actor,
      Optional<EntityId> entity,
      UsePurpose purpose,
      LocalDate date) {
    UnitRange units = block.units();
    if (hearing.isUnder(Edition.CMA7_2025)) {
      hearing.put(
          Tables.NOTICES,
          key(block.host(), units),
          new UseNotice(block.host(), actor, entity, units, purpose, date, Optional.empty()));
    }
    hearing.tell(new AuthorizationEvent.HostNotified(block.host(), actor, units, date));
  }

  private static NoticeKey key(PartyCode host, UnitRange units) {
    return new NoticeKey(host, new SerialKey(units.series(), units.first()));
  }

  private static void acknowledge(Hearing hearing, NoticeAction.AcknowledgeUse it) {
    hearing.requireOpen(it.date(), it.host());
    List<UseNotice> notices = noticesIn(hearing, it);
    hearing.require(
        !notices.isEmpty()
            && notices.stream()
                .allMatch(notice -> notice.isOpen() && !it.date().isBefore(notice.date())),
        FirstTransferRule.F_6,
        Fact.of("host", it.host()),
        Fact.of("units", it.units()),
        Fact.of("notices", notices.size()));
    for (UseNotice notice : notices) {
      hearing.put(Tables.NOTICES, key(it.host(), notice.units()), notice.acknowledgedOn(it.date()));
      hearing.tell(new AuthorizationEvent.UseAcknowledged(it.host(), notice.units(), it.date()));
    }
  }

  /** The notices that make up exactly this range; none where they don't. */
  private static List<UseNotice> noticesIn(Hearing hearing, NoticeAction.AcknowledgeUse it) {
    List<UseNotice> found = new ArrayList<>();
    long next = it.units().first();
    while (next <= it.units().last() && found.size() < UnitBook.BLOCKS_MAX) {
      Optional<UseNotice> notice =
          hearing.find(
              Tables.NOTICES, new NoticeKey(it.host(), new SerialKey(it.units().series(), next)));
      if (notice.isEmpty() || notice.get().units().last() > it.units().last()) {
        return List.of();
      }
      found.add(notice.get());
      next = notice.get().units().last() + 1;
    }
    return next > it.units().last() ? found : List.of();
  }

  /**
   * A Party states the year of its report while it can still be stated: what has passed by the year
   * that counted until then does not come back (F-7).
   */
  private static void stateReportYear(Hearing hearing, NoticeAction.StateReportYear it) {
    hearing.party(it.party());
    boolean stated =
        Ndcs.periods(hearing.state(), it.party()).stream()
            .anyMatch(ndc -> ndc.lastYear() == it.ndcLastYear());
    int present = RecordingDeadline.reportYear(hearing.state(), it.party(), it.ndcLastYear());
    hearing.require(
        stated
            && hearing.context().today().getYear() < present
            && it.reportYear() > it.ndcLastYear()
            && it.reportYear() - it.ndcLastYear() <= REPORT_LAG_YEARS_MAX,
        FirstTransferRule.F_7_REPORT_YEAR,
        Fact.of("party", it.party()),
        Fact.of("ndcLastYear", it.ndcLastYear()),
        Fact.of("reportYear", it.reportYear()));
    hearing.put(
        Tables.REPORT_YEARS,
        new InventoryKey(it.party(), it.ndcLastYear()),
        new ReportYear(it.party(), it.ndcLastYear(), it.reportYear()));
    hearing.tell(
        new AuthorizationEvent.ReportYearStated(it.party(), it.ndcLastYear(), it.reportYear()));
  }
}
