package article6.contracts.law;

import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.CaseAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TimeZone;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Long random histories against a model that keeps every unit by itself: the same acts are
 * accepted, and afterwards holders, fates and adjustments agree, ranges cover the serials without
 * gap or overlap, and nothing was first transferred or used twice.
 */
class RandomHistoryTest {
  private static final int ACTS = 250;
  private static final int OPEN_CASES_MAX = 4;
  private static final AccountId SECOND = new AccountId("THA-SECOND");
  private static final List<AccountId> ACCOUNTS = List.of(THAI, SECOND, SWISS);

  /** One unit in the naive model. */
  private static final class Unit {
    private AccountId holder = THAI;
    private UnitStatus status = UnitStatus.HELD;
    private boolean firstTransferred;
  }

  private final List<Unit> units = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithAModelOfSingleUnits(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = start();
    for (int i = 0; i < ACTS; i++) {
      act(scene, random);
    }
    assertAgrees(scene);
  }

  @Test
  void theSameHistoryGivesTheSameStateInAnyLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      List<StateView.Entry> one = play(7);
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(play(7)).isEqualTo(one);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private List<StateView.Entry> play(long seed) {
    units.clear();
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene = start();
    for (int i = 0; i < ACTS; i++) {
      act(scene, random);
    }
    return scene.state().scan(Bytes.EMPTY, Bytes.EMPTY, Integer.MAX_VALUE);
  }

  private static LawScene start() {
    LawScene scene =
        Samples.authorised(
            Samples.Letter.of(Purpose.NDC_AND_OIMP).quantity(Optional.of(300L)).content());
    scene.accept(new PartyAction.OpenAccount(SECOND, "", Optional.empty()), "THA.registrar");
    return scene;
  }

  private void act(LawScene scene, SplittableRandom random) {
    if (units.isEmpty() || random.nextInt(12) == 0) {
      int quantity = 1 + random.nextInt(80);
      scene.accept(Samples.issue(SERIES, quantity, Optional.of(LETTER)), "THA.registrar");
      for (int i = 0; i < quantity; i++) {
        units.add(new Unit());
      }
      return;
    }
    int first = random.nextInt(units.size());
    int last = Math.min(units.size() - 1, first + random.nextInt(40));
    UnitRange range = new UnitRange(SERIES, first + 1, last + 1);
    List<Unit> chosen = units.subList(first, last + 1);
    AccountId holder =
        random.nextInt(5) == 0
            ? ACCOUNTS.get(random.nextInt(ACCOUNTS.size()))
            : chosen.getFirst().holder;
    switch (random.nextInt(7)) {
      case 0 -> useTowardsNdc(scene, range, chosen, holder);
      case 6 -> findInconsistency(scene, range);
      case 1 -> cancel(scene, range, chosen, holder, CancellationKind.OTHER);
      case 2 -> cancel(scene, range, chosen, holder, CancellationKind.OTHER_PURPOSES);
      default -> {
        AccountId to = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        transfer(scene, range, chosen, holder, to);
      }
    }
  }

  /**
   * Cases flag units and change nothing else; of those that are open the oldest goes now and then.
   */
  private static void findInconsistency(LawScene scene, UnitRange range) {
    List<InconsistencyCase> open =
        Tables.CASES.all(scene.state()).stream().filter(each -> each.status().isOpen()).toList();
    if (open.size() < OPEN_CASES_MAX) {
      DocumentId id = new DocumentId("H-" + Tables.CASES.all(scene.state()).size());
      scene.accept(
          new CaseAction.RaiseCase(
              THA,
              id,
              new CaseContent(
                  CaseSource.PRECHECK,
                  "X01",
                  "a mirror is missing",
                  List.of(THA),
                  List.of(range),
                  List.of(),
                  true,
                  Optional.empty(),
                  Optional.empty()),
              Samples.USED),
          "THA.registrar");
    } else {
      scene.accept(
          new CaseAction.WithdrawCase(THA, open.getFirst().id(), "found", Samples.USED),
          "THA.registrar");
    }
  }

