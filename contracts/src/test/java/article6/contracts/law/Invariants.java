package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.CaseFlag;
import article6.contracts.state.Export;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.Quantity;
import article6.contracts.state.UnitBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What holds of every state, whatever the action before it was. It is reckoned anew from the blocks
 * of units alone, and compared with what the law wrote into all other tables:
 *
 * <ul>
 *   <li>conservation and no overlap: the blocks of a series cover the serials issued without gap,
 *       and supplies and holdings are their sums;
 *   <li>terminal states are final, and a first transfer, once recorded, stays as it is;
 *   <li>the adjustments of hosts are the sum of first transfers, on both axes of years, and those
 *       of users the sum of uses (C-11);
 *   <li>no authorization is exceeded, and each has counted what was first transferred under it;
 *   <li>exactly the units of open inconsistency cases carry a flag.
 * </ul>
 */
final class Invariants {
  private Map<SeriesId, List<UnitBlock>> before = Map.of();

  /** Judges a state, and what changed since the last one that was judged. */
  void check(StateView state) {
    Map<SeriesId, List<UnitBlock>> now =
        Tables.UNITS.all(state).stream().collect(Collectors.groupingBy(block -> series(block)));
    List<SeriesId> cers =
        Tables.CER_BATCHES.all(state).stream().map(batch -> batch.units().series()).toList();
    now.forEach((series, blocks) -> checkSeries(state, series, blocks));
    checkHoldings(state, now);
    before.forEach((series, blocks) -> checkFinal(blocks, now.getOrDefault(series, List.of())));
    LawSettings settings =
        Tables.SETTINGS.get(state, Tables.WHOLE_NETWORK).orElse(LawSettings.DEFAULT);
    if (settings.outsideScopeAdjusted()) {
      checkAdjustments(state, now, cers);
    }
    checkAuthorizations(state, now);
    checkCrossings(state);
    checkCases(state);
    before = now;
  }

  /** Exactly the units of open cases carry a flag (IC-7). */
  private static void checkCases(StateView state) {
    assertThat(Tables.CASE_FLAGS.all(state))
        .as("flags of open cases")
        .containsExactlyInAnyOrderElementsOf(
            Tables.CASES.all(state).stream()
                .filter(each -> each.status().isOpen())
                .flatMap(
                    each ->
                        each.content().units().stream()
                            .map(range -> new CaseFlag(each.raisedBy(), each.id(), range)))
                .toList());
  }

  private static SeriesId series(UnitBlock block) {
    return block.units().series();
  }

  private static void checkSeries(StateView state, SeriesId series, List<UnitBlock> blocks) {
    long next = 1;
    long held = 0;
    long used = 0;
    long exported = 0;
    for (UnitBlock block : blocks) {
      assertThat(block.units().first()).as("first of %s", block.units()).isEqualTo(next);
      next = block.units().last() + 1;
      held += block.status().isTerminal() ? 0 : block.quantity();
      used += isUsed(block) ? block.quantity() : 0;
      exported += block.status() == UnitStatus.EXPORTED ? block.quantity() : 0;
    }
    long issued = next - 1;
    assertThat(Tables.SUPPLIES.get(state, series))
        .as("supply of %s", series)
        .contains(new Supply(issued, held, used, issued - held - used - exported, exported));
  }

  private static boolean isUsed(UnitBlock block) {
    return block.status() == UnitStatus.USED_TOWARDS_NDC
        || block.status() == UnitStatus.USED_FOR_IMP;
  }

  private static void checkHoldings(StateView state, Map<SeriesId, List<UnitBlock>> now) {
    Map<HoldingKey, Long> sums = new HashMap<>();
    now.forEach(
        (series, blocks) ->
            blocks.stream()
                .filter(block -> !block.status().isTerminal())
                .forEach(
                    block ->
                        sums.merge(
                            new HoldingKey(block.holder(), series), block.quantity(), Long::sum)));
    sums.forEach(
        (key, units) ->
            assertThat(Tables.HOLDINGS.get(state, key))
                .as("holding of %s", key)
                .contains(new Quantity(units)));
    assertThat(Tables.HOLDINGS.all(state)).hasSameSizeAs(sums.keySet());
  }

  /** Both lists are in the order of serials; every old block meets the new ones over it. */
  private static void checkFinal(List<UnitBlock> old, List<UnitBlock> now) {
    int at = 0;
    for (UnitBlock was : old) {
      while (at > 0 && now.get(at).units().first() > was.units().first()) {
        at--;
      }
      while (at < now.size() && now.get(at).units().first() <= was.units().last()) {
        UnitBlock is = now.get(at);
        if (is.units().last() >= was.units().first()) {
          checkFinal(was, is);
        }
        if (is.units().last() > was.units().last()) {
          break;
        }
        at++;
      }
      at = Math.min(at, now.size() - 1);
    }
  }

