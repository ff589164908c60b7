package article6.contracts.law;

import article6.contracts.action.CaseAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.ReportedRow;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Approach;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a case has to say, and who may raise it (IC-3, IC-4, IC-6, IC-8). */
final class CaseForm {
  private CaseForm() {}

  static void require(Hearing hearing, CaseAction.RaiseCase it) {
    CaseContent content = it.content();
    hearing.require(
        content.units().size() <= CaseContent.RANGES_MAX
            && content.rows().size() <= CaseContent.ROWS_MAX,
        CaseRule.IC_8,
        Fact.of("case", it.caseId()),
        Fact.of("units", content.units().size()),
        Fact.of("rows", content.rows().size()));
    hearing.require(
        isComplete(content),
        CaseRule.IC_3,
        Fact.of("case", it.caseId()),
        Fact.of("foundBy", content.foundBy()),
        Fact.of("parties", content.parties()));
    for (PartyCode party : content.parties()) {
      hearing.party(party);
      MechanismUnits.requireParty(hearing, party);
    }
    for (UnitRange range : content.units()) {
      long issued = UnitBook.supplyOf(hearing, range.series()).issued();
      hearing.require(
          range.last() <= issued, UnitRule.I_1, Fact.of("units", range), Fact.of("issued", issued));
    }
    hearing.require(
        isConcerned(hearing, it.raisedBy(), content),
        CaseRule.IC_4,
        Fact.of("party", it.raisedBy()),
        Fact.of("case", it.caseId()),
        Fact.of("concerned", content.parties()));
  }

  private static boolean isComplete(CaseContent content) {
    List<PartyCode> parties = content.parties();
    return !content.check().isBlank()
        && !content.statement().isBlank()
        && !parties.isEmpty()
        && parties.stream().distinct().count() == parties.size()
        && !(content.units().isEmpty() && content.rows().isEmpty() && content.finding().isEmpty())
        && content.rows().stream().allMatch(row -> isReported(row, parties))
        && areApart(content.units())
        && content.finding().isPresent() == (content.foundBy() == CaseSource.TER)
        && content.finding().stream().noneMatch(finding -> finding.requirement().isBlank());
  }

  private static boolean isReported(ReportedRow row, List<PartyCode> parties) {
    return parties.contains(row.party()) && ReportVersion.parse(row.version()).isPresent();
  }

  private static boolean areApart(List<UnitRange> ranges) {
    return IntStream.range(0, ranges.size())
        .allMatch(
            i ->
                ranges.subList(i + 1, ranges.size()).stream()
                    .noneMatch(other -> other.overlaps(ranges.get(i))));
  }

  /** A review looks at everybody's reports; a Party at those it has something to do with. */
  private static boolean isConcerned(Hearing hearing, PartyCode by, CaseContent content) {
    return content.foundBy() == CaseSource.TER
        || content.parties().contains(by)
        || (!content.units().isEmpty()
            && content.units().stream()
                .allMatch(range -> takesPart(hearing, by, range.series().approach())));
  }

  private static boolean takesPart(Hearing hearing, PartyCode party, ApproachId approach) {
    Optional<Approach> known = hearing.find(Tables.APPROACHES, approach);
    return MechanismUnits.isMechanism(hearing.state(), approach)
        || known.stream().anyMatch(it -> it.parties().contains(party));
  }

  /**
   * Whether it is a later version of a report of the Party that the case names, if it names any.
   */
  static boolean corrects(
      InconsistencyCase known, PartyCode party, CaseAnswer.CorrectedVersion correction) {
    Optional<ReportVersion> version = ReportVersion.parse(correction.version());
    List<ReportedRow> rows =
        known.content().rows().stream().filter(row -> row.party().equals(party)).toList();
    return version.isPresent()
        && (rows.isEmpty() || rows.stream().anyMatch(row -> row.year() == correction.year()))
        && rows.stream()
            .filter(row -> row.year() == correction.year())
            .allMatch(
                row ->
                    ReportVersion.parse(row.version()).stream()
                        .allMatch(filed -> filed.compareTo(version.get()) < 0));
  }
}
