package article6.node.report.check;

import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Export;
import article6.contracts.state.Import;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What crossed between a ledger and other registries (rules X-1 … X-9). The other side of a
 * crossing stands in the books of the other registry: a report made of this ledger lacks it, and is
 * not wrong for that.
 */
public final class Crossings {
  /** Of reports alone, beside which there is no ledger. */
  public static final Crossings UNKNOWN = new Crossings(List.of());

  /** Midnight passes at different times. */
  static final long DAYS_TOLERATED = 1;

  /** Which way units went, as seen from the ledger. */
  enum Way {
    OUT,
    IN
  }

  /**
   * Units that went one way.
   *
   * @param here the Party in whose account they were, or are
   * @param there the Party in whose section of the other registry they came, or were
   * @param registry the other one
   */
  record Crossing(
      Way way,
      UnitRange units,
      PartyCode here,
      PartyCode there,
      String registry,
      MessageId message,
      LocalDate day) {
    /** A Party moved its own units between two registries, which makes no row of table 3. */
    boolean isWithinOneParty() {
      return here.equals(there);
    }

    /** Such as "A6.4, OUT-0000001, 2024-03-02": the same in every language. */
    String title() {
      return registry + ", " + message + ", " + day;
    }

    private boolean isOn(LocalDate date) {
      return Math.abs(ChronoUnit.DAYS.between(day, date)) <= DAYS_TOLERATED;
    }
  }

  private final List<Crossing> inOrder;
  private final SerialMap<List<Crossing>> lives = new SerialMap<>();

  private Crossings(List<Crossing> crossings) {
    inOrder = crossings.stream().sorted(Comparator.comparing(Crossing::day)).toList();
    for (Crossing crossing : inOrder) {
      for (SerialMap.Piece<List<Crossing>> piece : lives.overlapping(crossing.units())) {
        List<Crossing> longer = new ArrayList<>(piece.value());
        longer.add(crossing);
        lives.put(SerialMap.common(piece.units(), crossing.units()), longer);
      }
      lives.fill(crossing.units(), List.of(crossing));
    }
  }

  /** All that a ledger knows of. */
  public static Crossings of(StateView state) {
    return of(Tables.EXPORTS.all(state), Tables.IMPORTS.all(state));
  }

  /** Exports that were not acknowledged moved nothing. */
  public static Crossings of(List<Export> exports, List<Import> imports) {
    return new Crossings(
        Stream.concat(
                exports.stream()
                    .filter(it -> it.status() == Export.Status.ACKNOWLEDGED)
                    .map(Crossings::out),
                imports.stream().map(Crossings::in))
            .toList());
  }

  private static Crossing out(Export it) {
    return new Crossing(
        Way.OUT,
        it.units(),
        it.account().party(),
        it.receiver(),
        it.target(),
        it.message(),
        it.answered().orElse(it.locked()));
  }

  private static Crossing in(Import it) {
    return new Crossing(
        Way.IN,
        it.units(),
        it.account().party(),
        it.sender(),
        it.source(),
        it.message(),
        it.date());
  }

  /** What a Party moved in a year between its accounts here and its sections elsewhere, by day. */
  List<Crossing> withinParty(PartyCode party, int year) {
    return inOrder.stream()
        .filter(it -> it.isWithinOneParty() && it.here().equals(party))
        .filter(it -> it.day().getYear() == year)
        .toList();
  }

  /**
   * Why a delivery has no acquisition here: the units went to the other Party's section elsewhere,
   * or went to it while they were there, and came to its account only later.
   */
  Optional<Crossing> ofDelivery(UnitRange units, PartyCode from, PartyCode to, LocalDate date) {
    return throughout(
        units,
        life ->
            life.stream()
                .filter(it -> it.way() == Way.OUT && it.isOn(date))
                .filter(it -> it.here().equals(from) && it.there().equals(to))
                .findFirst()
                .or(() -> broughtBy(life, to, date)));
  }

  private static Optional<Crossing> broughtBy(
      List<Crossing> life, PartyCode party, LocalDate date) {
    Optional<Crossing> next = life.stream().filter(it -> !it.day().isBefore(date)).findFirst();
    return next.filter(it -> it.way() == Way.IN)
        .filter(it -> it.isWithinOneParty() && it.here().equals(party));
  }

  /** Why an acquisition has no delivery here: the units came from the other Party's section. */
  Optional<Crossing> ofAcquisition(UnitRange units, PartyCode from, PartyCode to, LocalDate date) {
    return throughout(
        units,
        life ->
            life.stream()
                .filter(it -> it.way() == Way.IN && it.isOn(date))
                .filter(it -> it.here().equals(to) && it.there().equals(from))
                .findFirst());
  }

  /** Whether units were in a Party's section of another registry at the end of a day. */
  Optional<Crossing> away(UnitRange units, PartyCode party, LocalDate date) {
    return throughout(
        units,
        life ->
            life.stream()
                .filter(it -> !it.day().isAfter(date))
                .reduce((_, later) -> later)
                .filter(it -> it.way() == Way.OUT && it.there().equals(party)));
  }

  /** What is found for the first of the units, if something is for each of them. */
  private Optional<Crossing> throughout(
      UnitRange units, Function<List<Crossing>, Optional<Crossing>> search) {
    if (!lives.gaps(units).isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Crossing>> found =
        lives.overlapping(units).stream().map(piece -> search.apply(piece.value())).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? found.stream().flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }
}
