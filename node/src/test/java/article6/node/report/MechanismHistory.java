package article6.node.report;

import article6.contracts.action.Action;
import article6.contracts.action.ActivityAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.ImpBeneficiary;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.law.ConsentRule;
import article6.contracts.law.Fact;
import article6.contracts.law.Outcome;
import article6.contracts.state.Authorization;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import article6.contracts.state.UseNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * Seeded histories with the Article 6.4 mechanism at work beside an ordinary approach: levies,
 * contribution units authorised later, CERs, letters of every definition that change and end.
 */
public final class MechanismHistory {
  public static final List<String> PARTIES = List.of("CHE", "GHA", "THA");
  public static final Map<PartyCode, String> NAMES =
      Map.of(
          new PartyCode("CHE"), "Switzerland",
          new PartyCode("GHA"), "Ghana",
          new PartyCode("THA"), "Thailand");
  private static final String[] EVERYBODY = {"CHE", "GHA", "THA", "XPM"};
  private static final ApproachId PACM = new ApproachId("CA6400");
  private static final RegistryId REGISTRY = new RegistryId("XPM01");
  private static final ActivityId FOREST = new ActivityId("PACM-0001");
  private static final PartyCode HOST = new PartyCode("GHA");
  private static final List<Purpose> PURPOSES = List.of(Purpose.values());
  private static final List<FirstTransferDefinition> DEFINITIONS =
      List.of(FirstTransferDefinition.values());
  private static final int DAYS_BETWEEN = 9;
  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

  private final Random random;
  private final Story story = new Story();
  private final Map<String, Integer> done = new TreeMap<>();
  private LocalDate day = LocalDate.of(2024, 1, 10);
  private int letters;

  private MechanismHistory(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Plays a history.
   *
   * @param done counts the acts that were lawful, by their kind
   */
  public static Story play(long seed, int tries, Map<String, Integer> done) {
    MechanismHistory history = new MechanismHistory(seed);
    history.open();
    for (int turn = 0; turn < tries; turn++) {
      LocalDate next = history.day.plusDays(history.random.nextInt(DAYS_BETWEEN));
      history.day = next.isAfter(LAST) ? LAST : next;
      history.turn();
    }
    history.done.forEach((kind, count) -> done.merge(kind, count, Integer::sum));
    return history.story;
  }

  private void open() {
    for (String code : EVERYBODY) {
      story.party(code, NAMES.getOrDefault(new PartyCode(code), "Mechanism registry"));
    }
    act(
        new MechanismAction.EstablishMechanism(
            new PartyCode("XPM"), REGISTRY, PACM, "Mechanism", day));
    story.approach("CA0001", "2022-01-01", "CHE", "GHA", "THA");
    for (String code : PARTIES) {
      PartyCode party = new PartyCode(code);
      story.account(code + "-1");
      act(
          new MechanismAction.OpenMechanismAccount(
              a64(code), MechanismAccountKind.HOLDING, "", Optional.empty()));
      act(
          new NdcAction.SetNdc(
              party, 2021, 2030, NdcType.MULTI_YEAR, AdjustmentMethod.MULTI_YEAR, List.of()));
    }
    act(
        new ActivityAction.RegisterActivity(
            FOREST,
            HOST,
            "Forest",
            List.of(
                new Participant(HOST, Optional.empty()),
                new Participant(new PartyCode("CHE"), Optional.empty())),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2041, 12, 31),
            100,
            day));
    ordinaryLetter();
    statement();
  }

  private static AccountId a64(String party) {
    return new AccountId(party + "-A64-1");
  }

  private void act(Action action) {
    Outcome outcome = signed(action);
    if (!(outcome instanceof Outcome.Applied applied && applied.effective())) {
      throw new AssertionError(action + " → " + outcome);
    }
  }

  private void attempt(Action action) {
    if (signed(action) instanceof Outcome.Applied applied && applied.effective()) {
      done.merge(action.getClass().getSimpleName(), 1, Integer::sum);
    }
  }

