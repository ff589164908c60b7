package article6.contracts.state;

import article6.contracts.domain.ActivityId;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One issuance of A6.4ERs and how it was split: first the share of proceeds, then overall
 * mitigation, then the buffer, and the rest to be forwarded.
 *
 * @param statement what the host had stated when they were issued
 * @param authorised whether they were issued as authorised
 * @param shareOfProceeds how many units, from the first on, went to the Adaptation Fund
 * @param overallMitigation how many units after those were cancelled
 * @param buffer how many units after those went to the buffer pool
 * @param authorisedLater when contribution units of it were first authorised, if they were (64-7)
 */
public record A64Issuance(
    ActivityId activity,
    UnitRange units,
    LocalDate date,
    HostStatement statement,
    boolean authorised,
    long shareOfProceeds,
    long overallMitigation,
    long buffer,
    Optional<LocalDate> authorisedLater) {

  public Optional<UnitRange> shareOfProceedsUnits() {
    return part(0, shareOfProceeds);
  }

  public Optional<UnitRange> overallMitigationUnits() {
    return part(shareOfProceeds, overallMitigation);
  }

  public Optional<UnitRange> bufferUnits() {
    return part(shareOfProceeds + overallMitigation, buffer);
  }

  /** What was left for the participants. */
  public Optional<UnitRange> forwardableUnits() {
    long levied = leviedQuantity();
    return part(levied, units.quantity() - levied);
  }

  /** All that was taken, one after the other. */
  public List<UnitRange> levied() {
    return java.util.stream.Stream.of(
            shareOfProceedsUnits(), overallMitigationUnits(), bufferUnits())
        .flatMap(Optional::stream)
        .toList();
  }

  public long leviedQuantity() {
    return shareOfProceeds + overallMitigation + buffer;
  }

  private Optional<UnitRange> part(long offset, long quantity) {
    long first = units.first() + offset;
    return quantity == 0
        ? Optional.empty()
        : Optional.of(new UnitRange(units.series(), first, first + quantity - 1));
  }

  public A64Issuance authorisedOn(LocalDate later) {
    return new A64Issuance(
        activity,
        units,
        date,
        statement,
        authorised,
        shareOfProceeds,
        overallMitigation,
        buffer,
        Optional.of(later));
  }
}