  private static void checkFinal(UnitBlock was, UnitBlock is) {
    boolean cameBack = was.status() == UnitStatus.EXPORTED && is.status() != UnitStatus.EXPORTED;
    if (was.status().isTerminal() && !cameBack) {
      assertThat(is.status()).as("status of %s", is.units()).isEqualTo(was.status());
      assertThat(is.holder()).as("last holder of %s", is.units()).isEqualTo(was.holder());
    }
    if (was.firstTransfer().isPresent()) {
      assertThat(is.firstTransfer())
          .as("first transfer of %s", is.units())
          .isEqualTo(was.firstTransfer());
    }
    assertThat(is.lastAct()).as("last act on %s", is.units()).isAfterOrEqualTo(was.lastAct());
  }

  /** Where the network adjusts for everything authorised, as is the default (C-8). */
  private static void checkAdjustments(
      StateView state, Map<SeriesId, List<UnitBlock>> now, List<SeriesId> cers) {
    Map<PartyCode, Map<Integer, Long>> added = new TreeMap<>();
    Map<PartyCode, Long> used = new TreeMap<>();
    now.forEach(
        (series, blocks) -> {
          for (UnitBlock block : blocks) {
            if (block.firstTransfer().isPresent()) {
              added
                  .computeIfAbsent(series.party(), host -> new TreeMap<>())
                  .merge(series.vintage(), block.quantity(), Long::sum);
            }
            if (block.status() == UnitStatus.USED_TOWARDS_NDC && !cers.contains(series)) {
              used.merge(block.holder().party(), block.quantity(), Long::sum);
            }
          }
        });
    Set<PartyCode> parties = new TreeSet<>(added.keySet());
    parties.addAll(used.keySet());
    Tables.PARTIES.all(state).forEach(party -> parties.add(party.code()));
    for (PartyCode party : parties) {
      List<AdjustmentYear> sums = Tables.ADJUSTMENTS.all(state, Keys.text(party.value()));
      Map<Integer, Long> byVintage = new TreeMap<>();
      long inYears = 0;
      long subtracted = 0;
      for (AdjustmentYear sum : sums) {
        if (sum.firstTransferredByVintage() > 0) {
          byVintage.merge(sum.year(), sum.firstTransferredByVintage(), Long::sum);
        }
        inYears += sum.firstTransferredForNdcInYear() + sum.firstTransferredForOimpInYear();
        subtracted += sum.usedForYear();
      }
      Map<Integer, Long> expected = added.getOrDefault(party, Map.of());
      assertThat(byVintage).as("first transferred by %s", party).isEqualTo(expected);
      assertThat(inYears)
          .as("first transferred by %s in all years", party)
          .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
      assertThat(subtracted).as("used by %s", party).isEqualTo(used.getOrDefault(party, 0L));
    }
  }

  /**
   * What is gone is what was exported and has not come back, and no unit issued here stands here
   * under another id: its adjustment would be booked twice (I-12, X-9).
   */
  private static void checkCrossings(StateView state) {
    Map<SeriesId, Long> out = new HashMap<>();
    Tables.EXPORTS.all(state).stream()
        .filter(export -> export.status() == Export.Status.ACKNOWLEDGED)
        .flatMap(export -> export.out().stream())
        .forEach(units -> out.merge(units.series(), units.quantity(), Long::sum));
    for (SeriesId series : out.keySet()) {
      assertThat(Tables.SUPPLIES.get(state, series).map(Supply::exported))
          .as("exported and not back of %s", series)
          .contains(out.get(series));
    }
    Tables.IMPORTS
        .all(state)
        .forEach(
            entered ->
                UnitRange.find(entered.sourceUnits().firstId())
                    .ifPresent(
                        own ->
                            assertThat(entered.units().firstId())
                                .as("import %s", entered.message())
                                .isEqualTo(own.firstId())));
  }

  /** Units on their way to another registry are counted before they have left. */
  private static void checkAuthorizations(StateView state, Map<SeriesId, List<UnitBlock>> now) {
    Map<Letter, Long> transferred = new HashMap<>();
    Map<Letter, Long> underway = new HashMap<>();
    now.values().stream()
        .flatMap(List::stream)
        .filter(block -> block.authorization().isPresent())
        .forEach(
            block -> {
              AuthorizationRef ref = block.authorization().orElseThrow();
              Letter letter = new Letter(ref.party(), ref.id());
              if (block.firstTransfer().isPresent()) {
                transferred.merge(letter, block.quantity(), Long::sum);
              } else if (block.status() == UnitStatus.LOCKED_FOR_EXPORT) {
                underway.merge(letter, block.quantity(), Long::sum);
              }
            });
    Map<Letter, Authorization> latest = new HashMap<>();
    for (Authorization version : Tables.AUTHORIZATIONS.all(state)) {
      Authorization older = latest.put(new Letter(version.party(), version.id()), version);
      assertThat(version.firstTransferred())
          .as("sum of %s grows from version to version", version.ref())
          .isGreaterThanOrEqualTo(older == null ? 0 : older.firstTransferred());
    }
    latest.forEach(
        (letter, version) -> {
          long least = transferred.getOrDefault(letter, 0L);
          assertThat(version.firstTransferred())
              .as("first transferred under %s", letter)
              .isBetween(least, least + underway.getOrDefault(letter, 0L))
              .isLessThanOrEqualTo(version.content().quantity().orElse(Long.MAX_VALUE));
        });
  }

  /** An authorization in all its versions. */
  private record Letter(PartyCode party, AuthorizationId id) {}
}
