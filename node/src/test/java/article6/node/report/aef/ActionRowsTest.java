package article6.node.report.aef;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NoticeAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.node.report.Letters;
import article6.node.report.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which rows an act makes in whose report (domain §4.1, mapping of events to rows). */
class ActionRowsTest {
  private static final AefProfile NOM = AefProfile.NOM_2026_02;
  private static final AefProfile CHECKER = AefProfile.CHECKER_2025;

  @Test
  void theHostFilesTheFirstTransferAndTheAcquirerItsMirror() {
    Story story = Cases.bangkok();

    assertThat(actions(story, "THA", 2023, CHECKER))
        .containsExactly("2023-12-15 First transfer/First international transfer 1–1916 to CHE");
    assertThat(actions(story, "CHE", 2023, CHECKER))
        .containsExactly("2023-12-15 Acquisition/ 1–1916 from THA");
    assertThat(actions(story, "CHE", 2024, CHECKER))
        .containsExactly("2024-10-01 Use/ 1–1000 by CHE for 2024");
    assertThat(actions(story, "THA", 2024, CHECKER)).isEmpty();
  }

  @Test
  void theNomenclaturesAlsoListAuthorizationsOfUnits() {
    assertThat(actions(Cases.bangkok(), "THA", 2023, NOM))
        .containsExactly(
            "2023-11-30 Authorization/Authorization 1–1916",
            "2023-12-15 First transfer/First transfer to another Party 1–1916 to CHE");
  }

  @Test
  void aFirstTransferByUseIsFiledByTheHostAndTheUseByTheUser() {
    Story story = Cases.aviation();

    assertThat(actions(story, "GHA", 2025, CHECKER))
        .containsExactly(
            "2025-04-01 Transfer/ 1–200 to CHE",
            "2025-05-02 First transfer/Use or cancellation 1–120 by CHE CHE-100.200.300");
    assertThat(actions(story, "CHE", 2025, NOM))
        .containsExactly(
            "2025-04-01 Acquisition/ 1–200 from GHA",
            "2025-05-02 Use/ 1–120 by CHE CHE-100.200.300",
            "2025-06-01 Acquisition/ 2000–2000 from TZA",
            "2025-06-01 Acquisition/ 2001–2806 from TZA",
            "2025-06-01 Acquisition/ 2807–3000 from TZA",
            "2025-07-01 Cancellation/ 2000–2000 by CHE",
            "2025-07-01 Cancellation/ 2001–2099 by CHE",
            "2025-07-01 Voluntary Cancellation/Voluntary cancellation to deliver OMGE"
                + " 2100–2199 by CHE",
            "2025-07-01 Voluntary Cancellation/Other cancellations 2200–2299 by CHE");
  }

  @Test
  void theHostFilesAUseElsewhereOnlyOnceItHasAcknowledgedIt() {
    Story story = Cases.aviation();
    UnitRange units = Cases.units("CA0046-GHA01-GHA-121-2023", "CA0046-GHA01-GHA-140-2023");
    story.act(
        new UnitAction.UseForImp(
            units,
            new AccountId("CHE-HOLDING-1"),
            Optional.of(new EntityId("CHE-100.200.300")),
            "CORSIA first phase",
            LocalDate.of(2025, 5, 3)),
        "CHE");

    assertThat(actions(story, "GHA", 2025, CHECKER)).noneMatch(row -> row.contains("121–140"));
    assertThat(actions(story, "CHE", 2025, CHECKER)).anyMatch(row -> row.contains("121–140"));
    story.act(
        new NoticeAction.AcknowledgeUse(new PartyCode("GHA"), units, LocalDate.of(2025, 6, 1)),
        "GHA");
    assertThat(actions(story, "GHA", 2025, CHECKER)).anyMatch(row -> row.contains("121–140"));
  }

  @Test
  void aFirstTransferByAuthorisationIsFiledOnItsDayForEveryUnderlyingBlock() {
    assertThat(actions(Cases.aviation(), "TZA", 2025, CHECKER))
        .startsWith(
            "2025-03-01 First transfer/Authorization 1–100",
            "2025-03-01 First transfer/Authorization 101–2000",
            "2025-03-01 First transfer/Authorization 2001–2806",
            "2025-03-01 First transfer/Authorization 2807–3752",
            "2025-03-01 First transfer/Authorization 3753–22752",
            "2025-06-01 Transfer/ 2000–2000 to CHE");
  }

  @Test
  void holdingsAreThoseOfThirtyFirstDecember() {
    Story bangkok = Cases.bangkok();
    Story aviation = Cases.aviation();

    assertThat(holdings(bangkok, "THA", 2022)).isEmpty();
    assertThat(holdings(bangkok, "CHE", 2022)).isEmpty();
    assertThat(holdings(bangkok, "CHE", 2023)).containsExactly("THA-2022-01 1–1916 –");
    assertThat(holdings(bangkok, "CHE", 2024)).containsExactly("THA-2022-01 1001–1916 –");
    assertThat(holdings(bangkok, "THA", 2023)).isEmpty();
    assertThat(holdings(aviation, "GHA", 2025)).containsExactly("GHA 7 201–300 –");
    assertThat(holdings(aviation, "TZA", 2025))
        .containsExactly(
            "TZA-1 1–100 GS1-1-TZ-GS11732-16-2022-25700-1",
            "TZA-1 101–1999 GS1-1-TZ-GS11732-16-2022-25700-101",
            "TZA-1 3001–3752 GS1-1-TZ-GS11732-16-2022-28107-602",
            "TZA-1 3753–22752 GS1-1-TZ-GS11732-16-2022-28107-1354");
    assertThat(holdings(aviation, "CHE", 2025))
        .containsExactly(
            "GHA 7 121–200 –",
            "TZA-1 2300–2806 GS1-1-TZ-GS11732-16-2022-25700-2300",
            "TZA-1 2807–3000 GS1-1-TZ-GS11732-16-2022-28107-408");
  }

