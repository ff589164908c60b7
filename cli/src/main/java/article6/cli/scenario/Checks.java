package article6.cli.scenario;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import java.util.List;

/** What has to be true of the ledger. Quantities are units, which are tonnes of CO2 equivalent. */
public record Checks(
    List<Holding> holdings,
    List<Balance> balances,
    List<World> world,
    List<FirstTransferred> firstTransferred) {
  public Checks {
    holdings = List.copyOf(holdings);
    balances = List.copyOf(balances);
    world = List.copyOf(world);
    firstTransferred = List.copyOf(firstTransferred);
  }

  /** Units an account holds, not counting used and cancelled ones. */
  public record Holding(int line, AccountId account, long units) {}

  /** A Party's emissions balance of a year, after corresponding adjustments (C-2). */
  public record Balance(int line, PartyCode party, int year, long balance) {}

  /** The balances of several Parties together: what the atmosphere sees. */
  public record World(int line, List<PartyCode> parties, int year, long balance) {
    public World {
      parties = List.copyOf(parties);
    }
  }

  /** Units that a Party has first transferred, counted by vintage. */
  public record FirstTransferred(int line, PartyCode party, int vintage, long units) {}
}
