package article6.node.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.Quantity;
import article6.contracts.state.UnitBlock;
import article6.node.chain.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingsReplayTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void replayedToNowItIsTheStateTheRulebookLeft(long seed) {
    Story story = RandomHistory.play(seed, 120);

    UnitLives lives = Holdings.livesAt(story.events(), Moment.NOW);

    List<UnitBlock> blocks = Tables.UNITS.all(story.state());
    assertThat(blocks).isNotEmpty();
    assertThat(serials(lives.all().toList())).isEqualTo(serialsOfBlocks(blocks));
    assertThat(Holdings.at(story.events(), Moment.NOW, account -> true))
        .allSatisfy(
            holding ->
                assertThat(
                        Tables.HOLDINGS.get(
                            story.state(), new HoldingKey(holding.account(), holding.series())))
                    .contains(new Quantity(holding.quantity())));
    assertThat(
            Holdings.at(story.events(), Moment.NOW, account -> true).stream()
                .mapToLong(Holding::quantity)
                .sum())
        .isEqualTo(Tables.HOLDINGS.all(story.state()).stream().mapToLong(Quantity::units).sum());
  }

  /** A past day is the same as a ledger on which nothing dated later was ever recorded. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26})
  void aPastDayIsExactlyWhatWasTrueThen(long seed) {
    Story story = RandomHistory.play(seed, 120);

    for (int year = 2022; year <= 2026; year++) {
      LocalDate day = LocalDate.of(year, 6, 30);
      Map<AccountId, Map<SeriesId, Long>> naive = countOneByOne(story.events(), day);

      assertThat(
              quantities(
                  Holdings.at(
                      story.events(), Moment.endOf(day, Moment.Basis.EFFECTIVE), account -> true)))
          .isEqualTo(naive);
    }
  }

  @Test
  void whatHappenedAndWhatWasKnownAreTwoAnswers() {
    Story story = emptyStory().today("2026-11-22");
    story.issue(SERIES, 10, "THA-1", "2023-05-01", Optional.empty(), Optional.empty());
    LocalDate then = LocalDate.of(2023, 12, 31);

    assertThat(
            Holdings.at(
                story.events(), Moment.endOf(then, Moment.Basis.EFFECTIVE), account -> true))
        .containsExactly(
            new Holding(new AccountId("THA-1"), series(), List.of(new UnitRange(series(), 1, 10))));
    assertThat(
            Holdings.at(story.events(), Moment.endOf(then, Moment.Basis.RECORDED), account -> true))
        .isEmpty();
    assertThat(
            Holdings.at(
                story.events(),
                Moment.endOf(LocalDate.of(2026, 11, 22), Moment.Basis.RECORDED),
                account -> true))
        .hasSize(1);
  }

  @Test
  void neighbouringRangesOfAnAccountAreTold() {
    Story story = emptyStory();
    story.issue(SERIES, 10, "THA-1", "2023-05-01", Optional.empty(), Optional.empty());
    story.issue(SERIES, 10, "THA-1", "2023-06-01", Optional.empty(), Optional.empty());
    story.transfer(new UnitRange(series(), 4, 6), "THA-1", "THA-2", "2023-07-01");

    assertThat(
            Holdings.at(
                story.events(), Moment.NOW, account -> account.equals(new AccountId("THA-1"))))
        .containsExactly(
            new Holding(
                new AccountId("THA-1"),
                series(),
                List.of(new UnitRange(series(), 1, 3), new UnitRange(series(), 7, 20))));
  }

  @Test
  void aMissingEventIsNoticedInsteadOfGuessed() {
    Story story = emptyStory();
    story.issue(SERIES, 10, "THA-1", "2023-05-01", Optional.empty(), Optional.empty());
    story.transfer(new UnitRange(series(), 1, 10), "THA-1", "THA-2", "2023-07-01");
    List<RecordedEvent> withoutIssue =
        story.events().stream()
            .filter(each -> !(each.event() instanceof UnitEvent.UnitsIssued))
            .toList();
    List<RecordedEvent> twice = new ArrayList<>(story.events());
    twice.addAll(story.events());

    assertThatThrownBy(() -> Holdings.livesAt(withoutIssue, Moment.NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("never issued");
    assertThatThrownBy(() -> Holdings.livesAt(twice, Moment.NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("issued twice");
  }

  @Test
  void aRecordedMomentIncludesTheBlockOfThatInstant() {
    Story story = emptyStory();
    story.issue(SERIES, 10, "THA-1", "2023-05-01", Optional.empty(), Optional.empty());
    Instant block = Instant.ofEpochMilli(story.events().getLast().blockTimeMillis());

    assertThat(Holdings.at(story.events(), new Moment.Recorded(block), account -> true)).hasSize(1);
    assertThat(
            Holdings.at(story.events(), new Moment.Recorded(block.minusMillis(1)), account -> true))
        .isEmpty();
  }

  private static final String SERIES = "CA0001-THA01-THA-2022";

  private static SeriesId series() {
    return UnitRange.parseUnit("CA0001-THA01-THA-1-2022").series();
  }

  private static Story emptyStory() {
    return new Story()
        .party("THA", "Thailand")
        .party("CHE", "Switzerland")
        .approach("CA0001", "2022-01-01", "CHE", "THA")
        .account("THA-1")
        .account("THA-2");
  }

  /** Every unit by itself: a model without ranges. */
  private static Map<AccountId, Map<SeriesId, Long>> countOneByOne(
      List<RecordedEvent> events, LocalDate day) {
    Map<String, AccountId> holders = new TreeMap<>();
    Map<String, SeriesId> seriesOf = new TreeMap<>();
    for (RecordedEvent recorded : events) {
      if (!(recorded.event() instanceof UnitEvent event) || event.date().isAfter(day)) {
        continue;
      }
      for (long serial = event.units().first(); serial <= event.units().last(); serial++) {
        String unit = event.units().series().unitId(serial);
        seriesOf.put(unit, event.units().series());
        switch (event) {
          case UnitEvent.UnitsIssued it -> holders.put(unit, it.account());
          case UnitEvent.UnitsTransferred it -> holders.put(unit, it.to());
          case UnitEvent.UnitsUsedTowardsNdc _ -> holders.remove(unit);
          case UnitEvent.UnitsUsedForImp _ -> holders.remove(unit);
          case UnitEvent.UnitsCancelled _ -> holders.remove(unit);
          case UnitEvent.UnitsAuthorized _ -> {}
          case UnitEvent.FirstTransferred _ -> {}
          case UnitEvent.UnitsExported _ -> holders.remove(unit);
          case UnitEvent.UnitsReturned it -> holders.put(unit, it.account());
          case UnitEvent.UnitsSplit _,
              UnitEvent.UnitsMerged _,
              UnitEvent.UnitsLocked _,
              UnitEvent.UnitsReleased _,
              UnitEvent.UnitsImported _ -> {}
        }
      }
    }
    return holders.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue,
                Collectors.groupingBy(
                    entry -> java.util.Objects.requireNonNull(seriesOf.get(entry.getKey())),
                    Collectors.counting())));
  }

  private static Map<AccountId, Map<SeriesId, Long>> quantities(List<Holding> holdings) {
    return holdings.stream()
        .collect(
            Collectors.groupingBy(
                Holding::account, Collectors.toMap(Holding::series, Holding::quantity)));
  }

  private static List<String> serials(List<UnitRun> runs) {
    return joined(
        runs.stream()
            .map(
                run ->
                    new Line(
                        run.units(),
                        run.issuedFrom()
                            + " "
                            + run.holder()
                            + " "
                            + run.status()
                            + " "
                            + run.authorization()
                            + " "
                            + run.firstTransferred()))
            .toList());
  }

  private static List<String> serialsOfBlocks(List<UnitBlock> blocks) {
    return joined(
        blocks.stream()
            .map(
                block ->
                    new Line(
                        block.units(),
                        block.issuedFrom()
                            + " "
                            + block.holder()
                            + " "
                            + block.status()
                            + " "
                            + block.authorization()
                            + " "
                            + block.firstTransfer().isPresent()))
            .toList());
  }

  /** Ranges with equal attributes put together: the two sides may cut them differently. */
  private static List<String> joined(List<Line> lines) {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      Line before = joined.isEmpty() ? line : joined.getLast();
      if (before.units().series().equals(line.units().series())
          && before.units().last() + 1 == line.units().first()
          && before.attributes().equals(line.attributes())) {
        joined.removeLast();
        joined.add(
            new Line(
                new UnitRange(line.units().series(), before.units().first(), line.units().last()),
                line.attributes()));
      } else {
        joined.add(line);
      }
    }
    return joined.stream().map(line -> line.units() + " " + line.attributes()).toList();
  }

  private record Line(UnitRange units, String attributes) {}
}
