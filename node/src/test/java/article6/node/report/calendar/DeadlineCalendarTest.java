package article6.node.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.MechanismAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.ReportedRow;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Party;
import article6.contracts.state.Tables;
import article6.node.report.Story;
import article6.node.report.aef.Cases;
import article6.node.report.calendar.Deadline.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DeadlineCalendarTest {
  private static final Story BANGKOK = Cases.bangkok();

  @Test
  void annualInformationIsDueOnFifteenApril() {
    List<Deadline> deadlines = of("2025-03-01", Optional.empty());

    assertThat(deadlines)
        .filteredOn(it -> it.duty() == Duty.ANNUAL_INFORMATION)
        .extracting(Deadline::year, Deadline::due, Deadline::status, Deadline::daysLeft)
        .containsExactly(
            tuple(2023, "2024-04-15", Status.PASSED, -320L),
            tuple(2024, "2025-04-15", Status.SOON, 45L),
            tuple(2025, "2026-04-15", Status.UPCOMING, 410L));
  }

  @Test
  void aClosedYearIsDone() {
    Party closed = new Party(new PartyCode("THA"), "Thailand", 1, List.of(), 2024);

    assertThat(
            DeadlineCalendar.of(
                BANGKOK.state(), closed, LocalDate.parse("2025-03-01"), Optional.empty()))
        .filteredOn(it -> it.duty() == Duty.ANNUAL_INFORMATION && it.year() <= 2024)
        .extracting(Deadline::status)
        .containsOnly(Status.DONE);
  }

  /** F-7: E = 2030 is reported on in B = 2032, so first transfers are recorded by 31 Dec 2031. */
  @Test
  void firstTransfersForOimpAreRecordedInTheYearBeforeTheLastReport() {
    List<Deadline> deadlines = of("2030-06-01", Optional.empty());

    assertThat(due(deadlines, Duty.OIMP_FIRST_TRANSFERS)).isEqualTo("2031-12-31");
    assertThat(due(deadlines, Duty.ADJUSTMENTS_FINAL)).isEqualTo("2032-12-31");
    assertThat(due(of("2030-06-01", Optional.of(2034)), Duty.OIMP_FIRST_TRANSFERS))
        .isEqualTo("2033-12-31");
  }

  /** F-7: the Party itself says when it reports on the end of its period. */
  @Test
  void whatThePartyStatedCountsMoreThanTheRegularReport() {
    Story story = Cases.bangkok();
    PartyCode thailand = new PartyCode("THA");
    story.act(new NoticeAction.StateReportYear(thailand, 2030, 2033), "THA");
    Party party = Tables.PARTIES.get(story.state(), thailand).orElseThrow();

    List<Deadline> deadlines =
        DeadlineCalendar.of(story.state(), party, LocalDate.parse("2030-06-01"), Optional.empty());

    assertThat(due(deadlines, Duty.OIMP_FIRST_TRANSFERS)).isEqualTo("2032-12-31");
    assertThat(due(deadlines, Duty.ADJUSTMENTS_FINAL)).isEqualTo("2033-12-31");
  }

  /** C-10: nothing is due any more when the adjustments of a period are final. */
  @Test
  void finalAdjustmentsAreDone() {
    Story story = Cases.bangkok();
    PartyCode thailand = new PartyCode("THA");
    Ndc ndc = Ndcs.periods(story.state(), thailand).getFirst();
    DocumentReference report = new DocumentReference(Hash.of(Bytes.of(1)), "BTR 2032");
    Tables.NDC_PERIODS.put(
        story.state(),
        new Tables.NdcKey(thailand, ndc.firstYear()),
        ndc.withFinality(new Ndc.Finality(LocalDate.of(2032, 6, 1), report, List.of())));
    Party party = Tables.PARTIES.get(story.state(), thailand).orElseThrow();

    assertThat(
            DeadlineCalendar.of(
                story.state(), party, LocalDate.parse("2033-06-01"), Optional.empty()))
        .filteredOn(it -> it.duty() == Duty.ADJUSTMENTS_FINAL)
        .extracting(Deadline::status)
        .containsExactly(Status.DONE);
  }

  /** IC-5: who was notified of a case answers it by its deadline. */
  @Test
  void anAnswerToACaseIsDueUntilItIsGiven() {
    Story story = Cases.bangkok();
    PartyCode thailand = new PartyCode("THA");
    InconsistencyCase raised =
        InconsistencyCase.raised(
                new PartyCode("CHE"),
                new DocumentId("2026-01"),
                new CaseContent(
                    CaseSource.CARP,
                    "X01",
                    "differs",
                    List.of(thailand),
                    List.of(),
                    List.of(new ReportedRow(thailand, 2023, "1.0", 3, 1)),
                    true,
                    Optional.empty(),
                    Optional.empty()),
                LocalDate.parse("2026-05-04"))
            .notified(LocalDate.parse("2026-05-04"), LocalDate.parse("2026-08-31"));
    assertThat(caseAnswer(story, raised, "2026-08-01"))
        .extracting(Deadline::status, Deadline::daysLeft, Deadline::about)
        .containsExactly(Tuple.tuple(Status.SOON, 30L, Optional.of("CHE 2026-01")));
    InconsistencyCase answered =
        raised
            .acknowledged(thailand, LocalDate.parse("2026-06-01"))
            .answered(
                thailand,
                new CaseAnswer(
                    CaseStance.EXPLAINED,
                    LocalDate.parse("2026-06-02"),
                    "right",
                    Optional.empty(),
                    Optional.empty()));
    assertThat(caseAnswer(story, answered, "2026-09-01"))
        .extracting(Deadline::status)
        .containsExactly(Status.DONE);
    assertThat(
            caseAnswer(
                story,
                answered.closed(CaseStatus.RESOLVED, LocalDate.parse("2026-06-03"), "over"),
                "2026-09-01"))
        .isEmpty();
  }

  private static List<Deadline> caseAnswer(Story story, InconsistencyCase known, String today) {
    Tables.CASES.put(story.state(), new Tables.CaseKey(known.raisedBy(), known.id()), known);
    Party party = Tables.PARTIES.get(story.state(), new PartyCode("THA")).orElseThrow();
    return DeadlineCalendar.of(story.state(), party, LocalDate.parse(today), Optional.empty())
        .stream()
        .filter(each -> each.duty() == Duty.CASE_ANSWER)
        .toList();
  }

  @Test
  void theMechanismOwesNothing() {
    Story story = new Story().party("XPM", "Mechanism registry");
    PartyCode section = new PartyCode("XPM");
    story.act(
        new MechanismAction.EstablishMechanism(
            section,
            new RegistryId("XPM01"),
            new ApproachId("CA6400"),
            "Mechanism",
            LocalDate.of(2025, 1, 10)));
    Party party = Tables.PARTIES.get(story.state(), section).orElseThrow();

    assertThat(
            DeadlineCalendar.of(
                story.state(), party, LocalDate.parse("2026-06-01"), Optional.empty()))
        .isEmpty();
  }

  @Test
  void transparencyReportsAreDueAtTheEndOfEvenYears() {
    assertThat(of("2025-03-01", Optional.empty()))
        .filteredOn(it -> it.duty() == Duty.TRANSPARENCY_REPORT)
        .extracting(it -> it.due().toString())
        .containsExactly("2024-12-31", "2026-12-31", "2028-12-31");
  }

  private static Tuple tuple(int year, String due, Status status, long daysLeft) {
    return Tuple.tuple(year, LocalDate.parse(due), status, daysLeft);
  }

  private static String due(List<Deadline> deadlines, Duty duty) {
    return deadlines.stream()
        .filter(it -> it.duty() == duty)
        .map(it -> it.due().toString())
        .findFirst()
        .orElseThrow();
  }

  private static List<Deadline> of(String today, Optional<Integer> lastReport) {
    Party party = Tables.PARTIES.get(BANGKOK.state(), new PartyCode("THA")).orElseThrow();
    return DeadlineCalendar.of(BANGKOK.state(), party, LocalDate.parse(today), lastReport);
  }
}
