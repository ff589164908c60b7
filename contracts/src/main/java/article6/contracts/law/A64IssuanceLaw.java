package article6.contracts.law;

import article6.contracts.action.MechanismAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.Participant;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.Account;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.MechanismActivity.Position;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A6.4ERs come into being in the pending account of their host, are levied in the same act, and are
 * forwarded from there (64-2 … 64-6). What is levied from authorised units is first transferred by
 * that, and so its host adjusts for it, after the share of proceeds was deducted and in the same
 * block (64-6, 64-15).
 */
final class A64IssuanceLaw {
  private A64IssuanceLaw() {}

  static void issue(Hearing hearing, MechanismAction.IssueA64ers it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    MechanismActivity activity = ActivityLaw.registered(hearing, it.activity());
    PartyCode host = activity.host();
    SeriesId series = mechanism.series(host, it.vintage());
    hearing.requireOpen(it.date(), host, mechanism.operator());
    IssuanceLaw.requireVintage(hearing, series, it.date());
    ReversalLaw.requireFreshAssessment(hearing, activity, it.date());
    UnitRange units = IssuanceLaw.nextUnits(hearing, series, it.quantity());
    Position position = requireStatement(hearing, activity, it);
    boolean exempt = Circumstances.exemptFromShareOfProceeds(hearing.state(), host, it.date());
    Levy levy = Levy.of(it.quantity(), hearing.settings(), exempt, activity.bufferPerMille());
    AccountId pending = MechanismLaw.pendingAccount(hearing, host);
    create(hearing, it, position, units, pending);
    A64Issuance issuance =
        new A64Issuance(
            activity.id(),
            units,
            it.date(),
            position.statement(),
            it.authorised(),
            levy.shareOfProceeds(),
            levy.overallMitigation(),
            levy.buffer(),
            Optional.empty());
    hearing.put(Tables.A64_ISSUANCES, new SerialKey(series, units.first()), issuance);
    hearing.tell(
        new MechanismEvent.A64ersIssued(
            activity.id(),
            units,
            it.authorised(),
            levy.shareOfProceeds(),
            levy.overallMitigation(),
            levy.buffer(),
            it.date()));
    levy(hearing, mechanism, issuance, pending);
  }

  /** The host has stated its position, and the units are issued as it says (64-1). */
  private static Position requireStatement(
      Hearing hearing, MechanismActivity activity, MechanismAction.IssueA64ers it) {
    Optional<Position> position = activity.position();
    Optional<Long> part = position.flatMap(at -> authorisedPart(hearing, activity, at));
    boolean asStated =
        position
            .map(at -> it.authorised() == (at.statement() == HostStatement.AUTHORISE))
            .orElse(false);
    boolean restOfAPart = !it.authorised() && part.isPresent();
    hearing.require(
        position.isPresent()
            && !it.date().isBefore(position.get().date())
            && (asStated || restOfAPart),
        MechanismRule.M64_1_ISSUANCE,
        Fact.of("activity", activity.id()),
        Fact.of("statement", position.map(at -> at.statement().name()).orElse("–")),
        Fact.of("date", it.date()));
    Position at = position.orElseThrow();
    if (!it.authorised()) {
      return at;
    }
    hearing.require(
        part.isEmpty() || it.quantity() <= part.get() - at.issuedAuthorised(),
        MechanismRule.M64_1_PART,
        Fact.of("activity", activity.id()),
        Fact.of("authorised", part.orElse(0L)),
        Fact.of("issued", at.issuedAuthorised()),
        Fact.of("more", it.quantity()));
    Position after =
        new Position(
            at.statement(),
            at.authorization(),
            at.date(),
            Math.addExact(at.issuedAuthorised(), it.quantity()));
    hearing.put(Tables.ACTIVITIES, activity.id(), activity.with(after));
    return after;
  }

  /** The quantity that the letter authorises, where it is a part and not all. */
  private static Optional<Long> authorisedPart(
      Hearing hearing, MechanismActivity activity, Position position) {
    return position
        .authorization()
        .flatMap(
            letter ->
                AuthorizationLaw.existing(hearing, activity.host(), letter).content().quantity());
  }

  private static void create(
      Hearing hearing,
      MechanismAction.IssueA64ers it,
      Position position,
      UnitRange units,
      AccountId pending) {
    UnitBlock block =
        IssuanceLaw.record(
            hearing, units, pending, it.mitigationType(), Optional.empty(), it.date());
    Optional<AuthorizationId> letter = position.authorization().filter(ignored -> it.authorised());
    UnitAction.IssueUnits ordinary =
        new UnitAction.IssueUnits(
            units.series(),
            it.quantity(),
            pending,
            it.date(),
            letter,
            it.mitigationType(),
            Optional.empty());
    UnitBook.create(hearing, IssuanceLaw.underAuthorization(hearing, ordinary, block));
  }

  private static void levy(
      Hearing hearing, Mechanism mechanism, A64Issuance issuance, AccountId pending) {
    LocalDate date = issuance.date();
    issuance
        .shareOfProceedsUnits()
        .ifPresent(
            units ->
                moveLevied(
                    hearing,
                    units,
                    pending,
                    mechanism.adaptationFund(),
                    Optional.of(FirstTransferEvent.SHARE_OF_PROCEEDS),
                    date));
    issuance
        .overallMitigationUnits()
        .ifPresent(
            units -> {
              AccountId account = mechanism.omgeCancellation();
              UnitBlock moved =
                  moveLevied(
                      hearing,
                      units,
                      pending,
                      account,
                      Optional.of(FirstTransferEvent.MANDATORY_OMGE_CANCELLATION),
                      date);
              cancel(hearing, moved, CancellationKind.MANDATORY_OMGE, "", date);
            });
    issuance
        .bufferUnits()
        .ifPresent(
            units ->
                moveLevied(
                    hearing, units, pending, mechanism.bufferPool(), Optional.empty(), date));
  }

