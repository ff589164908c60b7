package article6.node.report;

import article6.contracts.action.BridgeAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Seeded histories of three Parties: what the rulebook refuses is not recorded, so any mix of tries
 * is a history.
 */
public final class RandomHistory {
  private static final List<String> PARTIES = List.of("CHE", "GHA", "THA");
  private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 365 * 4;
  private static final List<CancellationKind> KINDS = List.of(CancellationKind.values());

  private final Random random;
  private final Story story = new Story();
  private int messages = 1_000;

  private RandomHistory(long seed) {
    this.random = new Random(seed);
  }

  public static Story play(long seed, int tries) {
    RandomHistory history = new RandomHistory(seed);
    history.open();
    for (int turn = 0; turn < tries; turn++) {
      history.turn();
    }
    return history.story;
  }

  private void open() {
    PARTIES.forEach(code -> story.party(code, "Party " + code));
    story.approach("CA0001", "2022-01-01", "CHE", "GHA", "THA");
    for (String party : PARTIES) {
      story.account(party + "-1").account(party + "-2");
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
    story.authorize("THA", "T-NDC", Letters.forNdc("CA0001", "2022-01-01", 2_000));
    story.authorize(
        "THA",
        "T-BOTH",
        Letters.forOimp(
            "CA0001",
            "2022-03-01",
            Purpose.NDC_AND_OIMP,
            FirstTransferDefinition.USE_OR_CANCELLATION));
    story.authorize(
        "GHA",
        "G-AUTH",
        Letters.forOimp(
            "CA0001", "2022-02-01", Purpose.OIMP, FirstTransferDefinition.AUTHORISATION));
    story.authorize(
        "GHA",
        "G-ISSUE",
        Letters.forOimp("CA0001", "2022-02-01", Purpose.OIMP, FirstTransferDefinition.ISSUANCE));
  }

  private void turn() {
    int kind = random.nextInt(10);
    List<UnitBlock> held =
        Tables.UNITS.all(story.state()).stream()
            .filter(block -> block.status() == UnitStatus.HELD)
            .toList();
    if (held.isEmpty() || kind < 2) {
      issue();
      return;
    }
    UnitBlock block = held.get(random.nextInt(held.size()));
    UnitRange units = part(block.units());
    AccountId holder = block.holder();
    LocalDate date = block.lastAct().plusDays(random.nextInt(200));
    String party = holder.party().value();
    switch (kind) {
      case 2 ->
          story.attempt(
              new UnitAction.UseTowardsNdc(units, holder, 2021 + random.nextInt(10), date), party);
      case 3 ->
          story.attempt(
              new UnitAction.UseForImp(units, holder, Optional.empty(), "CORSIA", date), party);
      case 4 ->
          story.attempt(
              new UnitAction.CancelUnits(
                  units,
                  holder,
                  KINDS.get(random.nextInt(KINDS.size())),
                  Optional.empty(),
                  "for the climate",
                  date),
              party);
      case 5 -> export(units, holder, date, party);
      case 6 ->
          story.attempt(new RegistryAction.MergeUnits(neighbours(block), holder, date), party);
      default -> {
        AccountId to = new AccountId(PARTIES.get(random.nextInt(3)) + "-" + random.nextInt(1, 3));
        String receiver = to.party().value();
        String[] signers =
            receiver.equals(party) ? new String[] {party} : new String[] {party, receiver};
        story.attempt(new UnitAction.TransferUnits(units, holder, to, date), signers);
      }
    }
  }

  private void export(UnitRange units, AccountId account, LocalDate date, String party) {
    messages++;
    MessageId message = new MessageId("MESSAGE-" + messages);
    PartyCode receiver = new PartyCode(PARTIES.get(random.nextInt(3)));
    story.attempt(
        new BridgeAction.LockForExport(
            message, units, account, "A6.4", receiver, date, LocalDate.of(2099, 12, 31)),
        party);
    LocalDate answered = date.plusDays(random.nextInt(20));
    switch (random.nextInt(3)) {
      case 0 -> {
        story.attempt(new BridgeAction.AcknowledgeExport(message, answered, Hash.ZERO), party);
        if (random.nextBoolean()) {
          comeBack(message, units, receiver, answered.plusDays(random.nextInt(200)));
        }
      }
      case 1 ->
          story.attempt(new BridgeAction.ReleaseExport(message, false, answered, Hash.ZERO), party);
      default -> {
        // no answer yet
      }
    }
  }

  /** Some of them, to whoever they went to or to another Party. */
  private void comeBack(MessageId message, UnitRange units, PartyCode there, LocalDate date) {
    String to = PARTIES.get(random.nextInt(3));
    story.attempt(
        Crossed.returning(
            message.value(),
            part(units),
            there,
            new AccountId(to + "-1"),
            date.toString(),
            Optional.empty()),
        Stream.of(to, units.series().party().value()).distinct().toArray(String[]::new));
  }

  /** The block with the one after it, where there is one. */
  private UnitRange neighbours(UnitBlock block) {
    UnitRange units = block.units();
    return Tables.UNITS
        .get(story.state(), new Tables.SerialKey(units.series(), units.last() + 1))
        .map(next -> new UnitRange(units.series(), units.first(), next.units().last()))
        .orElse(units);
  }

  private void issue() {
    boolean thai = random.nextBoolean();
    String party = thai ? "THA" : "GHA";
    List<String> letters = thai ? List.of("T-NDC", "T-BOTH") : List.of("G-AUTH", "G-ISSUE");
    Optional<String> letter =
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(letters.get(random.nextInt(2)));
    LocalDate date = FIRST_DAY.plusDays(90 + random.nextInt(DAYS));
    int vintage = 2021 + random.nextInt(date.getYear() - 2020);
    story.issue(
        "CA0001-" + party + "01-" + party + "-" + vintage,
        random.nextLong(1, 60),
        party + "-1",
        date.toString(),
        letter,
        Optional.empty());
  }

  private UnitRange part(UnitRange whole) {
    long first = random.nextLong(whole.first(), whole.last() + 1);
    long last = random.nextLong(first, whole.last() + 1);
    return new UnitRange(whole.series(), first, last);
  }
}
