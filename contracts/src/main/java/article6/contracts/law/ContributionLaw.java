package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.MechanismAction;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.Account;
import article6.contracts.state.Authorization;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Contribution units are authorised after issuance (64-7). They then are what they would be had
 * they been authorised from the start: those that a participant of another Party holds are first
 * transferred, and so is what was levied from their issuance, whoever has it now. The first letter
 * that reaches an issuance reaches all that was levied from it, so that a host never adjusts for
 * less than it has to.
 */
final class ContributionLaw {
  private ContributionLaw() {}

  static void authorize(Hearing hearing, MechanismAction.AuthorizeContributions it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    ActivityLaw.requireLetter(hearing, mechanism, it.content());
    AuthorizationLaw.authorizeAsStated(hearing, it.party(), it.authorization(), it.content());
    Authorization letter = AuthorizationLaw.existing(hearing, it.party(), it.authorization());
    Map<SerialKey, A64Issuance> reached = new TreeMap<>(ContributionLaw::inOrder);
    long quantity = 0;
    for (UnitRange units : it.units()) {
      for (UnitBlock block : UnitBook.split(hearing, units, it.content().date())) {
        A64Issuance issuance = requireAuthorisable(hearing, it.party(), block, it.content().date());
        coverHeld(hearing, letter, block);
        reached.put(key(issuance), issuance);
        quantity = Math.addExact(quantity, block.quantity());
      }
    }
    for (A64Issuance issuance : reached.values()) {
      if (issuance.authorisedLater().isEmpty()) {
        coverLevied(hearing, letter, issuance);
        quantity = Math.addExact(quantity, issuance.leviedQuantity());
      }
    }
    hearing.require(
        quantity <= it.content().quantity().orElse(Long.MAX_VALUE),
        MechanismRule.M64_1_PART,
        Fact.of("authorization", it.authorization()),
        Fact.of("authorised", it.content().quantity().orElse(0L)),
        Fact.of("issued", 0),
        Fact.of("more", quantity));
  }

  private static SerialKey key(A64Issuance issuance) {
    return new SerialKey(issuance.units().series(), issuance.units().first());
  }

  private static int inOrder(SerialKey one, SerialKey other) {
    int bySeries = one.series().compareTo(other.series());
    return bySeries != 0 ? bySeries : Long.compare(one.serial(), other.serial());
  }

  private static A64Issuance requireAuthorisable(
      Hearing hearing, PartyCode party, UnitBlock block, LocalDate date) {
    hearing.require(
        block.host().equals(party)
            && MechanismUnits.standing(hearing.state(), block)
                == MechanismUnits.Standing.CONTRIBUTION,
        AuthorizationRule.A_7_NOT_COVERED,
        Fact.of("units", block.units()),
        Fact.of("party", party),
        Fact.of("approach", block.units().series().approach()));
    A64Issuance issuance = MechanismUnits.issuanceOf(hearing, block);
    hearing.require(
        issuance.statement() == HostStatement.CONTRIBUTION_MAY_AUTHORISE_LATER,
        MechanismRule.M64_7,
        Fact.of("units", block.units()),
        Fact.of("statement", issuance.statement()));
    Optional<LocalDate> until =
        hearing.settings().postIssuanceDays().map(days -> issuance.date().plusDays(days));
    hearing.require(
        until.map(last -> !date.isAfter(last)).orElse(true),
        MechanismRule.M64_7_DEADLINE,
        Fact.of("units", block.units()),
        Fact.of("date", date),
        Fact.of("until", until.map(String::valueOf).orElse("–")));
    hearing.require(
        isWithParticipant(hearing, issuance, block),
        MechanismRule.M64_7_MOVED,
        Fact.of("units", block.units()),
        Fact.of("account", block.holder()));
    return issuance;
  }

  /** Never moved out (they don't come back), and with a participant or not forwarded yet. */
  private static boolean isWithParticipant(Hearing hearing, A64Issuance issuance, UnitBlock block) {
    Optional<MechanismAccountKind> kind = MechanismUnits.kind(hearing, block.holder());
    if (kind.equals(Optional.of(MechanismAccountKind.PENDING))) {
      return true;
    }
    MechanismActivity activity = ActivityLaw.registered(hearing, issuance.activity());
    Account account = hearing.account(block.holder());
    return kind.equals(Optional.of(MechanismAccountKind.HOLDING))
        && activity.isParticipants(account);
  }

  /** Units that are under no authorization, and so not first transferred either (F-4). */
  private static UnitBlock cover(Hearing hearing, Authorization letter, UnitBlock block) {
    FirstTransfers.requireNone(hearing, block);
    hearing.require(
        block.authorization().isEmpty(),
        AuthorizationRule.A_7_NOT_COVERED,
        Fact.of("units", block.units()),
        Fact.of("party", letter.party()),
        Fact.of("approach", letter.content().approach()));
    AuthorizationLaw.requireVintage(hearing, letter.content(), block.units());
    hearing.tell(
        new UnitEvent.UnitsAuthorized(block.units(), letter.ref(), letter.content().date()));
    return block.coveredBy(letter.ref());
  }

  private static void coverHeld(Hearing hearing, Authorization letter, UnitBlock block) {
    AuthorizationContent content = letter.content();
    UnitBlock covered = cover(hearing, letter, block);
    PartyCode holder = block.holder().party();
    TransferLaw.requireParty(hearing, content, block, holder);
    if (!holder.equals(block.host())) {
      ParticipationLaw.requireMayAct(hearing, holder, content.date());
    }
    UnitBook.write(hearing, FirstTransfers.byNow(hearing, covered, content, content.date()));
  }

  private static void coverLevied(Hearing hearing, Authorization letter, A64Issuance issuance) {
    LocalDate date = letter.content().date();
    coverLevied(
        hearing,
        letter,
        issuance.shareOfProceedsUnits(),
        Optional.of(FirstTransferEvent.SHARE_OF_PROCEEDS));
    coverLevied(
        hearing,
        letter,
        issuance.overallMitigationUnits(),
        Optional.of(FirstTransferEvent.MANDATORY_OMGE_CANCELLATION));
    coverLevied(hearing, letter, issuance.bufferUnits(), Optional.empty());
    hearing.put(Tables.A64_ISSUANCES, key(issuance), issuance.authorisedOn(date));
    hearing.tell(
        new MechanismEvent.LeviedUnitsAuthorized(
            issuance.activity(), issuance.units(), letter.ref(), date));
  }

  /** Levied units as authorisation at issuance would have left them (64-6). */
  private static void coverLevied(
      Hearing hearing,
      Authorization letter,
      Optional<UnitRange> units,
      Optional<FirstTransferEvent> event) {
    AuthorizationContent content = letter.content();
    LocalDate date = content.date();
    for (UnitRange range : units.stream().toList()) {
      for (UnitBlock block : UnitBook.splitWhateverBecame(hearing, range, date)) {
        UnitBlock first =
            FirstTransfers.byAuthorization(hearing, cover(hearing, letter, block), content, date);
        UnitBook.write(
            hearing,
            event
                .map(act -> A64IssuanceLaw.firstTransferred(hearing, first, act, date))
                .orElse(first));
      }
    }
  }
}
