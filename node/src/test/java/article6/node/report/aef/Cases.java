package article6.node.report.aef;

import article6.contracts.action.ApproachAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.node.report.Letters;
import article6.node.report.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Histories to report on, executed by the rulebook. */
public final class Cases {
  public static final EntityId AIRLINE = new EntityId("CHE-100.200.300");
  private static final LocalDate SUBMITTED = LocalDate.of(2026, 11, 23);

  private Cases() {}

  /**
   * The Bangkok E-Bus programme: 1,916 units of vintage 2022, first transferred on 15 December
   * 2023, 1,000 of them used for 2024.
   */
  public static Story bangkok() {
    Story story =
        parties("THA", "Thailand", "CHE", "Switzerland")
            .approach("CA0001", "2022-06-24", "CHE", "THA")
            .authorize(
                "THA", "THA-2022-01", Letters.forNdc("CA0001", "2022-09-30", 500_000, "CHE"));
    ndc(story, "THA");
    ndc(story, "CHE");
    story.issue(
        "CA0001-THA01-THA-2022",
        1_916,
        "THA-HOLDING-1",
        "2023-11-30",
        Optional.of("THA-2022-01"),
        Optional.empty());
    story.transfer(
        units("CA0001-THA01-THA-1-2022", "CA0001-THA01-THA-1916-2022"),
        "THA-HOLDING-1",
        "CHE-HOLDING-1",
        "2023-12-15");
    return story.act(
        new UnitAction.UseTowardsNdc(
            units("CA0001-THA01-THA-1-2022", "CA0001-THA01-THA-1000-2022"),
            new AccountId("CHE-HOLDING-1"),
            2024,
            LocalDate.of(2024, 10, 1)),
        "CHE");
  }

  /**
   * Ghana authorises for OIMP with definition use or cancellation, Tanzania with definition
   * authorisation, of Gold Standard units; Switzerland's airline uses some and others are
   * cancelled.
   */
  public static Story aviation() {
    Story story =
        parties("GHA", "Ghana", "CHE", "Switzerland")
            .party("TZA", "United Republic of Tanzania")
            .account("TZA-HOLDING-1")
            .approach("CA0046", "2025-01-10", "CHE", "GHA", "TZA");
    airline(story, "GHA");
    airline(story, "TZA");
    story.authorize(
        "GHA",
        "GHA 7",
        Letters.withEntities(
            Letters.forOimp(
                "CA0046", "2025-02-01", Purpose.OIMP, FirstTransferDefinition.USE_OR_CANCELLATION),
            AIRLINE));
    story.issue(
        "CA0046-GHA01-GHA-2023",
        300,
        "GHA-HOLDING-1",
        "2025-02-10",
        Optional.of("GHA 7"),
        Optional.empty());
    tanzanianBlocks(story);
    story.authorize(
        "TZA",
        "TZA-1",
        Letters.withEntities(
            Letters.forOimp(
                "CA0046", "2025-03-01", Purpose.OIMP, FirstTransferDefinition.AUTHORISATION),
            AIRLINE),
        units("CA0046-TZA01-TZA-1-2022", "CA0046-TZA01-TZA-22752-2022"));
    UnitRange ghanaian = units("CA0046-GHA01-GHA-1-2023", "CA0046-GHA01-GHA-200-2023");
    story.transfer(ghanaian, "GHA-HOLDING-1", "CHE-HOLDING-1", "2025-04-01");
    use(story, "CA0046-GHA01-GHA-1-2023", "CA0046-GHA01-GHA-120-2023", "CHE", "2025-05-02");
    story.act(
        new NoticeAction.AcknowledgeUse(
            new PartyCode("GHA"),
            units("CA0046-GHA01-GHA-1-2023", "CA0046-GHA01-GHA-120-2023"),
            LocalDate.of(2025, 5, 9)),
        "GHA");
    UnitRange tanzanian = units("CA0046-TZA01-TZA-2000-2022", "CA0046-TZA01-TZA-3000-2022");
    story.transfer(tanzanian, "TZA-HOLDING-1", "CHE-HOLDING-1", "2025-06-01");
    cancel(story, "CA0046-TZA01-TZA-2000-2022", "CA0046-TZA01-TZA-2099-2022", 0);
    cancel(story, "CA0046-TZA01-TZA-2100-2022", "CA0046-TZA01-TZA-2199-2022", 1);
    cancel(story, "CA0046-TZA01-TZA-2200-2022", "CA0046-TZA01-TZA-2299-2022", 2);
    return story;
  }

  /** The first two of the 23 blocks of project GS11732, with the first issuance in three parts. */
  private static void tanzanianBlocks(Story story) {
    block(story, "2022-25700", 1, 100);
    block(story, "2022-25700", 101, 2_000);
    block(story, "2022-25700", 2_001, 2_806);
    block(story, "2022-28107", 408, 1_353);
    block(story, "2022-28107", 1_354, 20_353);
  }

  private static void block(Story story, String batch, long first, long last) {
    story.issue(
        "CA0046-TZA01-TZA-2022",
        last - first + 1,
        "TZA-HOLDING-1",
        "2025-02-15",
        Optional.empty(),
        Optional.of(
            new UnderlyingRange("GS", "GS1-1-TZ-GS11732-16-" + batch + "-", first, last, "")));
  }

  private static void use(Story story, String first, String last, String party, String date) {
    story.act(
        new UnitAction.UseForImp(
            units(first, last),
            new AccountId(party + "-HOLDING-1"),
            Optional.of(AIRLINE),
            "CORSIA first phase",
            LocalDate.parse(date)),
        party);
  }

  private static void cancel(Story story, String first, String last, int kind) {
    List<CancellationKind> kinds = List.of(CancellationKind.values());
    story.act(
        new UnitAction.CancelUnits(
            units(first, last),
            new AccountId("CHE-HOLDING-1"),
            kinds.get(kind),
            Optional.empty(),
            "=HYPERLINK(\"http://example.org\")",
            LocalDate.of(2025, 7, 1)),
        "CHE");
  }

  private static void airline(Story story, String party) {
    story.act(
        new ApproachAction.AuthorizeEntity(
            new PartyCode(party),
            new ApproachId("CA0046"),
            AIRLINE,
            "Helvetic Wings, \"Ltd\"",
            new PartyCode("CIV"),
            LocalDate.of(2025, 1, 20),
            "+ one report a year",
            "",
            "@ask the office"),
        party);
  }

  private static Story parties(String host, String hostName, String user, String userName) {
    return new Story()
        .party(host, hostName)
        .party(user, userName)
        .account(host + "-HOLDING-1")
        .account(user + "-HOLDING-1");
  }

  private static void ndc(Story story, String party) {
    story.act(
        new NdcAction.SetNdc(
            new PartyCode(party),
            2021,
            2030,
            NdcType.SINGLE_YEAR,
            AdjustmentMethod.TRAJECTORY,
            List.of()),
        party);
  }

  public static UnitRange units(String first, String last) {
    return UnitRange.parse(first, last);
  }

  public static Aef report(Story story, String party, int year, AefProfile profile) {
    return AefProjection.of(
            new AefRequest(new PartyCode(party), year, profile, AefVersion.FIRST, SUBMITTED),
            story.state(),
            story.events())
        .orElseThrow();
  }
}
