package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AgreementAction;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.domain.UsePurpose;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/**
 * Long random histories of five Parties with letters of every purpose and first-transfer
 * definition, against a model that keeps every unit by itself and knows the law in one sentence per
 * act. What the law accepts the model accepts too, and the other way round; afterwards holders,
 * fates, first transfers, quantities and adjustments agree.
 */
class ManyPartiesHistoryTest {
  private static final int SEEDS = 12;
  private static final int ACTS = 400;
  private static final List<String> PARTIES = List.of("CHE", "GHA", "JPN", "THA", "TZA");
  private static final List<String> HOSTS = List.of("GHA", "THA", "TZA");
  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final int UNITS_MAX = 40;
  private static final List<Purpose> PURPOSES = List.of(Purpose.values());

  /** Those of 2/CMA.3 annex ¶2(b). */
  private static final List<FirstTransferDefinition> DEFINITIONS =
      List.of(
          FirstTransferDefinition.AUTHORISATION,
          FirstTransferDefinition.ISSUANCE,
          FirstTransferDefinition.USE_OR_CANCELLATION);

  private enum Act {
    LETTER,
    ISSUE,
    COVER,
    TRANSFER,
    USE_NDC,
    USE_IMP,
    CANCEL_OP,
    CANCEL,
    AMEND,
    REVOKE,
    SUSPEND,
    RESUME,
    MERGE
  }

  /** A letter in the model. */
  private static final class Letter {
    private final AuthorizationId id;
    private final PartyCode host;
    private AuthorizationContent content;
    private int version = 1;
    private boolean revoked;
    private long transferred;

    private Letter(AuthorizationId id, PartyCode host, AuthorizationContent content) {
      this.id = id;
      this.host = host;
      this.content = content;
    }

    private boolean allows(PartyCode party) {
      return content.authorizedParties().isEmpty()
          || content.authorizedParties().contains(party)
          || host.equals(party);
    }

    private boolean isDefinedAs(FirstTransferDefinition... definitions) {
      return Arrays.stream(definitions)
          .anyMatch(each -> content.firstTransferDefinition().equals(Optional.of(each)));
    }
  }

  /** One unit in the model. */
  private static final class Unit {
    private final long issuedFrom;
    private AccountId holder;
    private UnitStatus status = UnitStatus.HELD;
    private Optional<Letter> letter;
    private Optional<LocalDate> firstTransfer = Optional.empty();

    private boolean isLike(Unit other) {
      return status == UnitStatus.HELD
          && issuedFrom == other.issuedFrom
          && holder.equals(other.holder)
          && letter.equals(other.letter)
          && firstTransfer.equals(other.firstTransfer);
    }

    /** Whether the letter still lets it go where it has not been: what went stays free. */
    private boolean mayStillGo() {
      return firstTransfer.isPresent() || letter.filter(it -> !it.revoked).isPresent();
    }

    private Unit(long issuedFrom, AccountId holder, Optional<Letter> letter) {
      this.issuedFrom = issuedFrom;
      this.holder = holder;
      this.letter = letter;
    }
  }

  private final Map<SeriesId, List<Unit>> units = new TreeMap<>();
  private final List<Letter> letters = new ArrayList<>();
  private final Map<Act, Integer> accepted = new EnumMap<>(Act.class);
  private final Map<PartyCode, Map<Integer, Long>> used = new TreeMap<>();
  private final NavigableSet<ApproachId> suspended = new TreeSet<>();
  private LocalDate today = START;

