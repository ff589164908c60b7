package article6.node.report.filed;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.law.Nomenclatures;
import article6.node.report.finding.FindingCode;
import article6.node.report.sheet.Spelling;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what tables 3 and 4 have in common: the units and what they are. */
final class BlockRows {
  /** The nomenclatures call the ids numbers; then the other columns make them whole. */
  private static final Pattern BARE_SERIAL = Pattern.compile("[1-9][0-9]{0,14}");

  private static final Set<String> GHG_WORDS =
      Set.of("ghg", "t co2 eq", "t co2eq", "tco2eq", "tco2e", "t co2e");
  private static final String EXAMPLE = "CA0001-GHA01-GHA-1-2021";

  private BlockRows() {}

  static Optional<FiledBlock> read(RowFields row) {
    Optional<ApproachId> approach = row.approach("CooperativeApproachID");
    String authorization = AuthorizationRows.id(row);
    Optional<PartyCode> party = row.party("FirstTransferringPartyID");
    if (party.isEmpty()) {
      row.missing("FirstTransferringPartyID", FindingCode.REQUIRED_MISSING);
    }
    Optional<RegistryId> registry =
        row.has("PartyITMORegistryID") ? row.registry("PartyITMORegistryID") : Optional.empty();
    Optional<Integer> vintage = row.must("Vintage", row.year("Vintage"));
    Optional<UnitRange> units = units(row, approach, registry, party, vintage);
    Optional<Metric> metric = metric(row);
    Optional<MitigationType> mitigation =
        row.must("MitigationType", row.choice("MitigationType", Words.MITIGATION_TYPES));
    Optional<BigDecimal> tonnes = row.decimal("QuantityCO2");
    Optional<BigDecimal> inMetric = inMetric(row, metric);
    checkQuantities(row, metric, tonnes, inMetric);
    if (row.failed()) {
      return Optional.empty();
    }
    Reading reading = row.reading();
    return Optional.of(
        new FiledBlock(
            approach.orElseThrow(),
            reading.one(authorization),
            party.orElseThrow(),
            reading.one(registry),
            units.orElseThrow(),
            underlying(row),
            metric.orElseThrow(),
            reading.one(tonnes),
            reading.one(inMetric),
            reading.one(mitigation),
            vintage.orElseThrow()));
  }

  /** The metric of a row; empty when it can't be told. */
  static Optional<Metric> metric(RowFields row) {
    String text = row.required("Metric");
    String name = row.text("Non-GHGMetric");
    String key = Spelling.key(text);
    if (GHG_WORDS.contains(key)) {
      if (!name.isEmpty()) {
        row.fail(FindingCode.NOT_APPLICABLE, "Non-GHGMetric", name, "NA");
      }
      return Optional.of(Metric.GHG);
    }
    if (row.draft() && !text.isEmpty()) {
      name = text; // the draft names the metric itself
    } else if (!text.isEmpty() && !key.equals("non-ghg")) {
      row.fail(FindingCode.VALUE_UNKNOWN, "Metric", text, "GHG · non-GHG");
    } else if (!text.isEmpty() && name.isEmpty()) {
      row.missing("Non-GHGMetric", FindingCode.CONDITIONAL_MISSING);
    }
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(row.reading().one(new Metric(name)));
    } catch (IllegalArgumentException e) {
      row.fail(FindingCode.FORM_WRONG, "Non-GHGMetric", name, "MWh renewable electricity");
      return Optional.empty();
    }
  }

  /** The draft repeats tonnes in the column of the metric. */
  private static Optional<BigDecimal> inMetric(RowFields row, Optional<Metric> metric) {
    return row.draft() && metric.filter(Metric::isGhg).isPresent()
        ? Optional.empty()
        : row.decimal("QuantityNon-GHG");
  }

  private static void checkQuantities(
      RowFields row,
      Optional<Metric> metric,
      Optional<BigDecimal> tonnes,
      Optional<BigDecimal> inMetric) {
    if (metric.isEmpty()) {
      return;
    }
    if (!metric.get().isGhg()) {
      if (inMetric.isEmpty()) {
        row.missing("QuantityNon-GHG", FindingCode.CONDITIONAL_MISSING);
      }
      return;
    }
    if (tonnes.isEmpty()) {
      row.missing("QuantityCO2", FindingCode.REQUIRED_MISSING);
    } else if (tonnes.get().stripTrailingZeros().scale() > 0 || tonnes.get().signum() <= 0) {
      row.fail(FindingCode.NUMBER_WRONG, "QuantityCO2", tonnes.get().toPlainString(), "1916");
    }
    if (inMetric.filter(it -> it.signum() != 0).isPresent()) {
      row.fail(FindingCode.NOT_APPLICABLE, "QuantityNon-GHG", inMetric.get().toPlainString(), "NA");
    }
  }

  private static Optional<UnitRange> units(
      RowFields row,
      Optional<ApproachId> approach,
      Optional<RegistryId> registry,
      Optional<PartyCode> party,
      Optional<Integer> vintage) {
    String first = row.required("FirstID");
    String last = row.required("LastID");
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    try {
      if (BARE_SERIAL.matcher(first).matches() && BARE_SERIAL.matcher(last).matches()) {
        if (approach.isEmpty() || registry.isEmpty() || party.isEmpty() || vintage.isEmpty()) {
          return Optional.empty();
        }
        return Optional.of(
            range(
                row,
                new SeriesId(approach.get(), registry.get(), party.get(), vintage.get()),
                Long.parseLong(first),
                Long.parseLong(last)));
      }
      UnitRange range = UnitRange.parse(first, last);
      return Optional.of(range(row, range.series(), range.first(), range.last()));
    } catch (IllegalArgumentException e) {
      row.fail(FindingCode.BLOCK_INVALID, "FirstID", first + " … " + last, EXAMPLE);
      return Optional.empty();
    }
  }

  private static UnitRange range(RowFields row, SeriesId series, long first, long last) {
    return new UnitRange(row.reading().one(series), first, last);
  }

  private static FiledBlock.Underlying underlying(RowFields row) {
    String registry = row.text("UnderlyingUnitRegistryID");
    String first = row.text("UnderlyingUnitFirstUnitID");
    String last = row.text("UnderlyingUnitLastUnitID");
    if (!registry.isEmpty()
        && row.reading().isNew(registry)
        && !row.reading()
            .codes()
            .unlisted(Nomenclatures.UNDERLYING_REGISTRIES, registry)
            .isEmpty()) {
      row.warn(FindingCode.REGISTRY_UNLISTED, "UnderlyingUnitRegistryID", registry, "");
    }
    return registry.isEmpty() && first.isEmpty() && last.isEmpty()
        ? FiledBlock.Underlying.NONE
        : new FiledBlock.Underlying(row.reading().one(registry), first, last);
  }
}
