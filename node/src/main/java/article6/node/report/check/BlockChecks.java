package article6.node.report.check;

import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnitRange;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledBlock;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all rows of all reports say of the same units has to agree: metric (II04), underlying units
 * (II05), mitigation type (X13). Each row is compared with the first one that named the units, so
 * any number of rows on the same units costs no more than their number.
 */
final class BlockChecks {
  private final Findings findings;
  private final SerialMap<Claim> first = new SerialMap<>();

  private record Claim(FiledBlock block, Optional<Backing> backing, Function<String, Place> place) {
    String at(UnitRange units) {
      Backing known = backing.orElseThrow();
      return known.registry() + " " + known.idAt(units.first() - block.units().first());
    }
  }

  BlockChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Dossier dossier) {
    for (Dossier.Entry entry : dossier.actions()) {
      claim(entry.block(), entry::place);
    }
    for (FiledAef report : dossier.reports()) {
      report
          .holdings()
          .forEach(holding -> claim(holding.block(), name -> report.place(holding, name)));
    }
    for (Dossier.Entry entry : dossier.actions()) {
      metricOfAuthorization(dossier, entry);
    }
  }

  private void claim(FiledBlock block, Function<String, Place> place) {
    Claim claim = new Claim(block, backing(block), place);
    for (SerialMap.Piece<Claim> known : first.overlapping(block.units())) {
      compare(claim, known.value(), SerialMap.common(block.units(), known.units()));
    }
    first.fill(block.units(), claim);
  }

  private static Optional<Backing> backing(FiledBlock block) {
    return block.underlying().first().isEmpty() ? Optional.empty() : Backing.of(block.underlying());
  }

  private void compare(Claim claim, Claim known, UnitRange units) {
    Metric metric = claim.block().metric();
    if (!metric.equals(known.block().metric())) {
      findings.add(
          Finding.between(
              FindingCode.II04_METRICS_DIFFER,
              claim.place().apply("Metric"),
              name(metric),
              known.place().apply("Metric"),
              name(known.block().metric())));
    }
    Optional<MitigationType> type = claim.block().mitigationType();
    Optional<MitigationType> knownType = known.block().mitigationType();
    if (type.isPresent() && knownType.isPresent() && !type.equals(knownType)) {
      findings.add(
          Finding.between(
              FindingCode.X13_BLOCK_INCONSISTENT,
              claim.place().apply("MitigationType"),
              type.get().label(),
              known.place().apply("MitigationType"),
              knownType.get().label()));
    }
    if (claim.backing().isPresent()
        && known.backing().isPresent()
        && differs(claim, known, units)) {
      findings.add(
          Finding.between(
              FindingCode.II05_UNDERLYING_DIFFERS,
              claim.place().apply("UnderlyingUnitFirstUnitID"),
              claim.at(units),
              known.place().apply("UnderlyingUnitFirstUnitID"),
              known.at(units)));
    }
  }

  /** A block of one unit does not tell which of its numbers runs; the other block then does. */
  private static boolean differs(Claim claim, Claim known, UnitRange units) {
    Backing one = claim.backing().orElseThrow();
    Backing other = known.backing().orElseThrow();
    if (!one.registry().equals(other.registry())) {
      return true;
    }
    if (one.isOneUnit() || other.isOneUnit()) {
      long serial = one.isOneUnit() ? claim.block().units().first() : known.block().units().first();
      return units.contains(serial)
          && !one.idAt(serial - claim.block().units().first())
              .equals(other.idAt(serial - known.block().units().first()));
    }
    return !claim.at(units).equals(known.at(units));
  }

  private void metricOfAuthorization(Dossier dossier, Dossier.Entry entry) {
    FiledBlock block = entry.block();
    dossier
        .authorizations()
        .find(block, entry.reporter(), entry.action().date())
        .filter(it -> !it.row().metric().equals(block.metric()))
        .ifPresent(
            it ->
                findings.add(
                    Finding.between(
                        FindingCode.II04_METRICS_DIFFER,
                        entry.place("Metric"),
                        name(block.metric()),
                        it.report().place(it.row(), "Metric"),
                        name(it.row().metric()))));
  }

  private static String name(Metric metric) {
    return metric.isGhg() ? "GHG" : metric.nonGhgName();
  }
}
