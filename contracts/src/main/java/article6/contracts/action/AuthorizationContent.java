package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
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
    Optional<Hash> document,
    String explanation,
    @Added Optional<Conversion> conversion) {

  /** Units that count t CO2 eq, and need no conversion. */
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
        Optional.empty());
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
        converted);
  }
}
