package article6.node.report.check;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.node.report.aef.ActionType;
import article6.node.report.check.Crossings.Crossing;
import article6.node.report.filed.FiledAction;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * X01: what one Party delivers, the other acquires. Each first international transfer and transfer
 * has its acquisition in the other Party's report, of the same units or in parts, and the other way
 * round. Where the other report was not given, nothing can be said, and that is told; so is where
 * the other side stands in the books of another registry. The section of the Article 6.4 mechanism
 * makes no report at all.
 */
final class MirrorCheck {
  /** Midnight passes at different times; more is a difference somebody has to explain. */
  private static final long DAYS_TOLERATED = Crossings.DAYS_TOLERATED;

  private final Dossier dossier;
  private final Crossings crossings;
  private final Findings findings;
  private final Map<PartyCode, SerialMap<Boolean>> acquired = new HashMap<>();

  private record Key(PartyCode from, PartyCode to, UnitRange units) {}

  private record Pair(PartyCode from, PartyCode to) {}

  private record Day(Pair pair, LocalDate date) {}

  MirrorCheck(Dossier dossier, Crossings crossings, Findings findings) {
    this.dossier = dossier;
    this.crossings = crossings;
    this.findings = findings;
  }

  void check() {
    List<Dossier.Entry> received = new ArrayList<>();
    List<Dossier.Entry> deliveries = new ArrayList<>();
    Set<Dossier.Entry> there = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Dossier.Entry entry : dossier.actions()) {
      if (entry.action().isDelivery()
          && entry.action().acquiring().filter(it -> !it.isUserAssigned()).isPresent()) {
        deliveries.add(entry);
        if (isOfUnitsAlreadyThere(entry)) {
          there.add(entry);
        }
      } else if (entry.action().type() == ActionType.ACQUISITION) {
        acquired
            .computeIfAbsent(entry.reporter(), _ -> new SerialMap<>())
            .fill(entry.block().units(), true);
        received.add(entry);
      }
    }
    Map<Day, SerialMap<Boolean>> delivered = byDay(deliveries);
    Map<Day, SerialMap<Boolean>> receivedOn = byDay(received);
    deliveries.removeIf(it -> !there.contains(it) && isCrossed(it, receivedOn));
    received.removeIf(it -> isCrossed(it, delivered));
    match(deliveries, received, there);
  }

  private void match(
      List<Dossier.Entry> deliveries, List<Dossier.Entry> received, Set<Dossier.Entry> there) {
    Map<Key, Deque<Dossier.Entry>> acquisitions = new HashMap<>();
    for (Dossier.Entry entry : received) {
      key(entry)
          .ifPresent(key -> acquisitions.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(entry));
    }
    List<Dossier.Entry> alone = new ArrayList<>();
    for (Dossier.Entry delivery : deliveries) {
      Deque<Dossier.Entry> candidates =
          key(delivery).map(acquisitions::get).orElseGet(ArrayDeque::new);
      if (there.contains(delivery)
          && (candidates.isEmpty() || days(delivery, candidates.peek()) > DAYS_TOLERATED)) {
        continue;
      }
      Dossier.Entry acquisition = candidates.poll();
      if (acquisition == null) {
        alone.add(delivery);
      } else {
        compare(delivery, acquisition);
      }
    }
    List<Dossier.Entry> unmatched = acquisitions.values().stream().flatMap(Deque::stream).toList();
    inParts(alone, unmatched);
    inParts(unmatched, alone);
  }

  /**
   * A first transfer that a later version of the authorization has made out of an earlier movement
   * is recorded when the units are long with another Party (A-6b): it moves nothing any more.
   */
  private boolean isOfUnitsAlreadyThere(Dossier.Entry delivery) {
    FiledAction action = delivery.action();
    return action.type() == ActionType.FIRST_TRANSFER
        && action
            .acquiring()
            .flatMap(it -> Optional.ofNullable(acquired.get(it)))
            .filter(it -> it.gaps(delivery.block().units()).isEmpty())
            .isPresent();
  }

  private static Map<Day, SerialMap<Boolean>> byDay(List<Dossier.Entry> rows) {
    Map<Day, SerialMap<Boolean>> days = new HashMap<>();
    for (Dossier.Entry row : rows) {
      pair(row)
          .ifPresent(
              pair ->
                  days.computeIfAbsent(new Day(pair, row.action().date()), _ -> new SerialMap<>())
                      .fill(row.block().units(), true));
    }
    return days;
  }

  /**
   * Whether the other side of a row stands in the books of another registry, and not here too; it
   * is told then. Such rows answer no row of another day.
   */
  private boolean isCrossed(Dossier.Entry row, Map<Day, SerialMap<Boolean>> others) {
    Optional<Pair> pair = pair(row);
    Optional<Crossing> crossing = pair.flatMap(it -> crossing(row, it));
    if (crossing.isEmpty() || isAnswered(row, pair.orElseThrow(), others)) {
      return false;
    }
    findings.add(
        Finding.of(
            FindingCode.X01_MIRROR_CROSSED,
            row.place("FirstID"),
            row.block().units().toString(),
            crossing.get().title()));
    return true;
  }

  private Optional<Crossing> crossing(Dossier.Entry row, Pair pair) {
    UnitRange units = row.block().units();
    LocalDate date = row.action().date();
    return row.action().isDelivery()
        ? crossings.ofDelivery(units, pair.from(), pair.to(), date)
        : crossings.ofAcquisition(units, pair.from(), pair.to(), date);
  }

  private static boolean isAnswered(
      Dossier.Entry row, Pair pair, Map<Day, SerialMap<Boolean>> others) {
    return LongStream.rangeClosed(-DAYS_TOLERATED, DAYS_TOLERATED)
        .mapToObj(days -> others.get(new Day(pair, row.action().date().plusDays(days))))
        .anyMatch(found -> found != null && !found.overlapping(row.block().units()).isEmpty());
  }

  private static Optional<Key> key(Dossier.Entry entry) {
    return pair(entry).map(pair -> new Key(pair.from(), pair.to(), entry.block().units()));
  }

  private static Optional<Pair> pair(Dossier.Entry entry) {
    FiledAction action = entry.action();
    return action.type() == ActionType.ACQUISITION
        ? action.transferring().map(from -> new Pair(from, entry.reporter()))
        : action.acquiring().map(to -> new Pair(entry.reporter(), to));
  }

  private void compare(Dossier.Entry delivery, Dossier.Entry acquisition) {
    if (days(delivery, acquisition) > DAYS_TOLERATED) {
      findings.add(
          Finding.between(
              FindingCode.X01_MIRROR_DATE,
              acquisition.place("ActionDateTime"),
              acquisition.action().date().toString(),
              delivery.place("ActionDateTime"),
              delivery.action().date().toString()));
    }
    String acquired = quantity(acquisition);
    String delivered = quantity(delivery);
    if (!acquired.equals(delivered)) {
      findings.add(
          Finding.between(
              FindingCode.X01_MIRROR_DIFFERS,
              acquisition.place("QuantityCO2"),
              acquired,
              delivery.place("QuantityCO2"),
              delivered));
    }
  }

  private static long days(Dossier.Entry one, Dossier.Entry other) {
    return Math.abs(ChronoUnit.DAYS.between(one.action().date(), other.action().date()));
  }

  private static String quantity(Dossier.Entry entry) {
    return entry.block().quantity().map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
  }

  /** Tells of rows whose units the rows of the other Party don't cover, not even in parts. */
  private void inParts(List<Dossier.Entry> rows, List<Dossier.Entry> others) {
    Map<Pair, SerialMap<Boolean>> covered = new HashMap<>();
    for (Dossier.Entry other : others) {
      pair(other)
          .ifPresent(
              pair ->
                  covered
                      .computeIfAbsent(pair, _ -> new SerialMap<>())
                      .fill(other.block().units(), true));
    }
    for (Dossier.Entry row : rows) {
      Optional<Pair> pair = pair(row);
      if (pair.isEmpty()) {
        continue;
      }
      SerialMap<Boolean> cover = covered.getOrDefault(pair.get(), new SerialMap<>());
      if (!cover.gaps(row.block().units()).isEmpty()) {
        tell(row, pair.get());
      }
    }
  }

  private void tell(Dossier.Entry row, Pair pair) {
    PartyCode other = row.reporter().equals(pair.from()) ? pair.to() : pair.from();
    boolean given = dossier.report(other, row.action().date().getYear()).isPresent();
    findings.add(
        Finding.of(
            given ? FindingCode.X01_MIRROR_MISSING : FindingCode.X01_MIRROR_UNSEEN,
            row.place("FirstID"),
            given ? other.value() : other + " " + row.action().date().getYear(),
            row.action().isDelivery() ? "Acquisition" : "First transfer / Transfer"));
  }
}
