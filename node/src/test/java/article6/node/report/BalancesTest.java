package article6.node.report;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.UnitAction;
import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.Fraction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AdjustmentYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalancesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Metric ELECTRICITY = new Metric("MWh renewable electricity");

  /** Worked example 1, through the rulebook: B is Thailand, A is Switzerland. */
  @Test
  void theGlasgowExampleComesOutOfTheLedger() {
    Story story = glasgow();

    assertThat(balance(story, "CHE", 2022)).contains(Fraction.of(150));
    assertThat(balance(story, "THA", 2022)).contains(Fraction.of(250));
  }

  @Test
  void eachMetricHasAnAccountOfItsOwn() {
    Story story = glasgow();
    story.authorize("THA", "T2", inElectricity(Letters.forNdc("CA0001", "2022-01-01", 70)));
    story.issue(
        "CA0001-THA01-THA-2023", 70, "THA-1", "2023-12-01", Optional.of("T2"), Optional.empty());
    story.transfer(
        UnitRange.parse("CA0001-THA01-THA-1-2023", "CA0001-THA01-THA-70-2023"),
        "THA-1",
        "CHE-1",
        "2024-02-01");

    List<PartyBalance> balances = of(story, "THA");

    assertThat(balances.stream().map(PartyBalance::metric))
        .containsExactly(Metric.GHG, ELECTRICITY);
    assertThat(balances.getLast().sums())
        .containsExactly(
            new AdjustmentYear(2023, 70, 0, 0, 0), new AdjustmentYear(2024, 0, 70, 0, 0));
    assertThat(balances.getLast().balance().orElseThrow().years())
        .allSatisfy(year -> assertThat(year.balance()).isEmpty());
    assertThat(of(story, "CHE").stream().map(PartyBalance::metric)).containsExactly(Metric.GHG);
  }

  @Test
  void aPartyWithoutAnNdcHasSumsButNoBalance() {
    Story story = new Story().party("GHA", "Ghana");

    assertThat(of(story, "GHA"))
        .containsExactly(new PartyBalance(new PartyCode("GHA"), Metric.GHG, List.of()));
  }

  /** Adjustments are a projection of the ledger: they tie out with the events (C-11). */
  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34})
  void adjustmentsOfTheWorldAreFirstTransfersMinusUses(long seed) {
    Story story = RandomHistory.play(seed, 150);
    long expected = 0;
    for (var recorded : story.events()) {
      expected +=
          switch (recorded.event()) {
            case UnitEvent.FirstTransferred it -> it.units().quantity();
            case UnitEvent.UnitsUsedTowardsNdc it -> -it.units().quantity();
            default -> 0;
          };
    }
    Fraction world = Fraction.ZERO;
    for (String party : List.of("CHE", "GHA", "THA")) {
      world = world.plus(of(story, party).getFirst().balance().orElseThrow().totalAdjustment());
    }

    assertThat(world).isEqualTo(Fraction.of(expected));
    assertThat(expected).isPositive();
  }

  private static Optional<Fraction> balance(Story story, String party, int year) {
    return of(story, party).getFirst().balance().orElseThrow().years().stream()
        .filter(each -> each.year() == year)
        .findFirst()
        .flatMap(BalanceYear::balance);
  }

  private static List<PartyBalance> of(Story story, String party) {
    return Balances.of(story.state(), new PartyCode(party), ElapsedYears.INVENTORY_YEARS, NOW);
  }

  private static Story glasgow() {
    Story story =
        new Story()
            .party("THA", "Thailand")
            .party("CHE", "Switzerland")
            .approach("CA0001", "2022-01-01", "CHE", "THA")
            .account("THA-1")
            .account("CHE-1")
            .authorize("THA", "T1", Letters.forNdc("CA0001", "2022-01-01", 50));
    for (String party : List.of("THA", "CHE")) {
      story.act(
          new NdcAction.SetNdc(
              new PartyCode(party),
              2021,
              2030,
              NdcType.MULTI_YEAR,
              AdjustmentMethod.MULTI_YEAR,
              List.of()),
          party);
      story.act(
          new NdcAction.SetInventory(new PartyCode(party), List.of(new YearQuantity(2022, 200))),
          party);
    }
    UnitRange units = UnitRange.parse("CA0001-THA01-THA-1-2022", "CA0001-THA01-THA-50-2022");
    story.issue(
        "CA0001-THA01-THA-2022", 50, "THA-1", "2022-12-01", Optional.of("T1"), Optional.empty());
    story.transfer(units, "THA-1", "CHE-1", "2023-02-01");
    return story.act(
        new UnitAction.UseTowardsNdc(units, new AccountId("CHE-1"), 2022, LocalDate.of(2023, 3, 1)),
        "CHE");
  }

  private static AuthorizationContent inElectricity(AuthorizationContent it) {
    return it.in(
        ELECTRICITY,
        Optional.of(new Conversion("grid emission factor", 4_567, 10_000, "marginal plant")));
  }
}
