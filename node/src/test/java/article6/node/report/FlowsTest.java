package article6.node.report;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowsTest {
  @Test
  void transfersBetweenPartiesAreSummedByPairAndDomesticOnesAreNot() {
    Story story =
        new Story()
            .party("THA", "Thailand")
            .party("CHE", "Switzerland")
            .party("JPN", "Japan")
            .approach("CA0001", "2022-01-01", "CHE", "JPN", "THA")
            .account("THA-1")
            .account("THA-2")
            .account("CHE-1")
            .account("JPN-1")
            .authorize("THA", "T1", Letters.forNdc("CA0001", "2022-01-01", 100));
    story.issue(
        "CA0001-THA01-THA-2022", 100, "THA-1", "2022-12-01", Optional.of("T1"), Optional.empty());
    story.transfer(units(1, 80), "THA-1", "THA-2", "2023-01-01");
    story.transfer(units(1, 50), "THA-2", "CHE-1", "2023-02-01");
    story.transfer(units(51, 60), "THA-2", "CHE-1", "2023-03-01");
    story.transfer(units(1, 20), "CHE-1", "JPN-1", "2023-04-01");

    assertThat(Flows.of(story.events()))
        .containsExactly(
            new Flow(new PartyCode("CHE"), new PartyCode("JPN"), 20, 0, 1),
            new Flow(new PartyCode("THA"), new PartyCode("CHE"), 60, 60, 2));
  }

  /** The histories of the property tests would prove nothing if all their tries were refused. */
  @Test
  void randomHistoriesHoldEveryKindOfEventOfUnits() {
    List<String> kinds =
        IntStream.rangeClosed(1, 12)
            .boxed()
            .flatMap(seed -> RandomHistory.play(seed, 120).events().stream())
            .map(RecordedEvent::event)
            .filter(UnitEvent.class::isInstance)
            .map(LedgerEvent::kind)
            .distinct()
            .sorted()
            .toList();

    assertThat(kinds)
        .containsExactly(
            "FirstTransferred",
            "UnitsAuthorized",
            "UnitsCancelled",
            "UnitsExported",
            "UnitsIssued",
            "UnitsLocked",
            "UnitsMerged",
            "UnitsReleased",
            "UnitsReturned",
            "UnitsSplit",
            "UnitsTransferred",
            "UnitsUsedForImp",
            "UnitsUsedTowardsNdc");
  }

  private static UnitRange units(long first, long last) {
    return new UnitRange(UnitRange.parseUnit("CA0001-THA01-THA-1-2022").series(), first, last);
  }
}
