package article6.node.report.aef;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import article6.node.report.Act;
import article6.node.report.UnitLives;
import article6.node.report.UnitRun;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Collects the rows of table 3. Both sides of a movement between Parties have their own: the host
 * its first transfer, a later sender its transfer, and the receiver an acquisition.
 */
final class ActionBook {
  private final PartyCode party;
  private final int year;
  private final AefProfile profile;
  private final Records records;
  private final UnitLives lives = new UnitLives();
  private final ActionSpool rows;

  ActionBook(AefRequest request, Records records) {
    this.party = request.party();
    this.year = request.year();
    this.profile = request.profile();
    this.records = records;
    this.rows = new ActionSpool(ActionSpool.IN_MEMORY_MAX);
  }

  /** Takes all events of one transaction: the use after a first transfer may be what it was. */
  void take(List<RecordedEvent> transaction) {
    for (int index = 0; index < transaction.size(); index++) {
      RecordedEvent recorded = transaction.get(index);
      lives.apply(recorded);
      if (recorded.event() instanceof UnitEvent event && event.date().getYear() == year) {
        List<RecordedEvent> rest = transaction.subList(index + 1, transaction.size());
        drafts(event, transaction, rest).forEach(draft -> add(recorded, event, draft));
      }
    }
  }

  /** By date, and acts of one day as they were recorded. */
  ActionSpool inOrder() {
    return rows.inOrder();
  }

  /** One row for each run of one issuance; units never authorised are no ITMOs, and no row. */
  private void add(RecordedEvent recorded, UnitEvent event, Draft draft) {
    for (UnitRun run : lives.runs(event.units())) {
      records
          .block(run)
          .map(
              block ->
                  new ActionRow(
                      event.date(),
                      draft.type(),
                      draft.subtype(),
                      block,
                      draft.transferring(),
                      draft.acquiring(),
                      draft.usage(),
                      Act.of(recorded)))
          .ifPresent(rows::add);
    }
  }

  /** The Party's rows about an event, before its units are looked up. */
  private Stream<Draft> drafts(
      UnitEvent event, List<RecordedEvent> transaction, List<RecordedEvent> rest) {
    return switch (event) {
      case UnitEvent.UnitsIssued _ -> Stream.empty();
      case UnitEvent.UnitsAuthorized it ->
          Stream.concat(
              profile.listsAuthorizationActions() && isOurs(it.authorization().party())
                  ? Stream.of(Draft.of(ActionType.AUTHORIZATION, ActionSubtype.AUTHORIZATION))
                  : Stream.empty(),
              authorisedAbroad(it, transaction));
      case UnitEvent.FirstTransferred it ->
          isOurs(host(it)) && !isUnknownToHost(it)
              ? Stream.of(firstTransfer(it, rest))
              : Stream.empty();
      case UnitEvent.UnitsTransferred it when records.isAdaptationFund(it.to()) ->
          isOurs(it.from().party()) && !it.first()
              ? Stream.of(Draft.of(ActionType.TRANSFER, adaptationFund(it)))
              : Stream.empty();
      case UnitEvent.UnitsTransferred it ->
          it.isInternational() ? movement(it, transaction) : Stream.empty();
      case UnitEvent.UnitsUsedTowardsNdc it -> end(it, Draft.of(ActionType.USE));
      case UnitEvent.UnitsUsedForImp it -> end(it, Draft.of(ActionType.USE));
      case UnitEvent.UnitsCancelled it -> end(it, cancellation(it.cancellation()));
      case UnitEvent.UnitsExported it -> departure(it, transaction);
      case UnitEvent.UnitsImported it -> arrival(it.account(), it.sender());
      case UnitEvent.UnitsReturned it -> arrival(it.account(), it.sender());
      case UnitEvent.UnitsSplit _,
          UnitEvent.UnitsMerged _,
          UnitEvent.UnitsLocked _,
          UnitEvent.UnitsReleased _ ->
          Stream.empty();
    };
  }

  /**
   * Contribution units may be with another Party when their host authorises them (64-7); as ITMOs
   * they come there only now. The host tells it by the first transfer that this is, or else by a
   * transfer.
   */
  private Stream<Draft> authorisedAbroad(
      UnitEvent.UnitsAuthorized it, List<RecordedEvent> transaction) {
    UnitRun run = lives.runs(it.units()).getFirst();
    PartyCode holder = run.holder().party();
    if (!run.isHeld()
        || holder.equals(host(it))
        || records.isAdaptationFund(run.holder())
        || transaction.stream().anyMatch(other -> isIssuance(it, other))) {
      return Stream.empty();
    }
    if (isOurs(holder)) {
      return Stream.of(Draft.of(ActionType.ACQUISITION).from(host(it)));
    }
    return isOurs(host(it)) && transaction.stream().noneMatch(other -> isHandedOver(it, other))
        ? Stream.of(Draft.of(ActionType.TRANSFER).to(holder))
        : Stream.empty();
  }

  /** What comes from another registry is issued here as what it was, and has its own event. */
  private static boolean isIssuance(UnitEvent.UnitsAuthorized it, RecordedEvent other) {
    return other.event() instanceof UnitEvent.UnitsIssued issued
        && issued.units().overlaps(it.units());
  }

  private static boolean isHandedOver(UnitEvent.UnitsAuthorized it, RecordedEvent other) {
    return other.event() instanceof UnitEvent.FirstTransferred first
        && first.units().equals(it.units())
        && first.acquiring().isPresent();
  }

  private ActionSubtype adaptationFund(UnitEvent.UnitsTransferred it) {
    return records.isPending(it.from())
        ? ActionSubtype.MANDATORY_ADAPTATION_FUND
        : ActionSubtype.VOLUNTARY_ADAPTATION_FUND;
  }

