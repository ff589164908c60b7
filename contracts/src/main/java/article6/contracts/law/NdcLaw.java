package article6.contracts.law;

import article6.contracts.action.NdcAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.Role;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.Ndc;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.InventoryKey;
import java.util.List;
import java.util.Optional;

/** NDCs and inventories: what the balances are made of beside the adjustments (rule C-1). */
final class NdcLaw {
  /** The first NDC implementation periods start with the Paris Agreement's ITMOs. */
  private static final int FIRST_YEAR = 2021;

  private static final int LAST_YEAR = 2200;

  private NdcLaw() {}

  static List<ConsentNeed> consents(NdcAction action) {
    return switch (action) {
      case NdcAction.SetNdc it -> Needs.one(it.party(), Role.AUTHORISER);
      case NdcAction.SetInventory it -> Needs.one(it.party(), Role.REGISTRAR);
    };
  }

  static void enact(Hearing hearing, NdcAction action) {
    switch (action) {
      case NdcAction.SetNdc it -> setNdc(hearing, it);
      case NdcAction.SetInventory it -> setInventory(hearing, it);
    }
  }

  static void setNdc(Hearing hearing, NdcAction.SetNdc it) {
    hearing.party(it.party());
    boolean withinPeriod =
        it.trajectory().stream()
            .allMatch(each -> it.firstYear() <= each.year() && each.year() <= it.lastYear());
    hearing.require(
        FIRST_YEAR <= it.firstYear()
            && it.firstYear() <= it.lastYear()
            && it.lastYear() <= LAST_YEAR
            && withinPeriod,
        NdcRule.C_1_PERIOD,
        Fact.of("firstYear", it.firstYear()),
        Fact.of("lastYear", it.lastYear()));
    hearing.require(
        (it.type() == NdcType.MULTI_YEAR) == (it.method() == AdjustmentMethod.MULTI_YEAR),
        NdcRule.C_1_METHOD,
        Fact.of("type", it.type()),
        Fact.of("method", it.method()));
    Optional<Ndc> present = hearing.find(Tables.NDCS, it.party());
    hearing.warnUnless(
        present.isEmpty()
            || present.get().firstYear() != it.firstYear()
            || present.get().method() == it.method(),
        NdcRule.C_1,
        Fact.of("party", it.party()),
        Fact.of("present", present.map(ndc -> ndc.method().name()).orElse("–")),
        Fact.of("method", it.method()));
    hearing.put(
        Tables.NDCS,
        it.party(),
        new Ndc(
            it.party(), it.firstYear(), it.lastYear(), it.type(), it.method(), it.trajectory()));
    hearing.tell(new BalanceEvent.NdcStated(it.party(), it.firstYear(), it.lastYear()));
  }

  static void setInventory(Hearing hearing, NdcAction.SetInventory it) {
    hearing.party(it.party());
    for (YearQuantity year : it.emissions()) {
      hearing.put(Tables.INVENTORIES, new InventoryKey(it.party(), year.year()), year);
    }
    hearing.tell(
        new BalanceEvent.InventoryStated(
            it.party(), it.emissions().stream().map(YearQuantity::year).toList()));
  }
}