  @Test
  void unitsThatCameInPiecesAreOneHoldingWithAllItsTransactions() {
    Story story =
        new Story()
            .party("THA", "Thailand")
            .party("CHE", "Switzerland")
            .account("THA-1")
            .account("CHE-1")
            .approach("CA0001", "2022-01-01", "CHE", "THA")
            .authorize("THA", "T1", Letters.forNdc("CA0001", "2022-01-01", 30));
    story.issue(
        "CA0001-THA01-THA-2022", 30, "THA-1", "2023-01-01", Optional.of("T1"), Optional.empty());
    for (int serial = 30; serial >= 1; serial--) {
      String id = "CA0001-THA01-THA-" + serial + "-2022";
      story.transfer(Cases.units(id, id), "THA-1", "CHE-1", "2023-02-01");
    }

    List<HoldingRow> rows = Cases.report(story, "CHE", 2023, NOM).holdings();

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().block().units().quantity()).isEqualTo(30);
    assertThat(rows.getFirst().acts()).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void authorizationsAreThoseOfTheYearAndThoseTheReportRefersTo() {
    Story story = Cases.bangkok();

    assertThat(authorizations(story, "THA", 2022)).containsExactly("THA-2022-01 v1");
    assertThat(authorizations(story, "THA", 2023)).containsExactly("THA-2022-01 v1");
    assertThat(authorizations(story, "THA", 2025)).isEmpty();
    assertThat(authorizations(story, "CHE", 2023)).as("Thailand gave it").isEmpty();
  }

  @Test
  void entitiesAreThoseOfTheYearAndThoseTheReportNames() {
    Aef aef = Cases.report(Cases.aviation(), "GHA", 2025, NOM);

    assertThat(aef.entities().stream().map(row -> row.entity().entity()))
        .containsExactly(Cases.AIRLINE);
    assertThat(Cases.report(Cases.aviation(), "CHE", 2025, NOM).entities()).isEmpty();
  }

  @Test
  void everyRowNamesTheTransactionsBehindIt() {
    for (String party : List.of("GHA", "CHE", "TZA")) {
      Aef aef = Cases.report(Cases.aviation(), party, 2025, NOM);
      for (Aef.Filled<?> filled : aef.filled()) {
        assertThat(filled.rows())
            .allSatisfy(
                row -> {
                  assertThat(row.acts()).isNotEmpty();
                  assertThat(row.acts()).allSatisfy(act -> assertThat(act.height()).isPositive());
                });
      }
    }
  }

  @Test
  void aPartyThatTheLedgerDoesNotKnowHasNoReport() {
    Story story = Cases.bangkok();

    assertThat(
            AefProjection.of(
                new AefRequest(
                    new PartyCode("JPN"), 2023, NOM, AefVersion.FIRST, LocalDate.of(2024, 4, 15)),
                story.state(),
                story.events()))
        .isEmpty();
  }

  private static List<String> actions(Story story, String party, int year, AefProfile profile) {
    return Cases.report(story, party, year, profile).actions().stream()
        .map(row -> describe(row, profile))
        .toList();
  }

  private static String describe(ActionRow row, AefProfile profile) {
    StringBuilder words = new StringBuilder();
    words.append(row.date()).append(' ').append(profile.actionType(row.type())).append('/');
    row.subtype().ifPresent(it -> words.append(profile.actionSubtype(it)));
    words.append(' ').append(row.block().units().first());
    words.append('–').append(row.block().units().last());
    row.transferring().ifPresent(it -> words.append(" from ").append(it));
    row.acquiring().ifPresent(it -> words.append(" to ").append(it));
    row.usage().ifPresent(it -> words.append(" by ").append(it.party()));
    row.usage().flatMap(ActionRow.Usage::entity).ifPresent(it -> words.append(' ').append(it));
    row.usage().flatMap(ActionRow.Usage::year).ifPresent(it -> words.append(" for ").append(it));
    return words.toString();
  }

  private static List<String> holdings(Story story, String party, int year) {
    return Cases.report(story, party, year, NOM).holdings().stream()
        .map(
            row ->
                row.block().authorization().id()
                    + " "
                    + row.block().units().first()
                    + "–"
                    + row.block().units().last()
                    + " "
                    + row.block().underlying().map(it -> it.firstId()).orElse("–"))
        .toList();
  }

  private static List<String> authorizations(Story story, String party, int year) {
    return Cases.report(story, party, year, NOM).authorizations().stream()
        .map(row -> row.authorization().id() + " v" + row.authorization().version())
        .toList();
  }
}