  /**
   * Only a use or cancellation elsewhere is news to the host; a later notice hides nothing (F-6).
   */
  private boolean isUnknownToHost(UnitEvent.FirstTransferred it) {
    return it.purpose().isPresent() && records.awaitsAcknowledgement(it.units());
  }

  private static Draft firstTransfer(UnitEvent.FirstTransferred it, List<RecordedEvent> rest) {
    Draft draft = Draft.of(ActionType.FIRST_TRANSFER, ActionSubtype.of(it.event()));
    Draft received = it.acquiring().map(draft::to).orElse(draft);
    if (it.purpose().isEmpty()) {
      return received;
    }
    return rest.stream()
        .map(RecordedEvent::event)
        .filter(event -> event instanceof UnitEvent use && use.units().equals(it.units()))
        .map(event -> usage((UnitEvent) event))
        .flatMap(Optional::stream)
        .findFirst()
        .map(received::by)
        .orElseThrow(
            () -> new IllegalStateException("a first transfer by use without its use: " + it));
  }

  private Stream<Draft> movement(UnitEvent.UnitsTransferred it, List<RecordedEvent> transaction) {
    PartyCode sender = it.from().party();
    PartyCode receiver = it.to().party();
    if (isOurs(receiver)) {
      return Stream.of(Draft.of(ActionType.ACQUISITION).from(sender));
    }
    return isOurs(sender) && !isFirstTransfer(it, sender, transaction)
        ? Stream.of(Draft.of(ActionType.TRANSFER).to(receiver))
        : Stream.empty();
  }

  /**
   * Whether a movement is filed as the first transfer that it was. What an authorization or
   * issuance says may be recorded with a movement too (F-5), which then has a row of its own.
   */
  private static boolean isFirstTransfer(
      UnitEvent it, PartyCode sender, List<RecordedEvent> transaction) {
    return sender.equals(host(it))
        && transaction.stream()
            .anyMatch(
                other ->
                    other.event() instanceof UnitEvent.FirstTransferred first
                        && first.units().equals(it.units())
                        && first.event() != FirstTransferEvent.AUTHORISATION
                        && first.event() != FirstTransferEvent.ISSUANCE);
  }

  /** Units that left for another Party's section of another registry. */
  private Stream<Draft> departure(UnitEvent.UnitsExported it, List<RecordedEvent> transaction) {
    PartyCode sender = it.account().party();
    return isOurs(sender)
            && !sender.equals(it.receiver())
            && !isFirstTransfer(it, sender, transaction)
        ? Stream.of(Draft.of(ActionType.TRANSFER).to(it.receiver()))
        : Stream.empty();
  }

  private Stream<Draft> arrival(AccountId account, PartyCode sender) {
    PartyCode receiver = account.party();
    return isOurs(receiver) && !receiver.equals(sender)
        ? Stream.of(Draft.of(ActionType.ACQUISITION).from(sender))
        : Stream.empty();
  }

  private Stream<Draft> end(UnitEvent it, Draft draft) {
    return usage(it).filter(usage -> isOurs(usage.party())).map(draft::by).stream();
  }

  private static Draft cancellation(CancellationKind kind) {
    return switch (kind) {
      case OTHER_PURPOSES -> Draft.of(ActionType.CANCELLATION);
      case VOLUNTARY_OMGE ->
          Draft.of(ActionType.VOLUNTARY_CANCELLATION, ActionSubtype.VOLUNTARY_OMGE);
      case OTHER -> Draft.of(ActionType.VOLUNTARY_CANCELLATION, ActionSubtype.OTHER_CANCELLATIONS);
      case MANDATORY_OMGE -> Draft.of(ActionType.CANCELLATION, ActionSubtype.MANDATORY_OMGE);
      case BUFFER, ADMINISTRATIVE ->
          Draft.of(ActionType.CANCELLATION, ActionSubtype.OTHER_CANCELLATIONS);
    };
  }

  /** Who ended the life of units and what for, if that is what the event tells. */
  private static Optional<ActionRow.Usage> usage(UnitEvent event) {
    return switch (event) {
      case UnitEvent.UnitsUsedTowardsNdc it ->
          Optional.of(
              new ActionRow.Usage(
                  Optional.of(UsePurpose.NDC),
                  "",
                  it.party(),
                  Optional.empty(),
                  Optional.of(it.year())));
      case UnitEvent.UnitsUsedForImp it ->
          Optional.of(
              new ActionRow.Usage(
                  Optional.of(UsePurpose.IMP),
                  it.purpose(),
                  it.account().party(),
                  it.entity(),
                  Optional.empty()));
      case UnitEvent.UnitsCancelled it ->
          Optional.of(
              new ActionRow.Usage(
                  Optional.of(UsePurpose.OP)
                      .filter(op -> it.cancellation() == CancellationKind.OTHER_PURPOSES),
                  it.purpose(),
                  it.account().party(),
                  it.entity(),
                  Optional.empty()));
      case UnitEvent.UnitsIssued _ -> Optional.empty();
      case UnitEvent.UnitsAuthorized _ -> Optional.empty();
      case UnitEvent.FirstTransferred _ -> Optional.empty();
      case UnitEvent.UnitsTransferred _ -> Optional.empty();
      case UnitEvent.UnitsExported _,
          UnitEvent.UnitsImported _,
          UnitEvent.UnitsReturned _,
          UnitEvent.UnitsSplit _,
          UnitEvent.UnitsMerged _,
          UnitEvent.UnitsLocked _,
          UnitEvent.UnitsReleased _ ->
          Optional.empty();
    };
  }

  private static PartyCode host(UnitEvent event) {
    return event.units().series().party();
  }

  private boolean isOurs(PartyCode code) {
    return code.equals(party);
  }
}
