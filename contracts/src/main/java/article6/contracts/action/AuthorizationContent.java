package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.PartyReading;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a letter of authorization says (A-3, A-3b; AEF table 2).
 *
 * @param quantity most units that may be first transferred under it; a letter may leave it open
 *     (A-4)
 * @param gwpValues where a gas other than CO2 is involved, else empty
 * @param authorizedParties who may acquire and use; empty means any Party
 * @param authorizedEntities which entities may use or cancel
 * @param oimpDescription what other international mitigation purpose, such as "use under CORSIA"
 * @param firstTransferDefinition given exactly when the purpose covers OIMP
 * @param document digest of the signed letter, kept outside the ledger
 * @param details what 4/CMA.6 asks for beyond that (A-3b)
 * @param conversion how units become t CO2 eq; given exactly when the metric is another (M-2)
 */
public record AuthorizationContent(
    LocalDate date,
    ApproachId approach,
    Optional<Long> quantity,
    Metric metric,
    String gwpValues,
    List<Sector> sectors,
    List<ActivityType> activityTypes,
    Purpose purpose,
    List<PartyCode> authorizedParties,
    List<EntityId> authorizedEntities,
    String oimpDescription,
    Timeframe timeframe,
    Terms terms,
    Optional<FirstTransferDefinition> firstTransferDefinition,
    @DocumentDigest Optional<Hash> document,
    String explanation,
    @Added Optional<AuthorizationDetails> details,
    @Added Optional<Conversion> conversion) {

  /** A letter that says no more than the AEF has columns for. */
  public AuthorizationContent(
      LocalDate date,
      ApproachId approach,
      Optional<Long> quantity,
      Metric metric,
      String gwpValues,
      List<Sector> sectors,
      List<ActivityType> activityTypes,
      Purpose purpose,
      List<PartyCode> authorizedParties,
      List<EntityId> authorizedEntities,
      String oimpDescription,
      Timeframe timeframe,
      Terms terms,
      Optional<FirstTransferDefinition> firstTransferDefinition,
      Optional<Hash> document,
      String explanation) {
    this(
        date,
        approach,
        quantity,
        metric,
        gwpValues,
        sectors,
        activityTypes,
        purpose,
        authorizedParties,
        authorizedEntities,
        oimpDescription,
        timeframe,
        terms,
        firstTransferDefinition,
        document,
        explanation,
        Optional.empty(),
        Optional.empty());
  }

  public AuthorizationContent with(AuthorizationDetails more) {
    return new AuthorizationContent(
        date,
        approach,
        quantity,
        metric,
        gwpValues,
        sectors,
        activityTypes,
        purpose,
        authorizedParties,
        authorizedEntities,
        oimpDescription,
        timeframe,
        terms,
        firstTransferDefinition,
        document,
        explanation,
        Optional.of(more),
        conversion);
  }

  /** The same counted in another metric, with how it becomes t CO2 eq. */
  public AuthorizationContent in(Metric other, Optional<Conversion> converted) {
    return new AuthorizationContent(
        date,
        approach,
        quantity,
        other,
        gwpValues,
        sectors,
        activityTypes,
        purpose,
        authorizedParties,
        authorizedEntities,
        oimpDescription,
        timeframe,
        terms,
        firstTransferDefinition,
        document,
        explanation,
        details,
        converted);
  }

  /** Codes of sectors beyond {@link Sector} that the nomenclature had added (N-10). */
  public List<String> furtherSectors() {
    return details.map(AuthorizationDetails::furtherSectors).orElse(List.of());
  }

  /** Codes of activity types beyond {@link ActivityType} that the nomenclature had added. */
  public List<String> furtherActivityTypes() {
    return details.map(AuthorizationDetails::furtherActivityTypes).orElse(List.of());
  }

  public boolean namesSector() {
    return !sectors.isEmpty() || !furtherSectors().isEmpty();
  }

  public LastDates lastDates() {
    return details.map(AuthorizationDetails::lastDates).orElse(LastDates.OPEN);
  }

  /**
   * The act that is the first transfer for other international mitigation purposes: what the Party
   * told, or else what its definition names (A-6c). Empty where there is none, or it is not
   * resolved yet (A-6b).
   */
  public Optional<FirstTransferEvent> oimpEvent() {
    return details
        .flatMap(AuthorizationDetails::reading)
        .flatMap(PartyReading::event)
        .or(() -> firstTransferDefinition.flatMap(AuthorizationContent::eventOf));
  }

  private static Optional<FirstTransferEvent> eventOf(FirstTransferDefinition definition) {
    return switch (definition) {
      case AUTHORISATION -> Optional.of(FirstTransferEvent.AUTHORISATION);
      case ISSUANCE -> Optional.of(FirstTransferEvent.ISSUANCE);
      case USE_OR_CANCELLATION -> Optional.of(FirstTransferEvent.USE_OR_CANCELLATION);
      case FIRST_INTERNATIONAL_TRANSFER -> Optional.empty();
    };
  }
}
