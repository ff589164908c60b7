package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Contributions to adaptation and to overall mitigation under Article 6.2, taken only where the
 * terms of an approach say so and when they say so (U-11; 2/CMA.3 annex ¶37, ¶39). What is
 * cancelled for overall mitigation under an authorization is first transferred by that, so that its
 * host doesn't count it either (U-12).
 */
final class VoluntaryLevies {
  private VoluntaryLevies() {}

  /** Takes them from units just issued, the first serials first; returns what is left. */
  static Optional<UnitRange> atIssuance(
      Hearing hearing, ApproachTerms terms, UnitRange issued, AccountId account, LocalDate date) {
    Optional<Levies> levies = of(terms, LevyMoment.ISSUANCE);
    if (levies.isEmpty()) {
      return Optional.of(issued);
    }
    long adaptation = levies.get().adaptationOf(issued.quantity());
    long omge = levies.get().omgeOf(issued.quantity());
    long next = issued.first();
    if (adaptation > 0) {
      UnitRange part = new UnitRange(issued.series(), next, next + adaptation - 1);
      AccountId fund = levies.get().adaptationAccount().orElseThrow();
      UnitBook.takeFrom(hearing, account, part, date)
          .forEach(block -> contribute(hearing, block, fund, date));
      next += adaptation;
    }
    if (omge > 0) {
      UnitRange part = new UnitRange(issued.series(), next, next + omge - 1);
      UnitBook.takeFrom(hearing, account, part, date)
          .forEach(block -> cancel(hearing, block, date));
      next += omge;
    }
    return next > issued.last()
        ? Optional.empty()
        : Optional.of(new UnitRange(issued.series(), next, issued.last()));
  }

  /**
   * Takes them from units that are about to be first transferred to another Party, the last serials
   * first; returns what is left to go.
   *
   * @param block taken from its account and not written yet
   */
  static Optional<UnitBlock> atFirstTransfer(Hearing hearing, UnitBlock block, LocalDate date) {
    Optional<Levies> levies =
        of(AgreedTerms.of(hearing, block.units().series().approach()), LevyMoment.FIRST_TRANSFER);
    if (levies.isEmpty()) {
      return Optional.of(block);
    }
    long adaptation = levies.get().adaptationOf(block.quantity());
    long omge = levies.get().omgeOf(block.quantity());
    tellParts(hearing, block, adaptation, omge, date);
    long last = block.units().last();
    if (adaptation > 0) {
      UnitBlock part = block.part(last - adaptation + 1, last);
      AccountId fund = levies.get().adaptationAccount().orElseThrow();
      contribute(hearing, part, fund, date);
      last -= adaptation;
    }
    if (omge > 0) {
      cancel(hearing, block.part(last - omge + 1, last), date);
      last -= omge;
    }
    return last < block.units().first()
        ? Optional.empty()
        : Optional.of(block.part(block.units().first(), last));
  }

  private static void tellParts(
      Hearing hearing, UnitBlock block, long adaptation, long omge, LocalDate date) {
    UnitRange whole = block.units();
    List<UnitRange> parts = new ArrayList<>();
    long next = whole.first();
    for (long size : List.of(block.quantity() - adaptation - omge, omge, adaptation)) {
      if (size > 0) {
        parts.add(new UnitRange(whole.series(), next, next + size - 1));
        next += size;
      }
    }
    UnitBook.tellSplit(hearing, block, parts, date);
  }

  private static Optional<Levies> of(ApproachTerms terms, LevyMoment moment) {
    return terms.levies().filter(levies -> levies.moment() == moment);
  }

  /**
   * To the Adaptation Fund under an authorization it is a first transfer, as for any other (F-8).
   */
  private static void contribute(Hearing hearing, UnitBlock block, AccountId fund, LocalDate date) {
    if (fund.equals(block.holder())) {
      UnitBook.write(hearing, block);
      return;
    }
    Account account = hearing.account(fund);
    boolean asFirst = account.isAdaptationFund() && block.firstTransfer().isEmpty();
    TransferLaw.moveBlock(hearing, block, account, date, asFirst);
  }

  private static void cancel(Hearing hearing, UnitBlock block, LocalDate date) {
    boolean becomesFirst = block.authorization().isPresent() && block.firstTransfer().isEmpty();
    UnitBlock ready =
        becomesFirst
            ? FirstTransfers.record(hearing, block, FirstTransferEvent.OMGE_CANCELLATION, date)
            : block;
    UnitBook.retire(hearing, ready, UnitStatus.CANCELLED_FOR_OMGE, date);
    hearing.tell(
        new UnitEvent.UnitsCancelled(
            block.units(),
            block.holder(),
            CancellationKind.VOLUNTARY_OMGE,
            Optional.empty(),
            "",
            date));
  }
}