  /** Everybody signs but those whom the law says it does not need (K-1). */
  private Outcome signed(Action action) {
    List<String> signers = new ArrayList<>(List.of(EVERYBODY));
    while (true) {
      Outcome outcome = story.attempt(action, signers.toArray(String[]::new));
      Optional<String> needless =
          outcome instanceof Outcome.Refused refused && refused.finding().rule() == ConsentRule.K_1
              ? refused.finding().facts().stream()
                  .filter(fact -> fact.name().equals("party"))
                  .map(Fact::value)
                  .findFirst()
              : Optional.empty();
      if (needless.isEmpty() || !signers.remove(needless.get())) {
        return outcome;
      }
    }
  }

  private void turn() {
    switch (random.nextInt(24)) {
      case 0 -> statement();
      case 1, 2 ->
          attempt(
              new MechanismAction.IssueA64ers(
                  FOREST,
                  2023,
                  random.nextLong(1, 200),
                  random.nextBoolean(),
                  MitigationType.REMOVALS,
                  day));
      case 3 -> ordinaryLetter();
      case 4, 5 -> issue();
      case 6 -> cers();
      case 7 -> amend();
      case 8 -> reversal();
      case 9 -> acknowledge();
      case 10 -> revoke();
      default -> onUnits();
    }
  }

  private AuthorizationContent letter(String approach) {
    Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
    Optional<FirstTransferDefinition> definition =
        purpose.coversOimp()
            ? Optional.of(DEFINITIONS.get(random.nextInt(DEFINITIONS.size())))
            : Optional.empty();
    String[] parties =
        random.nextInt(3) == 0 && !approach.equals(PACM.value())
            ? new String[] {"CHE"}
            : new String[0];
    return Letters.letter(
        approach, day.toString(), Optional.empty(), purpose, "use", definition, parties);
  }

  private AuthorizationId nextLetter() {
    letters++;
    return new AuthorizationId("L-" + letters);
  }

  private void statement() {
    boolean authorise = random.nextBoolean();
    attempt(
        new ActivityAction.MakeHostStatement(
            FOREST,
            HOST,
            authorise ? HostStatement.AUTHORISE : HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER,
            authorise ? Optional.of(nextLetter()) : Optional.empty(),
            authorise ? Optional.of(letter(PACM.value())) : Optional.empty(),
            day));
  }

  private void ordinaryLetter() {
    PartyCode party = new PartyCode(PARTIES.get(1 + random.nextInt(2)));
    List<UnitRange> bare =
        Tables.UNITS.all(story.state()).stream()
            .filter(it -> it.authorization().isEmpty() && it.host().equals(party))
            .filter(it -> it.units().series().approach().value().equals("CA0001"))
            .map(UnitBlock::units)
            .limit(random.nextInt(3))
            .toList();
    attempt(new AuthorizationAction.AuthorizeItmos(party, nextLetter(), letter("CA0001"), bare));
  }

  private void issue() {
    List<Authorization> all = Tables.AUTHORIZATIONS.all(story.state());
    Optional<Authorization> letter =
        random.nextInt(4) == 0 || all.isEmpty()
            ? Optional.empty()
            : Optional.of(all.get(random.nextInt(all.size())));
    PartyCode party = letter.map(Authorization::party).orElse(HOST);
    attempt(
        new UnitAction.IssueUnits(
            new SeriesId(
                new ApproachId("CA0001"), new RegistryId(party + "01"), party, day.getYear() - 1),
            random.nextLong(1, 60),
            new AccountId(party + "-1"),
            day,
            letter.map(Authorization::id),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()));
  }

  private void cers() {
    attempt(
        new MechanismAction.RecordCers(
            new SeriesId(PACM, REGISTRY, HOST, 2019),
            new ActivityId("CDM-1"),
            LocalDate.of(2014, 1, 1),
            CerKind.CER,
            new UnderlyingRange("CDM", "GH-5-", letters * 1_000L + 1, letters * 1_000L + 40, "-2"),
            a64("CHE"),
            day));
  }

