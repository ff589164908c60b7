package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.IntegrityCheck;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A Party's NDC and how it applies corresponding adjustments through its period (C-1).
 *
 * @param version of the statement about this period, from 1; 0 of one made before the ledger kept
 *     versions
 * @param methodLock the report that fixed the method, once there is one
 * @param finality since when the adjustments of the period are final, once they are (C-10)
 */
public record Ndc(
    PartyCode party,
    int firstYear,
    int lastYear,
    NdcType type,
    AdjustmentMethod method,
    List<YearQuantity> trajectory,
    @Added int version,
    @Added Optional<NdcDetails> details,
    @Added Optional<MethodLock> methodLock,
    @Added Optional<Finality> finality) {

  /**
   * The first report with adjustments of the period (C-1).
   *
   * @param initialReports how many initial reports the Party had filed by then, or by the last
   *     change of the method: another change needs another one
   */
  public record MethodLock(
      MethodReport report, LocalDate date, DocumentReference document, int initialReports) {}

  /**
   * The end of all changes to the adjustments of a period (C-10).
   *
   * @param document the report before whose review they became final
   * @param checks whether taking part led to a net increase, as it stood then (C-9)
   */
  public record Finality(LocalDate date, DocumentReference document, List<IntegrityCheck> checks) {}

  public Ndc(
      PartyCode party,
      int firstYear,
      int lastYear,
      NdcType type,
      AdjustmentMethod method,
      List<YearQuantity> trajectory) {
    this(
        party,
        firstYear,
        lastYear,
        type,
        method,
        trajectory,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean covers(int year) {
    return firstYear <= year && year <= lastYear;
  }

  public boolean overlaps(int otherFirstYear, int otherLastYear) {
    return firstYear <= otherLastYear && otherFirstYear <= lastYear;
  }

  /** Its details, or none. */
  public NdcDetails saying() {
    return details.orElse(NdcDetails.NONE);
  }

  public Ndc withVersion(int number) {
    return new Ndc(
        party,
        firstYear,
        lastYear,
        type,
        method,
        trajectory,
        number,
        details,
        methodLock,
        finality);
  }

  public Ndc withDetails(Optional<NdcDetails> more) {
    return new Ndc(
        party, firstYear, lastYear, type, method, trajectory, version, more, methodLock, finality);
  }

  public Ndc withMethodLock(Optional<MethodLock> lock) {
    return new Ndc(
        party, firstYear, lastYear, type, method, trajectory, version, details, lock, finality);
  }

  public Ndc withFinality(Finality end) {
    return new Ndc(
        party,
        firstYear,
        lastYear,
        type,
        method,
        trajectory,
        version,
        details,
        methodLock,
        Optional.of(end));
  }
}
