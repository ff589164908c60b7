package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.Allocation;
import article6.contracts.domain.AllocationShare;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Approach;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the state and the terms of a cooperative approach mean for acts under it. */
final class AgreedTerms {
  private AgreedTerms() {}

  /**
   * The approach is in force on the day of the act and also after all that is recorded: whoever
   * suspended it need not fear acts dated before (CA-4).
   */
  static void requireInForce(Hearing hearing, Approach approach, LocalDate date) {
    hearing.require(
        approach.status() == ApproachStatus.ACTIVE
            && approach.statusOn(date) == ApproachStatus.ACTIVE,
        ApproachRule.CA_4,
        Fact.of("approach", approach.id()),
        Fact.of("status", approach.status()),
        Fact.of("date", date),
        Fact.of("statusThen", approach.statusOn(date)));
  }

  /** The same for an approach that may be unknown here, such as that of units of the mechanism. */
  static void requireInForce(Hearing hearing, ApproachId id, LocalDate date) {
    hearing
        .find(Tables.APPROACHES, id)
        .ifPresent(approach -> requireInForce(hearing, approach, date));
  }

  static void requirePurpose(Hearing hearing, AuthorizationContent content) {
    hearing.require(
        of(hearing, content.approach()).allow(content.purpose()),
        ApproachRule.CA_9,
        Fact.of("purpose", content.purpose().label()),
        Fact.of("approach", content.approach()),
        Fact.of("allowed", of(hearing, content.approach()).purposes()));
  }

  /** Whether units of this host are minted here, as the act supposes. */
  static void requireMinting(Hearing hearing, SeriesId series, boolean minting) {
    boolean tracked = of(hearing, series.approach()).trackingOnly().contains(series.party());
    hearing.require(
        tracked != minting,
        ApproachRule.CA_8,
        Fact.of("party", series.party()),
        Fact.of("approach", series.approach()));
  }

  static ApproachTerms of(Hearing hearing, ApproachId id) {
    return hearing.find(Tables.APPROACHES, id).map(Approach::agreed).orElse(ApproachTerms.NONE);
  }

  /**
   * Divides what was just issued: first the contributions taken at issuance, then the shares, in
   * the order in which the terms name them. A share that goes abroad moves as any transfer does.
   */
  static void allocate(Hearing hearing, UnitRange issued, AccountId account, LocalDate date) {
    ApproachTerms terms = of(hearing, issued.series().approach());
    Optional<UnitRange> rest = VoluntaryLevies.atIssuance(hearing, terms, issued, account, date);
    if (rest.isEmpty() || terms.allocation().isEmpty()) {
      return;
    }
    List<AllocationShare> shares = terms.allocation();
    List<Long> quantities = Allocation.of(rest.get().quantity(), shares);
    long next = rest.get().first();
    for (int i = 0; i < shares.size(); i++) {
      long quantity = quantities.get(i);
      AccountId to = shares.get(i).account();
      if (quantity > 0) {
        UnitRange part = new UnitRange(issued.series(), next, next + quantity - 1);
        next += quantity;
        if (!to.equals(account)) {
          TransferLaw.transfer(hearing, new UnitAction.TransferUnits(part, account, to, date));
        }
      }
    }
  }
}
