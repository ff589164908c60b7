package article6.node.report.aef;

import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import article6.node.report.Act;
import article6.node.report.UnitLives;
import article6.node.report.UnitRun;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final List<ActionRow> rows = new ArrayList<>();

  ActionBook(AefRequest request, Records records) {
    this.party = request.party();
    this.year = request.year();
    this.profile = request.profile();
    this.records = records;
  }

  /** Takes all events of one transaction: the use after a first transfer may be what it was. */
  void take(List<RecordedEvent> transaction) {
    for (int index = 0; index < transaction.size(); index++) {
      RecordedEvent recorded = transaction.get(index);
      lives.apply(recorded);
      if (recorded.event() instanceof UnitEvent event && event.date().getYear() == year) {
        List<RecordedEvent> rest = transaction.subList(index + 1, transaction.size());
        drafts(event, rest).forEach(draft -> add(recorded, event, draft));
      }
    }
  }

  /** By date, and acts of one day as they were recorded. */
  List<ActionRow> inOrder() {
    return rows.stream().sorted(Comparator.comparing(ActionRow::date)).toList();
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
  private Stream<Draft> drafts(UnitEvent event, List<RecordedEvent> rest) {
    return switch (event) {
      case UnitEvent.UnitsIssued _ -> Stream.empty();
      case UnitEvent.UnitsAuthorized it ->
          profile.listsAuthorizationActions() && isOurs(it.authorization().party())
              ? Stream.of(Draft.of(ActionType.AUTHORIZATION, ActionSubtype.AUTHORIZATION))
              : Stream.empty();
      case UnitEvent.FirstTransferred it ->
          isOurs(host(it)) && !records.awaitsAcknowledgement(it.units())
              ? Stream.of(firstTransfer(it, rest))
              : Stream.empty();
      case UnitEvent.UnitsTransferred it when records.isAdaptationFund(it.to()) ->
          isOurs(it.from().party()) && !it.first()
              ? Stream.of(Draft.of(ActionType.TRANSFER, adaptationFund(it)))
              : Stream.empty();
      case UnitEvent.UnitsTransferred it -> it.isInternational() ? movement(it) : Stream.empty();
      case UnitEvent.UnitsUsedTowardsNdc it -> end(it, Draft.of(ActionType.USE));
      case UnitEvent.UnitsUsedForImp it -> end(it, Draft.of(ActionType.USE));
      case UnitEvent.UnitsCancelled it -> end(it, cancellation(it.cancellation()));
      case UnitEvent.UnitsExported it -> departure(it);
      case UnitEvent.UnitsImported it -> arrival(it);
      case UnitEvent.UnitsSplit _,
          UnitEvent.UnitsMerged _,
          UnitEvent.UnitsLocked _,
          UnitEvent.UnitsReleased _ ->
          Stream.empty();
    };
  }

  private ActionSubtype adaptationFund(UnitEvent.UnitsTransferred it) {
    return records.isPending(it.from())
        ? ActionSubtype.MANDATORY_ADAPTATION_FUND
        : ActionSubtype.VOLUNTARY_ADAPTATION_FUND;
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

  private Stream<Draft> movement(UnitEvent.UnitsTransferred it) {
    PartyCode sender = it.from().party();
    PartyCode receiver = it.to().party();
    if (isOurs(receiver)) {
      return Stream.of(Draft.of(ActionType.ACQUISITION).from(sender));
    }
    boolean filedAsFirstTransfer = it.first() && sender.equals(host(it));
    return isOurs(sender) && !filedAsFirstTransfer
        ? Stream.of(Draft.of(ActionType.TRANSFER).to(receiver))
        : Stream.empty();
  }

  /** Units that left for another Party's section of another registry. */
  private Stream<Draft> departure(UnitEvent.UnitsExported it) {
    PartyCode sender = it.account().party();
    boolean filedAsFirstTransfer = it.first() && sender.equals(host(it));
    return isOurs(sender) && !sender.equals(it.receiver()) && !filedAsFirstTransfer
        ? Stream.of(Draft.of(ActionType.TRANSFER).to(it.receiver()))
        : Stream.empty();
  }

  private Stream<Draft> arrival(UnitEvent.UnitsImported it) {
    PartyCode receiver = it.account().party();
    return isOurs(receiver) && !receiver.equals(it.sender())
        ? Stream.of(Draft.of(ActionType.ACQUISITION).from(it.sender()))
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
