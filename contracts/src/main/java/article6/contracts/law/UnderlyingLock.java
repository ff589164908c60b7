package article6.contracts.law;

import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Mirror;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.MirrorKey;
import article6.contracts.state.UnderlyingBook;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The dual-issue lock (I-3, domain §3.4): a unit of another registry backs one unit here, whoever
 * issues it, and is alive nowhere else.
 *
 * <p>Ranges are compared in their canonical form, so that neither leading zeros nor small letters
 * nor a number cut in two places make one unit look like two. The first edition compared them as
 * they were written; what it locked is found in both ways.
 */
final class UnderlyingLock {
  private UnderlyingLock() {}

  /** Locks units of another registry that were not proven to be locked there. */
  static void take(Hearing hearing, UnderlyingRange underlying, long quantity) {
    requireNotAlive(hearing, underlying);
    takeProven(hearing, underlying, quantity);
  }

  /** Locks units of another registry, which has locked them itself. */
  static void takeProven(Hearing hearing, UnderlyingRange underlying, long quantity) {
    hearing.require(
        underlying.quantity() == quantity,
        UnitRule.I_4,
        Fact.of("underlying", underlying.quantity()),
        Fact.of("quantity", quantity));
    hearing.require(underlying.isUnambiguous(), UnitRule.I_11, range(underlying));
    requireFree(hearing, underlying);
    UnderlyingRange locked = underlying;
    if (hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      requireFree(hearing, underlying.canonical());
      locked = underlying.canonical();
    }
    hearing.put(Tables.UNDERLYING, UnderlyingBook.key(locked, locked.first()), underlying);
  }

  private static void requireFree(Hearing hearing, UnderlyingRange underlying) {
    Optional<UnderlyingRange> existing = UnderlyingBook.overlapping(hearing.state(), underlying);
    hearing.require(
        existing.isEmpty(), UnitRule.I_3, range(underlying), Fact.of("existing", named(existing)));
  }

  static String named(Optional<UnderlyingRange> range) {
    return range.map(it -> it.firstId() + " … " + it.lastId()).orElse("–");
  }

  /** Not shown as alive by any Party's newest view, and no unit of this ledger (I-12). */
  private static void requireNotAlive(Hearing hearing, UnderlyingRange underlying) {
    if (!hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      return;
    }
    String registry = underlying.canonical().registry();
    for (Mirror mirror : UnderlyingBook.mirrors(hearing.state(), registry)) {
      Optional<UnderlyingRange> seen =
          UnderlyingBook.seen(hearing.state(), new MirrorKey(registry, mirror.party()), underlying);
      hearing.require(
          seen.isEmpty(),
          UnitRule.I_12,
          range(underlying),
          Fact.of("existing", named(seen)),
          Fact.of("party", mirror.party()));
    }
    requireNotOfThisLedger(hearing, underlying);
  }

  /** No new units stand for units that were issued here, wherever they are now (I-12). */
  static void requireNotOfThisLedger(Hearing hearing, UnderlyingRange underlying) {
    hearing.require(!isOfThisLedger(hearing, underlying), UnitRule.I_12, range(underlying));
  }

  /** Whether one of its ids, as another registry may write them, is that of a unit issued here. */
  static boolean isOfThisLedger(Hearing hearing, UnderlyingRange underlying) {
    String least = underlying.prefix() + Math.max(1, underlying.first()) + underlying.suffix();
    return Stream.of(least, underlying.firstId(), underlying.lastId())
        .map(UnderlyingLock::unit)
        .flatMap(Optional::stream)
        .anyMatch(
            unit ->
                unit.first()
                    <= hearing.find(Tables.SUPPLIES, unit.series()).map(Supply::issued).orElse(0L));
  }

  /** The unit of a ledger such as this that has this id, in capitals or not. */
  static Optional<UnitRange> unit(String id) {
    return UnitRange.find(UnderlyingRange.inCapitals(id));
  }

  private static Fact range(UnderlyingRange underlying) {
    return Fact.of("underlying", underlying.firstId() + " … " + underlying.lastId());
  }
}
