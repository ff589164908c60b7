package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Contributions;
import article6.contracts.state.Tables;
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
    Due due = due(hearing, levies.get(), issued);
    long next = issued.first();
    if (due.adaptation() > 0) {
      UnitRange part = new UnitRange(issued.series(), next, next + due.adaptation() - 1);
      AccountId fund = levies.get().adaptationAccount().orElseThrow();
      UnitBook.takeFrom(hearing, account, part, date)
          .forEach(block -> contribute(hearing, block, fund, date));
      next += due.adaptation();
    }
    if (due.omge() > 0) {
      UnitRange part = new UnitRange(issued.series(), next, next + due.omge() - 1);
      UnitBook.takeFrom(hearing, account, part, date)
          .forEach(block -> cancel(hearing, block, date));
      next += due.omge();
    }
    return next > issued.last()
        ? Optional.empty()
        : Optional.of(new UnitRange(issued.series(), next, issued.last()));
  }

  /** What is taken of these units, in whole units of the series so far (U-11). */
  private record Due(long adaptation, long omge) {}

  private static Due due(Hearing hearing, Levies levies, UnitRange units) {
    Contributions before =
        hearing
            .find(Tables.CONTRIBUTIONS, units.series())
            .filter(sofar -> sofar.terms().equals(levies))
            .orElse(Contributions.none(levies));
    Contributions after = before.plus(units.quantity());
    hearing.put(Tables.CONTRIBUTIONS, units.series(), after);
    return new Due(after.adaptation() - before.adaptation(), after.omge() - before.omge());
  }

  /** Whether this approach takes anything when units are first transferred. */
  static boolean isDueAtFirstTransfer(Hearing hearing, ApproachId approach) {
    return of(AgreedTerms.of(hearing, approach), LevyMoment.FIRST_TRANSFER).isPresent();
  }

  /**
   * Takes them from units that are about to be first transferred to another Party, the last serials
   * first; returns what is left to go.
   *
   * @param block taken from its account and not written yet
   */
  static Optional<UnitBlock> atFirstTransfer(Hearing hearing, UnitBlock block, LocalDate date) {
    Levies levies =
        of(AgreedTerms.of(hearing, block.units().series().approach()), LevyMoment.FIRST_TRANSFER)
            .orElseThrow();
    Due due = due(hearing, levies, block.units());
    tellParts(hearing, block, due, date);
    long last = block.units().last();
    if (due.adaptation() > 0) {
      UnitBlock part = block.part(last - due.adaptation() + 1, last);
      contribute(hearing, part, levies.adaptationAccount().orElseThrow(), date);
      last -= due.adaptation();
    }
    if (due.omge() > 0) {
      cancel(hearing, block.part(last - due.omge() + 1, last), date);
      last -= due.omge();
    }
    return last < block.units().first()
        ? Optional.empty()
        : Optional.of(block.part(block.units().first(), last));
  }

  private static void tellParts(Hearing hearing, UnitBlock block, Due due, LocalDate date) {
    UnitRange whole = block.units();
    List<UnitRange> parts = new ArrayList<>();
    long next = whole.first();
    for (long size :
        List.of(block.quantity() - due.adaptation() - due.omge(), due.omge(), due.adaptation())) {
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
