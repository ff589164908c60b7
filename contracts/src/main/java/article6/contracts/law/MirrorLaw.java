package article6.contracts.law;

import article6.contracts.action.BridgeAction;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.event.BridgeEvent;
import article6.contracts.state.Mirror;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.MirrorKey;
import article6.contracts.state.UnderlyingBook;
import java.time.Instant;
import java.util.Optional;

/** Pull-and-view: what a Party holds in another registry is seen here, and is no holding. */
final class MirrorLaw {
  private MirrorLaw() {}

  static void mirror(Hearing hearing, BridgeAction.MirrorHoldings it) {
    hearing.party(it.party());
    BridgeLaw.requireOutside(hearing, it.source());
    MirrorKey key = new MirrorKey(UnderlyingRange.canonicalRegistry(it.source()), it.party());
    Optional<Mirror> before = hearing.find(Tables.MIRRORS, key);
    hearing.require(
        it.asOfMillis() <= hearing.context().blockTimeMillis()
            && it.asOfMillis() > before.map(Mirror::asOfMillis).orElse(-1L),
        BridgeRule.X_4,
        Fact.of("asOf", Instant.ofEpochMilli(it.asOfMillis())),
        Fact.of(
            "before",
            before.map(each -> Instant.ofEpochMilli(each.asOfMillis())).orElse(Instant.EPOCH)));
    hearing.require(
        it.units().size() <= MirroredUnits.RANGES_MAX,
        BridgeRule.X_5,
        Fact.of("source", it.source()),
        Fact.of("units", it.units().size()));
    forget(hearing, key);
    Mirror mirror =
        new Mirror(
            it.source(),
            it.party(),
            it.asOfMillis(),
            it.units().stream().mapToLong(each -> each.units().quantity()).sum(),
            it.units().size(),
            it.document());
    hearing.put(Tables.MIRRORS, key, mirror);
    it.units().forEach(units -> show(hearing, key, units));
    hearing.tell(
        new BridgeEvent.HoldingsMirrored(
            it.party(), it.source(), it.asOfMillis(), mirror.units(), it.document()));
  }

  private static void forget(Hearing hearing, MirrorKey key) {
    for (MirroredUnits old : Tables.MIRRORED.all(hearing.state(), Tables.mirrorPart(key))) {
      UnderlyingRange canonical = old.units().canonical();
      Tables.MIRRORED.delete(
          hearing.state(), UnderlyingBook.key(key, canonical, canonical.first()));
    }
  }

  private static void show(Hearing hearing, MirrorKey key, MirroredUnits units) {
    UnderlyingRange canonical = units.units().canonical();
    hearing.require(
        canonical.registry().equals(key.source())
            && units.units().isUnambiguous()
            && UnderlyingBook.seen(hearing.state(), key, canonical).isEmpty(),
        BridgeRule.X_5,
        Fact.of("source", key.source()),
        Fact.of("units", units.units().firstId() + " … " + units.units().lastId()));
    Optional<UnderlyingRange> backing = UnderlyingBook.backing(hearing.state(), units.units());
    hearing.warnUnless(
        backing.isEmpty(),
        BridgeRule.X_8,
        Fact.of("source", key.source()),
        Fact.of("units", units.units().firstId() + " … " + units.units().lastId()),
        Fact.of("existing", UnderlyingLock.named(backing)));
    hearing.put(Tables.MIRRORED, UnderlyingBook.key(key, canonical, canonical.first()), units);
  }
}