  @Test
  void agreesWithAModelOfSingleUnits() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      assertAgrees(play(seed));
    }
    assertThat(accepted.keySet()).as("no act is always refused").containsExactly(Act.values());
  }

  @Test
  void theSameSeedGivesTheSameState() {
    assertThat(everything(play(99))).isEqualTo(everything(play(99)));
  }

  private static List<StateView.Entry> everything(LawScene scene) {
    return scene.state().scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE);
  }

  private LawScene play(long seed) {
    units.clear();
    letters.clear();
    used.clear();
    suspended.clear();
    today = START;
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = LawScene.of(PARTIES.toArray(String[]::new)).on(today);
    found(scene);
    for (int i = 0; i < ACTS; i++) {
      today = today.plusDays(random.nextInt(3));
      scene.on(today);
      act(scene, random);
    }
    return scene;
  }

  private static void found(LawScene scene) {
    for (String code : PARTIES) {
      PartyCode party = new PartyCode(code);
      scene.accept(
          new PartyAction.OpenAccount(account(code), "", Optional.empty()), code + ".registrar");
      scene.accept(
          new NdcAction.SetNdc(
              party, 2021, 2030, NdcType.MULTI_YEAR, AdjustmentMethod.MULTI_YEAR, List.of()),
          code + ".authoriser-1");
    }
    for (String host : HOSTS) {
      scene.accept(
          new ApproachAction.RegisterApproach(
              approach(host),
              "",
              PARTIES.stream().map(PartyCode::new).toList(),
              LocalDate.of(2023, 1, 1),
              ""),
          PARTIES.stream().map(each -> each + ".authoriser-1").toArray(String[]::new));
    }
  }

  private static AccountId account(String party) {
    return new AccountId(party + "-HOLDING");
  }

  private static ApproachId approach(String host) {
    return new ApproachId("CA000" + (1 + HOSTS.indexOf(host)));
  }

  private void act(LawScene scene, SplittableRandom random) {
    if (letters.size() < HOSTS.size()) {
      letter(scene, random, HOSTS.get(letters.size()));
      return;
    }
    switch (random.nextInt(20)) {
      case 0 -> letter(scene, random, HOSTS.get(random.nextInt(HOSTS.size())));
      case 1, 2, 3 -> issue(scene, random);
      case 4 -> cover(scene, random);
      case 5 -> amend(scene, random);
      case 6 -> sometimesRevoke(scene, random);
      case 7 -> suspendOrResume(scene, random);
      case 8 -> merge(scene, random);
      default -> {
        if (!units.isEmpty()) {
          onUnits(scene, random);
        }
      }
    }
  }

  private void letter(LawScene scene, SplittableRandom random, String host) {
    Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
    AuthorizationContent content =
        new AuthorizationContent(
            today,
            approach(host),
            random.nextBoolean() ? Optional.of(20L + random.nextInt(120)) : Optional.empty(),
            Metric.GHG,
            "",
            List.of(Sector.WASTE_MANAGEMENT),
            List.of(),
            purpose,
            random.nextBoolean() ? List.of() : List.of(new PartyCode("CHE"), new PartyCode("JPN")),
            List.of(),
            "",
            Timeframe.OPEN,
            Terms.NONE,
            purpose.coversOimp()
                ? Optional.of(DEFINITIONS.get(random.nextInt(DEFINITIONS.size())))
                : Optional.empty(),
            Optional.empty(),
            "");
    Letter letter =
        new Letter(
            new AuthorizationId(host + "-" + (letters.size() + 1)), new PartyCode(host), content);
    Action action =
        new AuthorizationAction.AuthorizeItmos(letter.host, letter.id, content, List.of());
    if (expectAuthorised(scene, Act.LETTER, isInForce(content.approach()), action, host)) {
      letters.add(letter);
    }
  }

  private boolean isInForce(ApproachId approach) {
    return !suspended.contains(approach);
  }

  /** Another quantity, never below what was first transferred. */
  private void amend(LawScene scene, SplittableRandom random) {
    Letter letter = letters.get(random.nextInt(letters.size()));
    long quantity = 1L + random.nextInt(160);
    AuthorizationContent content = amended(letter.content, quantity);
    boolean lawful = !letter.revoked && quantity >= letter.transferred;
    Action action =
        new AuthorizationAction.AmendAuthorization(
            letter.host, letter.id, letter.version + 1, content, false);
    if (expectAuthorised(scene, Act.AMEND, lawful, action, letter.host.value())) {
      letter.content = content;
      letter.version++;
    }
  }

  private void sometimesRevoke(LawScene scene, SplittableRandom random) {
    if (random.nextInt(3) > 0) {
      return;
    }
    Letter letter = letters.get(random.nextInt(letters.size()));
    Action action =
        new AuthorizationAction.RevokeAuthorization(letter.host, letter.id, today, "", false);
    if (expectAuthorised(scene, Act.REVOKE, !letter.revoked, action, letter.host.value())) {
      letter.revoked = true;
    }
  }

  /** One Party alone suspends, all of them resume. */
  private void suspendOrResume(LawScene scene, SplittableRandom random) {
    boolean resume = !suspended.isEmpty();
    ApproachId approach =
        resume ? suspended.removeFirst() : approach(HOSTS.get(random.nextInt(HOSTS.size())));
    scene.accept(
        new AgreementAction.ChangeApproachStatus(
            approach,
            resume ? ApproachStatus.ACTIVE : ApproachStatus.SUSPENDED,
            new PartyCode("CHE"),
            today,
            "reviewed"),
        (resume ? PARTIES : List.of("CHE"))
            .stream().map(each -> each + ".authorisers").toArray(String[]::new));
    if (!resume) {
      suspended.add(approach);
    }
    count(resume ? Act.RESUME : Act.SUSPEND);
  }

  /** Whether blocks are alike is not the model's to know; that nothing changes for units is. */
  private void merge(LawScene scene, SplittableRandom random) {
    List<UnitRange> cut =
        units.values().stream()
            .flatMap(List::stream)
            .flatMap(like -> runs(unit -> unit.isLike(like)).stream())
            .distinct()
            .filter(run -> blocksWithin(scene, run) > 1)
            .toList();
    if (cut.isEmpty()) {
      return;
    }
    UnitRange range = cut.get(random.nextInt(cut.size()));
    AccountId holder = chosen(range).getFirst().holder;
    Action action = new RegistryAction.MergeUnits(range, holder, today);
    if (scene.put(action, holder.party() + ".registrar") instanceof Outcome.Applied) {
      assertThat(blocksWithin(scene, range)).isEqualTo(1);
      count(Act.MERGE);
    }
  }

  private static long blocksWithin(LawScene scene, UnitRange run) {
    return Tables.UNITS.all(scene.state(), Tables.seriesPart(run.series())).stream()
        .filter(block -> block.units().overlaps(run))
        .count();
  }

  private void issue(LawScene scene, SplittableRandom random) {
    String host = HOSTS.get(random.nextInt(HOSTS.size()));
    SeriesId series =
        new SeriesId(
            approach(host),
            new RegistryId(host + "01"),
            new PartyCode(host),
            2021 + random.nextInt(3));
    int quantity = 1 + random.nextInt(UNITS_MAX);
    Optional<Letter> letter =
        letters.stream()
            .filter(each -> each.host.value().equals(host))
            .skip(random.nextInt(3))
            .findFirst();
    long issuedFrom = units.getOrDefault(series, List.of()).size() + 1L;
    List<Unit> fresh = new ArrayList<>();
    for (int i = 0; i < quantity; i++) {
      fresh.add(new Unit(issuedFrom, account(host), letter));
    }
    boolean firstTransfer = isTransferByGiving(letter);
    boolean lawful =
        isInForce(series.approach())
            && letter.stream().noneMatch(it -> it.revoked)
            && (!firstTransfer || fits(fresh));
    Action action =
        new UnitAction.IssueUnits(
            series,
            quantity,
            account(host),
            today,
            letter.map(it -> it.id),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty());
    if (expect(scene, Act.ISSUE, lawful, action, host)) {
      unitsOf(series).addAll(fresh);
      if (firstTransfer) {
        fresh.forEach(this::transferFirst);
      }
    }
  }

  private static boolean isTransferByGiving(Optional<Letter> letter) {
    return letter
        .filter(
            it ->
                it.isDefinedAs(
                    FirstTransferDefinition.AUTHORISATION, FirstTransferDefinition.ISSUANCE))
        .isPresent();
  }

  /** A letter for units that were issued without one. */
  private void cover(LawScene scene, SplittableRandom random) {
    List<UnitRange> bare = runs(unit -> unit.letter.isEmpty() && unit.status == UnitStatus.HELD);
    if (bare.isEmpty()) {
      return;
    }
    UnitRange range = bare.get(random.nextInt(bare.size()));
    Letter template = letters.get(random.nextInt(letters.size()));
    PartyCode host = range.series().party();
    boolean fits = template.host.equals(host);
    AuthorizationContent content = template.content;
    Letter letter =
        new Letter(new AuthorizationId(host + "-C" + letters.size()), host, dated(content, today));
    List<Unit> chosen = chosen(range);
    boolean giving = isTransferByGiving(Optional.of(letter));
    boolean lawful =
        fits
            && isInForce(content.approach())
            && (!giving || content.quantity().orElse(Long.MAX_VALUE) >= chosen.size());
    Action action =
        new AuthorizationAction.AuthorizeItmos(host, letter.id, letter.content, List.of(range));
    Outcome outcome = scene.put(action, host + ".authorisers");
    assertThat(outcome instanceof Outcome.Applied).as("%s: %s", action, outcome).isEqualTo(lawful);
    if (lawful) {
      count(Act.COVER);
      letters.add(letter);
      chosen.forEach(unit -> unit.letter = Optional.of(letter));
      if (giving) {
        chosen.forEach(this::transferFirst);
      }
    }
  }

  private AuthorizationContent amended(AuthorizationContent it, long quantity) {
    return copy(it, today, Optional.of(quantity));
  }

  private static AuthorizationContent dated(AuthorizationContent it, LocalDate date) {
    return copy(it, date, it.quantity());
  }

  private static AuthorizationContent copy(
      AuthorizationContent it, LocalDate date, Optional<Long> quantity) {
    return new AuthorizationContent(
        date,
        it.approach(),
        quantity,
        it.metric(),
        it.gwpValues(),
        it.sectors(),
        it.activityTypes(),
        it.purpose(),
        it.authorizedParties(),
        it.authorizedEntities(),
        it.oimpDescription(),
        it.timeframe(),
        it.terms(),
        it.firstTransferDefinition(),
        it.document(),
        it.explanation());
  }

  private void onUnits(LawScene scene, SplittableRandom random) {
    List<SeriesId> all = List.copyOf(units.keySet());
    SeriesId series = all.get(random.nextInt(all.size()));
    int size = unitsOf(series).size();
    int first = 1 + random.nextInt(size);
    UnitRange range = new UnitRange(series, first, Math.min(size, first + random.nextInt(12)));
    List<Unit> chosen = chosen(range);
    AccountId holder =
        random.nextInt(6) == 0
            ? account(PARTIES.get(random.nextInt(PARTIES.size())))
            : chosen.getFirst().holder;
    switch (random.nextInt(8)) {
      case 0 -> useTowardsNdc(scene, range, chosen, holder, 2021 + random.nextInt(11));
      case 1 -> useForOimp(scene, range, chosen, holder, UsePurpose.IMP);
      case 2 -> useForOimp(scene, range, chosen, holder, UsePurpose.OP);
      case 3 -> cancel(scene, range, chosen, holder);
      default ->
          transfer(
              scene, range, chosen, holder, account(PARTIES.get(random.nextInt(PARTIES.size()))));
    }
  }

  /**
   * They leave only under a letter, to whom it allows; the first time is counted where for NDCs.
   */
  private void transfer(
      LawScene scene, UnitRange range, List<Unit> chosen, AccountId from, AccountId to) {
    boolean leaves = !from.party().equals(to.party());
    PartyCode host = range.series().party();
    Predicate<Unit> first =
        unit ->
            leaves
                && !to.party().equals(host)
                && unit.firstTransfer.isEmpty()
                && unit.letter
                    .filter(it -> it.content.purpose().covers(UsePurpose.NDC))
                    .isPresent();
    boolean lawful =
        !from.equals(to)
            && heldBy(chosen, from)
            && (!leaves
                || chosen.stream()
                    .allMatch(
                        unit ->
                            unit.mayStillGo()
                                && unit.letter.filter(it -> it.allows(to.party())).isPresent()))
            && (isInForce(range.series().approach()) || chosen.stream().noneMatch(first))
            && fits(chosen.stream().filter(first).toList());
    Action action = new UnitAction.TransferUnits(range, from, to, today);
    if (expect(scene, Act.TRANSFER, lawful, action, from.party().value(), to.party().value())) {
      chosen.stream().filter(first).forEach(this::transferFirst);
      chosen.forEach(unit -> unit.holder = to);
    }
  }

  /** Not by the host, only what was first transferred, for a purpose and a Party of the letter. */
  private void useTowardsNdc(
      LawScene scene, UnitRange range, List<Unit> chosen, AccountId account, int year) {
    PartyCode user = account.party();
    boolean lawful =
        heldBy(chosen, account)
            && !user.equals(range.series().party())
            && year <= 2030
            && chosen.stream()
                .allMatch(
                    unit ->
                        unit.firstTransfer.isPresent()
                            && unit.letter
                                .filter(it -> it.content.purpose().covers(UsePurpose.NDC))
                                .filter(it -> it.allows(user))
                                .isPresent());
    Action action = new UnitAction.UseTowardsNdc(range, account, year, today);
    if (expect(scene, Act.USE_NDC, lawful, action, user.value())) {
      chosen.forEach(unit -> unit.status = UnitStatus.USED_TOWARDS_NDC);
      used.computeIfAbsent(user, key -> new TreeMap<>())
          .merge(year, (long) chosen.size(), Long::sum);
    }
  }

  private void useForOimp(
      LawScene scene, UnitRange range, List<Unit> chosen, AccountId account, UsePurpose purpose) {
    PartyCode user = account.party();
    Predicate<Unit> first =
        unit ->
            unit.firstTransfer.isEmpty()
                && unit.letter
                    .filter(it -> it.isDefinedAs(FirstTransferDefinition.USE_OR_CANCELLATION))
                    .isPresent();
    boolean lawful =
        heldBy(chosen, account)
            && chosen.stream()
                .allMatch(
                    unit ->
                        unit.mayStillGo()
                            && unit.letter
                                .filter(it -> it.content.purpose().covers(purpose))
                                .filter(it -> it.allows(user))
                                .isPresent())
            && (isInForce(range.series().approach()) || chosen.stream().noneMatch(first))
            && fits(chosen.stream().filter(first).toList());
    boolean imp = purpose == UsePurpose.IMP;
    Action action =
        imp
            ? new UnitAction.UseForImp(range, account, Optional.empty(), "CORSIA", today)
            : new UnitAction.CancelUnits(
                range, account, CancellationKind.OTHER_PURPOSES, Optional.empty(), "", today);
    if (expect(scene, imp ? Act.USE_IMP : Act.CANCEL_OP, lawful, action, user.value())) {
      chosen.stream().filter(first).forEach(this::transferFirst);
      chosen.forEach(
          unit -> unit.status = imp ? UnitStatus.USED_FOR_IMP : UnitStatus.CANCELLED_FOR_OP);
    }
  }

  private void cancel(LawScene scene, UnitRange range, List<Unit> chosen, AccountId account) {
    Action action =
        new UnitAction.CancelUnits(
            range, account, CancellationKind.VOLUNTARY_OMGE, Optional.empty(), "", today);
    boolean lawful = heldBy(chosen, account);
    if (expect(scene, Act.CANCEL, lawful, action, account.party().value())) {
      chosen.forEach(unit -> unit.status = UnitStatus.CANCELLED_FOR_OMGE);
    }
  }

  private List<Unit> chosen(UnitRange range) {
    return unitsOf(range.series()).subList((int) range.first() - 1, (int) range.last());
  }

  private List<Unit> unitsOf(SeriesId series) {
    return units.computeIfAbsent(series, key -> new ArrayList<>());
  }

  private static boolean heldBy(List<Unit> chosen, AccountId account) {
    return chosen.stream()
        .allMatch(unit -> unit.status == UnitStatus.HELD && unit.holder.equals(account));
  }

  /** Whether the letters still allow the first transfer of all of these. */
  private static boolean fits(List<Unit> candidates) {
    Map<AuthorizationId, Long> more = new TreeMap<>();
    for (Unit unit : candidates) {
      Letter letter = unit.letter.orElseThrow();
      long sum = more.merge(letter.id, 1L, Long::sum) + letter.transferred;
      if (sum > letter.content.quantity().orElse(Long.MAX_VALUE)) {
        return false;
      }
    }
    return true;
  }

  private void transferFirst(Unit unit) {
    assertThat(unit.firstTransfer).as("once").isEmpty();
    Letter letter = unit.letter.orElseThrow();
    letter.transferred++;
    unit.firstTransfer =
        Optional.of(
            letter.isDefinedAs(FirstTransferDefinition.AUTHORISATION)
                ? letter.content.date()
                : today);
  }

  private boolean expect(
      LawScene scene, Act act, boolean lawful, Action action, String... parties) {
    String[] signers =
        Arrays.stream(parties).distinct().map(each -> each + ".registrar").toArray(String[]::new);
    Outcome outcome = scene.put(action, signers);
    assertThat(outcome instanceof Outcome.Applied).as("%s: %s", action, outcome).isEqualTo(lawful);
    if (lawful) {
      count(act);
    }
    return lawful;
  }

  private boolean expectAuthorised(
      LawScene scene, Act act, boolean lawful, Action action, String party) {
    Outcome outcome = scene.put(action, party + ".authorisers");
    assertThat(outcome instanceof Outcome.Applied).as("%s: %s", action, outcome).isEqualTo(lawful);
    if (lawful) {
      count(act);
    }
    return lawful;
  }

  private void count(Act act) {
    accepted.merge(act, 1, Integer::sum);
  }

  /** Runs of neighbouring units that are all so. */
  private List<UnitRange> runs(Predicate<Unit> so) {
    List<UnitRange> runs = new ArrayList<>();
    units.forEach(
        (series, list) -> {
          int start = 0;
          for (int i = 0; i <= list.size(); i++) {
            if (i == list.size() || !so.test(list.get(i))) {
              if (i > start) {
                runs.add(new UnitRange(series, start + 1, i));
              }
              start = i + 1;
            }
          }
        });
    return runs;
  }

  private void assertAgrees(LawScene scene) {
    units.forEach((series, list) -> assertSeriesAgrees(scene, series, list));
    for (Letter letter : letters) {
      assertThat(
              AuthorizationLaw.latest(scene.state(), letter.host, letter.id)
                  .orElseThrow()
                  .firstTransferred())
          .isEqualTo(letter.transferred)
          .isLessThanOrEqualTo(letter.content.quantity().orElse(Long.MAX_VALUE));
    }
    Map<PartyCode, Map<Integer, Long>> byVintage = new TreeMap<>();
    units.forEach(
        (series, list) -> {
          long count = list.stream().filter(unit -> unit.firstTransfer.isPresent()).count();
          if (count > 0) {
            byVintage
                .computeIfAbsent(series.party(), key -> new TreeMap<>())
                .merge(series.vintage(), count, Long::sum);
          }
        });
    for (String code : PARTIES) {
      PartyCode party = new PartyCode(code);
      for (int year = 2021; year <= 2030; year++) {
        AdjustmentYear sums =
            Tables.ADJUSTMENTS
                .get(scene.state(), new Tables.AdjustmentKey(party, Metric.GHG, year))
                .orElse(AdjustmentYear.none(year));
        assertThat(sums.firstTransferredByVintage())
            .isEqualTo(byVintage.getOrDefault(party, Map.of()).getOrDefault(year, 0L));
        assertThat(sums.usedForYear())
            .isEqualTo(used.getOrDefault(party, Map.of()).getOrDefault(year, 0L));
      }
    }
  }

  private static void assertSeriesAgrees(LawScene scene, SeriesId series, List<Unit> list) {
    long next = 1;
    for (UnitBlock block : Tables.UNITS.all(scene.state(), Tables.seriesPart(series))) {
      assertThat(block.units().first()).isEqualTo(next);
      for (long serial = block.units().first(); serial <= block.units().last(); serial++) {
        Unit unit = list.get((int) serial - 1);
        assertThat(block.status()).isEqualTo(unit.status);
        assertThat(block.holder()).isEqualTo(unit.holder);
        assertThat(block.authorization().map(ref -> ref.id()))
            .isEqualTo(unit.letter.map(it -> it.id));
        assertThat(block.firstTransfer().map(it -> it.date())).isEqualTo(unit.firstTransfer);
      }
      next = block.units().last() + 1;
    }
    assertThat(next).isEqualTo(list.size() + 1L);
  }
}
