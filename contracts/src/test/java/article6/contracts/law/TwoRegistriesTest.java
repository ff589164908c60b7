package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.BridgeAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Authorization;
import article6.contracts.state.Export;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The ledger and a registry of the mechanism exchange units over a line that loses, repeats and
 * delays messages. However it goes, no unit is in both and none is lost: what is not on its way
 * stands in exactly one of them.
 */
class TwoRegistriesTest {
  private static final int ROUNDS = 150;
  private static final int DAYS_TO_ANSWER = 5;

  private final MechanismRegistry registry = new MechanismRegistry();
  private final List<Export> sent = new ArrayList<>();
  private final List<MechanismRegistry.Lock> coming = new ArrayList<>();
  private LocalDate today = LawScene.TODAY;
  private int messages;
  private int back;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsLostAndNothingIsTwice(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LawScene scene =
        transferred(Samples.Letter.of(Purpose.NDC).quantity(Optional.empty()).content());
    registry.issue(500);
    for (int round = 0; round < ROUNDS; round++) {
      scene.on(today);
      switch (random.nextInt(9)) {
        case 0 -> send(scene, random);
        case 1, 2 -> deliver(scene, random);
        case 3 -> lockThere(random);
        case 4 -> mintHere(scene, random);
        case 5, 6 -> comeBack(scene, random);
        case 7 -> amend(scene);
        default -> today = today.plusDays(random.nextInt(2));
      }
      assertNothingTwice(scene);
    }
    settle(scene);
    assertThat(held(scene) + registry.present()).isEqualTo(2_000 + 500);
    assertThat(sent).isNotEmpty();
    assertThat(back).isPositive();
  }

  private MessageId next() {
    messages++;
    return new MessageId("MESSAGE-%06d".formatted(messages));
  }

