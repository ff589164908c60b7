package article6.node.report.narrative;

import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.adjustment.Fraction;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Sector;
import article6.contracts.state.ApproachScope;
import article6.contracts.state.Tables;
import article6.node.report.Balances;
import article6.node.report.PartyBalance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The figures of ¶23, year by year and metric by metric, as CTF table 4 has them. */
final class QuantityFacts {
  /** Averages are exact in the table; a sentence shows them to the cent of a tonne. */
  private static final int DECIMALS = 2;

  private final Subject subject;
  private final UnitSums sums;
  private final Phrases phrases;
  private final List<EmissionsBalance> balances;

  QuantityFacts(Subject subject, UnitSums sums, Phrases phrases) {
    this.subject = subject;
    this.sums = sums;
    this.phrases = phrases;
    this.balances =
        Balances.of(subject.state(), subject.party(), ElapsedYears.INVENTORY_YEARS, subject.now())
            .stream()
            .filter(each -> each.ndc().equals(subject.ndc()))
            .map(PartyBalance::balance)
            .flatMap(Optional::stream)
            .toList();
  }

  List<String> of(Question question) {
    return switch (question) {
      case EMISSIONS -> years(year -> year.emissions().map(this::whole));
      case FIRST_TRANSFERRED -> years(year -> Optional.of(whole(year.firstTransferred())));
      case AUTHORIZED_FOR_OIMP -> years(year -> Optional.of(whole(year.authorizedForOimp())));
      case USED -> years(year -> Optional.of(whole(year.used())));
      case NET -> years(year -> Optional.of(whole(year.net())));
      case ADJUSTMENTS, TOTAL_ADJUSTMENT -> years(year -> year.adjustment().map(this::fraction));
      case CUMULATIVE -> years(year -> Optional.of(whole(year.cumulative())));
      case BALANCE -> years(year -> year.balance().map(this::fraction));
      case BREAKDOWN ->
          sums.all().entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList();
      default -> throw new IllegalArgumentException(question + " is no quantity");
    };
  }

  private List<String> years(Function<BalanceYear, Optional<String>> value) {
    return balances.stream()
        .flatMap(
            balance ->
                balance.years().stream()
                    .filter(year -> year.year() <= subject.today().getYear())
                    .flatMap(
                        year ->
                            value.apply(year).stream()
                                .map(text -> phrases.ofYear(year.year(), text + unit(balance)))))
        .toList();
  }

  private String unit(EmissionsBalance balance) {
    return " " + (balance.metric().isGhg() ? "t CO2 eq" : balance.metric().nonGhgName());
  }

  private String whole(long number) {
    return phrases.words().number(number);
  }

  private String fraction(Fraction value) {
    return value.isWhole() ? whole(value.whole()) : value.rounded(DECIMALS).toPlainString();
  }

  private String line(UnitSums.Key key, long units) {
    List<Sector> sectors =
        Tables.APPROACH_SCOPES
            .get(subject.state(), key.series().approach())
            .map(ApproachScope::sectors)
            .orElse(List.of());
    return phrases.say(
        "breakdown." + key.act(),
        Map.of(
            "approach", key.series().approach().value(),
            "sectors", phrases.constants(sectors),
            "host", phrases.words().party(key.series().party()),
            "other",
                key.other().isEmpty() ? "–" : phrases.words().party(new PartyCode(key.other())),
            "vintage", String.valueOf(key.series().vintage()),
            "year", String.valueOf(key.year()),
            "quantity", phrases.words().number(units)));
  }
}
