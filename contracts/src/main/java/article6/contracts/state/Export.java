package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Units on their way to another registry: lock, prove, mint.
 *
 * @param target the registry they go to
 * @param receiver the Party in whose section they arrive there
 * @param deadline last day on which the target may mint them
 * @param answered when the target's answer was recorded, once it was
 * @param proof digest of what the target answered
 * @param returned what has come back of them, in the order of the serials, without neighbours
 */
public record Export(
    MessageId message,
    UnitRange units,
    AccountId account,
    String target,
    PartyCode receiver,
    LocalDate locked,
    LocalDate deadline,
    Status status,
    Optional<LocalDate> answered,
    @DocumentDigest Optional<Hash> proof,
    @Added List<UnitRange> returned) {

  /** What has become of it. */
  public enum Status {
    /** Bound here, the answer is awaited. */
    LOCKED,
    /** Minted there; here the units are gone. */
    ACKNOWLEDGED,
    /** Not minted there; here the units are free again. */
    RELEASED
  }

  /** Units that are bound until the target answers. */
  public static Export lock(
      MessageId message,
      UnitRange units,
      AccountId account,
      String target,
      PartyCode receiver,
      LocalDate locked,
      LocalDate deadline) {
    return new Export(
        message,
        units,
        account,
        target,
        receiver,
        locked,
        deadline,
        Status.LOCKED,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public Export answered(Status outcome, LocalDate date, Hash answer) {
    return new Export(
        message,
        units,
        account,
        target,
        receiver,
        locked,
        deadline,
        outcome,
        Optional.of(date),
        Optional.of(answer),
        returned);
  }

  /** The same after more of its units came back. */
  public Export plusReturned(UnitRange more) {
    List<UnitRange> sorted = new ArrayList<>(returned);
    sorted.add(more);
    sorted.sort(Comparator.comparingLong(UnitRange::first));
    List<UnitRange> joined = new ArrayList<>();
    for (UnitRange next : sorted) {
      boolean adjacent = !joined.isEmpty() && joined.getLast().last() + 1 == next.first();
      joined.add(
          adjacent ? new UnitRange(next.series(), joined.removeLast().first(), next.last()) : next);
    }
    return new Export(
        message,
        units,
        account,
        target,
        receiver,
        locked,
        deadline,
        status,
        answered,
        proof,
        List.copyOf(joined));
  }

  /** What has not come back, in the order of the serials. */
  public List<UnitRange> out() {
    List<UnitRange> gaps = new ArrayList<>();
    long next = units.first();
    for (UnitRange back : returned) {
      if (back.first() > next) {
        gaps.add(new UnitRange(units.series(), next, back.first() - 1));
      }
      next = back.last() + 1;
    }
    if (next <= units.last()) {
      gaps.add(new UnitRange(units.series(), next, units.last()));
    }
    return gaps;
  }
}