  private void send(LawScene scene, SplittableRandom random) {
    List<UnitBlock> held =
        Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES)).stream()
            .filter(each -> each.status() == UnitStatus.HELD)
            .toList();
    UnitBlock block = held.get(random.nextInt(held.size()));
    UnitRange range = block.units();
    UnitRange part =
        new UnitRange(
            SERIES, range.first(), Math.min(range.last(), range.first() + random.nextLong(60)));
    MessageId message = next();
    scene.accept(
        new BridgeAction.LockForExport(
            message,
            part,
            block.holder(),
            MechanismRegistry.NAME,
            CHE,
            today,
            today.plusDays(DAYS_TO_ANSWER)),
        registrar(block.holder()));
    sent.add(Tables.EXPORTS.get(scene.state(), message).orElseThrow());
  }

  /** A message arrives there, perhaps again; its answer comes back, or is lost, or comes twice. */
  private void deliver(LawScene scene, SplittableRandom random) {
    if (sent.isEmpty()) {
      return;
    }
    Export export = sent.get(random.nextInt(sent.size()));
    boolean silent = today.isAfter(export.deadline());
    MechanismRegistry.Answer answer =
        silent
            ? registry.query(export.message(), export.deadline(), today)
            : registry.receive(
                export.message(),
                export.units().quantity(),
                export.deadline(),
                today,
                random.nextInt(4) > 0);
    int copies = random.nextInt(3);
    for (int i = 0; i < copies; i++) {
      record(scene, export, answer, silent);
    }
  }

  private void record(
      LawScene scene, Export export, MechanismRegistry.Answer answer, boolean silent) {
    BridgeAction action =
        answer.minted()
            ? new BridgeAction.AcknowledgeExport(export.message(), today, answer.proof())
            : new BridgeAction.ReleaseExport(export.message(), silent, today, answer.proof());
    if (status(scene, export) == Export.Status.LOCKED) {
      scene.accept(action, registrar(export.account()));
    } else {
      scene.refuse(BridgeRule.X_1, action, registrar(export.account()));
    }
  }

  private static String registrar(AccountId account) {
    return account.party() + ".registrar";
  }

  /** Some of what was exported comes back once, under its message, and in no other way. */
  private void comeBack(LawScene scene, SplittableRandom random) {
    List<Export> away =
        Tables.EXPORTS.all(scene.state()).stream()
            .filter(each -> each.status() == Export.Status.ACKNOWLEDGED && !each.out().isEmpty())
            .toList();
    if (away.isEmpty()) {
      return;
    }
    Export export = away.get(random.nextInt(away.size()));
    UnitRange gap = export.out().get(random.nextInt(export.out().size()));
    long first = gap.first() + random.nextLong(gap.quantity());
    long last = first + random.nextLong(gap.last() - first + 1);
    BridgeAction.MintImported once = mintOf(first, last);
    scene.refuse(UnitRule.I_12, once, "CHE.registrar", "THA.registrar");
    scene.accept(once.returning(export.message()), "CHE.registrar", "THA.registrar");
    registry.wentBack(last - first + 1);
    scene.refuse(
        BridgeRule.X_1, once.returning(export.message()), "CHE.registrar", "THA.registrar");
    scene.refuse(
        BridgeRule.X_9,
        mintOf(first, first).returning(export.message()),
        "CHE.registrar",
        "THA.registrar");
    back++;
  }

  private BridgeAction.MintImported mintOf(long first, long last) {
    return new BridgeAction.MintImported(
        next(),
        MechanismRegistry.NAME,
        CHE,
        new UnderlyingRange(MechanismRegistry.NAME, "CA0001-THA01-THA-", first, last, "-2022"),
        SERIES,
        SWISS,
        Optional.empty(),
        Optional.empty(),
        MitigationType.EMISSION_REDUCTIONS,
        today,
        today.plusDays(DAYS_TO_ANSWER),
        MechanismRegistry.proof("going back"));
  }

  /** The letter gets another version, with the same words; what is reserved stays with the old. */
  private static void amend(LawScene scene) {
    Authorization latest =
        AuthorizationLaw.latest(scene.state(), Samples.THA, Samples.LETTER).orElseThrow();
    scene.accept(
        new AuthorizationAction.AmendAuthorization(
            Samples.THA, Samples.LETTER, latest.version() + 1, latest.content(), false, List.of()),
        "THA.authorisers");
  }

  private static Export.Status status(LawScene scene, Export export) {
    return Tables.EXPORTS.get(scene.state(), export.message()).orElseThrow().status();
  }

  private void lockThere(SplittableRandom random) {
    long first = 1 + random.nextLong(480);
    long last = first + random.nextLong(20);
    if (registry.isAlive(first, last)) {
      coming.add(registry.lock(next(), first, last, today.plusDays(DAYS_TO_ANSWER)));
    }
  }

  /** Its proof arrives here, perhaps again; what it hears of it may be lost. */
  private void mintHere(LawScene scene, SplittableRandom random) {
    if (coming.isEmpty()) {
      return;
    }
    MechanismRegistry.Lock lock = coming.get(random.nextInt(coming.size()));
    boolean known = isMinted(scene, lock);
    BridgeAction.MintImported mint = mintOf(lock);
    if (known) {
      scene.refuse(BridgeRule.X_1, mint, "CHE.registrar", "THA.registrar");
    } else if (today.isAfter(lock.deadline())) {
      scene.refuse(BridgeRule.X_3, mint, "CHE.registrar", "THA.registrar");
    } else {
      scene.accept(mint, "CHE.registrar", "THA.registrar");
    }
    if (random.nextBoolean()) {
      tell(scene, lock);
    }
  }

  private BridgeAction.MintImported mintOf(MechanismRegistry.Lock lock) {
    BridgeAction.MintImported sample =
        BridgeLawTest.mint(lock.message(), lock.first(), lock.last(), Optional.empty());
    return new BridgeAction.MintImported(
        sample.message(),
        sample.source(),
        sample.sender(),
        sample.sourceUnits(),
        sample.series(),
        sample.account(),
        sample.authorization(),
        sample.firstTransfer(),
        sample.mitigationType(),
        USED,
        lock.deadline(),
        lock.proof());
  }

  private static boolean isMinted(LawScene scene, MechanismRegistry.Lock lock) {
    return Tables.IMPORTS
        .get(scene.state(), new Tables.ImportKey(MechanismRegistry.NAME, lock.message()))
        .isPresent();
  }

  /**
   * The other registry learns what the ledger's proofs say, in any order and any number of times.
   */
  private void tell(LawScene scene, MechanismRegistry.Lock lock) {
    if (isMinted(scene, lock)) {
      registry.minted(lock.message());
      coming.remove(lock);
    } else if (today.isAfter(lock.deadline())) {
      registry.refused(lock.message());
      coming.remove(lock);
    }
  }

  /** In the end all answers arrive. */
  private void settle(LawScene scene) {
    today = today.plusDays(DAYS_TO_ANSWER + 1);
    scene.on(today);
    for (Export export : sent) {
      record(scene, export, registry.query(export.message(), export.deadline(), today), true);
    }
    List.copyOf(coming).forEach(lock -> tell(scene, lock));
  }

  private void assertNothingTwice(LawScene scene) {
    long onTheWayHere =
        coming.stream()
            .filter(lock -> isMinted(scene, lock))
            .mapToLong(lock -> lock.last() - lock.first() + 1)
            .sum();
    long onTheWayThere =
        sent.stream()
            .filter(export -> status(scene, export) == Export.Status.LOCKED)
            .filter(export -> registry.isMinted(export.message()))
            .mapToLong(export -> export.units().quantity())
            .sum();
    assertThat(held(scene) + registry.present() - onTheWayHere - onTheWayThere)
        .isEqualTo(2_000 + registry.issued());
  }

  private static long held(LawScene scene) {
    Supply supply = Tables.SUPPLIES.get(scene.state(), SERIES).orElseThrow();
    return supply.held();
  }
}