  private void transfer(
      LawScene scene, UnitRange range, List<Unit> chosen, AccountId from, AccountId to) {
    boolean leaves = !from.party().equals(to.party());
    boolean lawful =
        !from.equals(to) && allHeldBy(chosen, from) && (!leaves || fitsQuantity(chosen));
    expect(scene, lawful, new UnitAction.TransferUnits(range, from, to, Samples.USED), from, to);
    if (lawful) {
      chosen.forEach(
          unit -> {
            unit.holder = to;
            unit.firstTransferred |= leaves;
          });
    }
  }

  private void useTowardsNdc(
      LawScene scene, UnitRange range, List<Unit> chosen, AccountId account) {
    boolean lawful = allHeldBy(chosen, account) && account.equals(SWISS);
    expect(
        scene, lawful, new UnitAction.UseTowardsNdc(range, account, 2024, Samples.USED), account);
    if (lawful) {
      chosen.forEach(unit -> unit.status = UnitStatus.USED_TOWARDS_NDC);
    }
  }

  private void cancel(
      LawScene scene,
      UnitRange range,
      List<Unit> chosen,
      AccountId account,
      CancellationKind kind) {
    boolean isUse = kind == CancellationKind.OTHER_PURPOSES;
    boolean lawful = allHeldBy(chosen, account) && (!isUse || fitsQuantity(chosen));
    expect(
        scene,
        lawful,
        new UnitAction.CancelUnits(range, account, kind, Optional.empty(), "", Samples.USED),
        account);
    if (lawful) {
      chosen.forEach(
          unit -> {
            unit.status = isUse ? UnitStatus.CANCELLED_FOR_OP : UnitStatus.CANCELLED_OTHER;
            unit.firstTransferred |= isUse;
          });
    }
  }

  private static boolean allHeldBy(List<Unit> chosen, AccountId account) {
    return chosen.stream()
        .allMatch(unit -> unit.status == UnitStatus.HELD && unit.holder.equals(account));
  }

  /** Whether the authorised quantity allows those that were not first transferred yet. */
  private boolean fitsQuantity(List<Unit> chosen) {
    long before = units.stream().filter(unit -> unit.firstTransferred).count();
    return before + chosen.stream().filter(unit -> !unit.firstTransferred).count() <= 300;
  }

  private static void expect(LawScene scene, boolean lawful, Action action, AccountId... accounts) {
    String[] signers =
        java.util.Arrays.stream(accounts)
            .map(AccountId::party)
            .map(PartyCode::value)
            .distinct()
            .map(party -> party + ".registrar")
            .toArray(String[]::new);
    Outcome outcome = scene.put(action, signers);
    assertThat(outcome instanceof Outcome.Applied).as("%s: %s", action, outcome).isEqualTo(lawful);
  }

  private void assertAgrees(LawScene scene) {
    long next = 1;
    for (UnitBlock block : Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES))) {
      assertThat(block.units().first()).isEqualTo(next);
      for (long serial = block.units().first(); serial <= block.units().last(); serial++) {
        Unit unit = units.get((int) serial - 1);
        assertThat(block.status()).isEqualTo(unit.status);
        assertThat(block.holder()).isEqualTo(unit.holder);
        assertThat(block.firstTransfer().isPresent()).isEqualTo(unit.firstTransferred);
      }
      next = block.units().last() + 1;
    }
    assertThat(next).isEqualTo(units.size() + 1);

    long transferred = units.stream().filter(unit -> unit.firstTransferred).count();
    long usedTowardsNdc =
        units.stream().filter(unit -> unit.status == UnitStatus.USED_TOWARDS_NDC).count();
    List<AdjustmentYear> sums = Tables.ADJUSTMENTS.all(scene.state());
    assertThat(sums.stream().mapToLong(AdjustmentYear::firstTransferredByVintage).sum())
        .isEqualTo(transferred);
    assertThat(sums.stream().mapToLong(AdjustmentYear::usedForYear).sum())
        .isEqualTo(usedTowardsNdc);
    assertThat(
            scene.history(UnitEvent.FirstTransferred.class).stream()
                .mapToLong(event -> event.units().quantity())
                .sum())
        .isEqualTo(transferred);
    assertThat(AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow().firstTransferred())
        .isEqualTo(transferred);
  }
}
