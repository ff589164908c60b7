package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Keys;
import article6.contracts.state.Ndc;
import article6.contracts.state.NdcStatement;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.NdcKey;
import article6.contracts.state.Tables.PartyNumber;
import java.util.Optional;

/** The NDC periods of Parties as the law reads and writes them. */
final class NdcBook {
  private NdcBook() {}

  /** The period with this first year, which the Party has stated. */
  static Ndc stated(Hearing hearing, PartyCode party, int firstYear) {
    return Ndcs.covering(hearing.state(), party, firstYear)
        .filter(ndc -> ndc.firstYear() == firstYear)
        .orElseThrow(
            () ->
                Hearing.refusal(
                    NdcRule.C_1_NOT_STATED,
                    Fact.of("party", party),
                    Fact.of("firstYear", firstYear)));
  }

  /** No act changes the adjustments of a year whose period is final (C-10). */
  static void requireNotFinal(Hearing hearing, PartyCode party, int year) {
    if (!hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      return;
    }
    Optional<Ndc> ndc = Ndcs.covering(hearing.state(), party, year);
    ndc.ifPresent(found -> requireNotFinal(hearing, found, year));
  }

  static void requireNotFinal(Hearing hearing, Ndc ndc, int year) {
    hearing.require(
        ndc.finality().isEmpty(),
        NdcRule.C_10,
        Fact.of("party", ndc.party()),
        Fact.of("year", year),
        Fact.of("final", ndc.finality().map(end -> end.date().toString()).orElse("–")));
  }

  /**
   * Takes over what the first edition kept: one NDC, and no statements. Before anything is written
   * about the periods of a Party.
   */
  static void takeOver(Hearing hearing, PartyCode party) {
    Optional<Ndc> old = hearing.find(Tables.NDCS, party).filter(ndc -> ndc.version() == 0);
    old.ifPresent(
        ndc -> {
          Ndc first = ndc.withVersion(1);
          recordStatement(hearing, first);
          write(hearing, first);
        });
  }

  /** Puts a statement into the history. */
  static void recordStatement(Hearing hearing, Ndc ndc) {
    PartyCode party = ndc.party();
    int before =
        Tables.NDC_STATEMENTS
            .floor(
                hearing.state(),
                Keys.text(party.value()),
                new PartyNumber(party, Integer.MAX_VALUE))
            .map(NdcStatement::number)
            .orElse(0);
    hearing.put(
        Tables.NDC_STATEMENTS,
        new PartyNumber(party, before + 1),
        new NdcStatement(before + 1, hearing.context().today(), ndc));
  }

  /** Writes what a Party's period is now. */
  static void write(Hearing hearing, Ndc ndc) {
    hearing.put(Tables.NDC_PERIODS, new NdcKey(ndc.party(), ndc.firstYear()), ndc);
    Optional<Ndc> last = hearing.find(Tables.NDCS, ndc.party());
    if (last.isEmpty() || last.get().firstYear() == ndc.firstYear()) {
      hearing.put(Tables.NDCS, ndc.party(), ndc);
    }
  }
}
