package article6.node.report;

import article6.contracts.action.BridgeAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/** Steps of stories in which units of Ghana go to the registry A6.4 and come from it. */
public final class Crossed {
  public static final String REGISTRY = "A6.4";
  public static final PartyCode CHE = new PartyCode("CHE");
  public static final PartyCode GHA = new PartyCode("GHA");
  public static final AccountId SWISS = new AccountId("CHE-1");
  public static final AccountId GHANAIAN = new AccountId("GHA-1");
  private static final LocalDate DEADLINE = LocalDate.of(2099, 12, 31);
  private static final SeriesId SERIES =
      new SeriesId(new ApproachId("CA0001"), new RegistryId("GHA01"), GHA, 2022);

  private Crossed() {}

  /** Two Parties and a letter of Ghana for 100 units. */
  public static Story start() {
    return new Story()
        .party("GHA", "Ghana")
        .party("CHE", "Switzerland")
        .account("GHA-1")
        .account("CHE-1")
        .approach("CA0001", "2022-01-01", "CHE", "GHA")
        .authorize("GHA", "G1", Letters.forNdc("CA0001", "2022-01-01", 100));
  }

  /** Ghana has 50 authorised units in its account. */
  public static Story issued() {
    return start()
        .issue(
            "CA0001-GHA01-GHA-2022",
            50,
            "GHA-1",
            "2023-01-01",
            Optional.of("G1"),
            Optional.empty());
  }

  /** Switzerland got 60 units out of Ghana's section of the other registry, on 1 February 2024. */
  public static Story imported() {
    return start()
        .act(
            new BridgeAction.MintImported(
                new MessageId("A64-0000001"),
                REGISTRY,
                GHA,
                new UnderlyingRange(REGISTRY, "A64-GH-", 1, 60, ""),
                SERIES,
                SWISS,
                Optional.of(new AuthorizationId("G1")),
                Optional.empty(),
                MitigationType.REMOVALS,
                LocalDate.of(2024, 2, 1),
                DEADLINE,
                Hash.ZERO),
            "CHE",
            "GHA");
  }

  public static UnitRange units(long first, long last) {
    return new UnitRange(SERIES, first, last);
  }

  public static Story lock(
      Story story, String message, UnitRange units, AccountId from, PartyCode to, String day) {
    return story.act(
        new BridgeAction.LockForExport(
            new MessageId(message), units, from, REGISTRY, to, LocalDate.parse(day), DEADLINE),
        from.party().value());
  }

  /** Units leave an account for a Party's section of the other registry. */
  public static Story export(
      Story story, String message, UnitRange units, AccountId from, PartyCode to, String day) {
    return lock(story, message, units, from, to, day)
        .act(
            new BridgeAction.AcknowledgeExport(
                new MessageId(message), LocalDate.parse(day), Hash.ZERO),
            from.party().value());
  }

  /**
   * Exported units come back under their old ids.
   *
   * @param exported message under which they left
   * @param from the Party in whose section they were
   * @param first what is told of their first transfer
   */
  public static Story back(
      Story story,
      String exported,
      UnitRange units,
      PartyCode from,
      AccountId to,
      String day,
      Optional<EarlierFirstTransfer> first) {
    BridgeAction.MintImported action = returning(exported, units, from, to, day, first);
    return to.party().equals(GHA) ? story.act(action, "GHA") : story.act(action, "CHE", "GHA");
  }

  /** The act of {@link #back}. */
  public static BridgeAction.MintImported returning(
      String exported,
      UnitRange units,
      PartyCode from,
      AccountId to,
      String day,
      Optional<EarlierFirstTransfer> first) {
    SeriesId series = units.series();
    return new BridgeAction.MintImported(
            new MessageId("BACK-" + exported + "-" + units.first()),
            REGISTRY,
            from,
            new UnderlyingRange(
                REGISTRY,
                series.approach() + "-" + series.registry() + "-" + series.party() + "-",
                units.first(),
                units.last(),
                "-" + series.vintage()),
            series,
            to,
            Optional.empty(),
            first,
            MitigationType.REMOVALS,
            LocalDate.parse(day),
            DEADLINE,
            Hash.ZERO)
        .returning(new MessageId(exported));
  }
}