  private void amend() {
    List<Authorization> all = Tables.AUTHORIZATIONS.all(story.state());
    Authorization some = all.get(random.nextInt(all.size()));
    List<UnitRange> units =
        random.nextBoolean()
            ? List.of()
            : Tables.UNITS.all(story.state()).stream()
                .filter(it -> it.firstTransfer().isEmpty())
                .filter(
                    it -> it.authorization().filter(ref -> ref.id().equals(some.id())).isPresent())
                .map(UnitBlock::units)
                .limit(2)
                .toList();
    attempt(
        new AuthorizationAction.AmendAuthorization(
            some.party(),
            some.id(),
            some.version() + 1,
            letter(some.content().approach().value()),
            random.nextInt(4) == 0,
            units));
  }

  private void revoke() {
    List<Authorization> all = Tables.AUTHORIZATIONS.all(story.state());
    Authorization some = all.get(random.nextInt(all.size()));
    if (random.nextInt(4) == 0) {
      attempt(new AuthorizationAction.RevokeAuthorization(some.party(), some.id(), day, "", false));
    }
  }

  private void reversal() {
    attempt(new ActivityAction.RecordReversal(FOREST, 5, true, "Fire", day));
    int number = 1 + random.nextInt(5);
    Tables.UNITS.all(story.state()).stream()
        .filter(it -> it.holder().value().equals("XPM-BUFFER-POOL"))
        .filter(it -> it.status() == UnitStatus.HELD && it.units().quantity() <= 5)
        .findFirst()
        .ifPresent(
            it -> attempt(new ActivityAction.CompensateReversal(FOREST, number, it.units(), day)));
  }

  private void acknowledge() {
    List<UseNotice> open =
        Tables.NOTICES.all(story.state()).stream().filter(UseNotice::isOpen).toList();
    if (!open.isEmpty()) {
      UseNotice notice = open.get(random.nextInt(open.size()));
      attempt(new NoticeAction.AcknowledgeUse(notice.host(), notice.units(), day));
    }
  }

  private void onUnits() {
    List<UnitBlock> held =
        Tables.UNITS.all(story.state()).stream()
            .filter(block -> block.status() == UnitStatus.HELD)
            .filter(block -> !block.holder().party().value().equals("XPM"))
            .toList();
    if (held.isEmpty()) {
      return;
    }
    UnitBlock block = held.get(random.nextInt(held.size()));
    UnitRange units = part(block.units());
    AccountId holder = block.holder();
    String to = PARTIES.get(random.nextInt(PARTIES.size()));
    if (holder.value().endsWith("PENDING")) {
      attempt(new MechanismAction.ForwardA64ers(units, a64(to), day));
      return;
    }
    boolean contribution =
        block.authorization().isEmpty() && units.series().approach().equals(PACM);
    switch (random.nextInt(contribution ? 10 : 7)) {
      case 0 ->
          attempt(new UnitAction.UseTowardsNdc(units, holder, 2021 + random.nextInt(10), day));
      case 1 ->
          attempt(
              new UnitAction.UseForImp(
                  units,
                  holder,
                  Optional.empty(),
                  "CORSIA",
                  day,
                  Optional.of(new ImpBeneficiary("An airline", "CORSIA", "2024–2026"))));
      case 2 -> {
        List<CancellationKind> kinds = List.of(CancellationKind.values());
        attempt(
            new UnitAction.CancelUnits(
                units,
                holder,
                kinds.get(random.nextInt(kinds.size())),
                Optional.empty(),
                "for the climate",
                day));
      }
      case 3, 4, 5, 6 ->
          attempt(
              new UnitAction.TransferUnits(
                  units,
                  holder,
                  units.series().approach().equals(PACM) ? a64(to) : new AccountId(to + "-1"),
                  day));
      default ->
          attempt(
              new MechanismAction.AuthorizeContributions(
                  HOST, nextLetter(), letter(PACM.value()), List.of(units)));
    }
  }

  private UnitRange part(UnitRange whole) {
    long first = random.nextLong(whole.first(), whole.last() + 1);
    long last = random.nextLong(first, whole.last() + 1);
    return new UnitRange(whole.series(), first, last);
  }
}
