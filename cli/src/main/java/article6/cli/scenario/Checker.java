package article6.cli.scenario;

import article6.cli.ledger.Ledger;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** Compares what a scenario expects with what the ledger says. */
final class Checker {
  /** Shown where the ledger has no number. */
  private static final String NONE = "–";

  private final Ledger ledger;

  Checker(Ledger ledger) {
    this.ledger = ledger;
  }

  Optional<Difference> firstDifference(Checks checks) throws IOException, InterruptedException {
    for (Checks.Holding it : checks.holdings()) {
      long actual = ledger.holding(it.account());
      if (actual != it.units()) {
        return other(it.line(), "holding of " + it.account(), it.units(), number(actual));
      }
    }
    for (Checks.FirstTransferred it : checks.firstTransferred()) {
      long actual = ledger.firstTransferred(it.party(), it.vintage());
      if (actual != it.units()) {
        String what = "first transferred by %s, vintage %d".formatted(it.party(), it.vintage());
        return other(it.line(), what, it.units(), number(actual));
      }
    }
    for (Checks.Balance it : checks.balances()) {
      OptionalLong actual = ledger.balance(it.party(), it.year());
      if (actual.isEmpty() || actual.getAsLong() != it.balance()) {
        String what = "balance of %s in %d".formatted(it.party(), it.year());
        return other(it.line(), what, it.balance(), number(actual));
      }
    }
    for (Checks.World it : checks.world()) {
      OptionalLong actual = sum(it);
      if (actual.isEmpty() || actual.getAsLong() != it.balance()) {
        String what = "balances of %s together in %d".formatted(it.parties(), it.year());
        return other(it.line(), what, it.balance(), number(actual));
      }
    }
    return Optional.empty();
  }

  private OptionalLong sum(Checks.World world) throws IOException, InterruptedException {
    long sum = 0;
    for (PartyCode party : world.parties()) {
      OptionalLong balance = ledger.balance(party, world.year());
      if (balance.isEmpty()) {
        return OptionalLong.empty();
      }
      sum = Math.addExact(sum, balance.getAsLong());
    }
    return OptionalLong.of(sum);
  }

  private static String number(OptionalLong value) {
    return value.isPresent() ? number(value.getAsLong()) : NONE;
  }

  private static String number(long value) {
    return Long.toString(value);
  }

  private static Optional<Difference> other(int line, String what, long expected, String actual) {
    return Optional.of(new Difference.OtherNumber(line, what, expected, actual));
  }
}