  private static UnitBlock moveLevied(
      Hearing hearing,
      UnitRange units,
      AccountId pending,
      AccountId to,
      Optional<FirstTransferEvent> event,
      LocalDate date) {
    UnitBlock block = UnitBook.takeFrom(hearing, pending, units, date).getFirst();
    UnitBlock ready =
        event
            .filter(ignored -> block.authorization().isPresent())
            .map(act -> firstTransferred(hearing, block, act, date))
            .orElse(block);
    boolean first = block.firstTransfer().isEmpty() && ready.firstTransfer().isPresent();
    UnitBlock moved = UnitBook.move(hearing, ready, to, date);
    hearing.tell(new UnitEvent.UnitsTransferred(units, pending, to, first, date));
    return moved;
  }

  /**
   * Levied units are first transferred by being levied, whatever the authorization is for, unless
   * they were before by issuance or authorisation (64-4, 64-6).
   */
  static UnitBlock firstTransferred(
      Hearing hearing, UnitBlock block, FirstTransferEvent event, LocalDate date) {
    return block.firstTransfer().isPresent()
        ? block
        : FirstTransfers.record(hearing, block, event, date);
  }

  static void cancel(
      Hearing hearing, UnitBlock block, CancellationKind kind, String purpose, LocalDate date) {
    UnitBook.retire(hearing, block, UseLaw.statusAfter(kind), date);
    hearing.tell(
        new UnitEvent.UnitsCancelled(
            block.units(), block.holder(), kind, Optional.empty(), purpose, date));
  }

  /**
   * Whose word forwarding takes beside the registry's: that of who receives the units, and where
   * that is nobody who takes part in the activity, that of the Parties of all who do, for until
   * then the units are theirs (64-2). How participants share them among themselves they tell the
   * registry.
   */
  static PartyCode[] forwarding(StateView state, MechanismAction.ForwardA64ers it) {
    Optional<Account> to = Tables.ACCOUNTS.get(state, it.to());
    Stream<PartyCode> owners =
        issuancesBehind(state, it.units()).stream()
            .flatMap(issuance -> Tables.ACTIVITIES.get(state, issuance.activity()).stream())
            .filter(activity -> to.filter(activity::isParticipants).isEmpty())
            .flatMap(activity -> activity.participants().stream())
            .map(Participant::party);
    return Stream.concat(Stream.of(it.to().party()), owners).distinct().toArray(PartyCode[]::new);
  }

  private static List<A64Issuance> issuancesBehind(StateView state, UnitRange units) {
    List<A64Issuance> found = new ArrayList<>();
    long serial = units.last();
    while (serial >= units.first()) {
      Optional<A64Issuance> issuance =
          Tables.A64_ISSUANCES.floor(
              state, Tables.seriesPart(units.series()), new SerialKey(units.series(), serial));
      issuance.ifPresent(found::add);
      serial = issuance.map(it -> it.units().first() - 1).orElse(0L);
    }
    return found;
  }

  static void forward(Hearing hearing, MechanismAction.ForwardA64ers it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    SeriesId series = it.units().series();
    Account to = hearing.account(it.to());
    hearing.requireOpen(it.date(), series.party(), to.party());
    boolean toHolding =
        MechanismUnits.kind(hearing, it.to()).equals(Optional.of(MechanismAccountKind.HOLDING));
    hearing.require(
        toHolding && series.approach().equals(mechanism.approach()),
        MechanismRule.M64_2_FORWARD,
        Fact.of("units", it.units()),
        Fact.of("account", it.to()));
    AccountId pending = mechanism.pendingAccount(series.party());
    UnitAction.TransferUnits transfer =
        new UnitAction.TransferUnits(it.units(), pending, it.to(), it.date());
    for (UnitBlock block : UnitBook.takeFrom(hearing, pending, it.units(), it.date())) {
      boolean leaves = !to.party().equals(block.host());
      UnitBlock ready = block;
      if (block.authorization().isEmpty()) {
        requireParticipant(hearing, block, to);
      } else if (leaves) {
        ParticipationLaw.requireMayAct(hearing, to.party(), it.date());
        ready =
            TransferLaw.leave(
                hearing, block, to.owner(), transfer.date(), transfer.asFirstTransfer());
      }
      boolean first = block.firstTransfer().isEmpty() && ready.firstTransfer().isPresent();
      UnitBook.move(hearing, ready, it.to(), it.date());
      hearing.tell(
          new UnitEvent.UnitsTransferred(block.units(), pending, it.to(), first, it.date()));
    }
  }

  private static void requireParticipant(Hearing hearing, UnitBlock block, Account to) {
    MechanismActivity activity =
        ActivityLaw.registered(hearing, MechanismUnits.issuanceOf(hearing, block).activity());
    hearing.require(
        activity.isParticipants(to),
        MechanismRule.M64_2_FORWARD,
        Fact.of("units", block.units()),
        Fact.of("account", to.id()));
  }
}
