package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.network.TrainingProfile;
import article6.contracts.action.NdcAction;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.law.Edition;
import article6.contracts.law.Finding;
import article6.contracts.state.Node;
import article6.node.app.ThrowawayLedger;
import article6.node.app.ThrowawayLedger.Signed;
import article6.node.mempool.BatchTrial;
import article6.node.report.bulk.BulkRow;
import article6.node.report.bulk.NamedParties;
import article6.node.text.Catalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Imports into a fresh ledger of this process, to be thrown away: every Party that the file names
 * is on it, attests everything and has one officer who may sign everything.
 */
final class ThrowawayImport implements ImportLedger, AutoCloseable {
  private final ThrowawayLedger ledger;
  private final Catalogue words;
  private final Map<Address, PrivateKey> keys = new HashMap<>();

  private ThrowawayImport(
      Path folder, SortedMap<PartyCode, SortedSet<RegistryId>> parties, long now, Catalogue words) {
    this.words = words;
    PrivateKey validator = PrivateKey.fromSeed("throwaway validator");
    List<FoundingParty> founders = new ArrayList<>();
    parties.forEach((party, registries) -> founders.add(founder(party, registries)));
    Genesis genesis =
        new Genesis(
            "throwaway",
            Edition.LATEST.label(),
            now,
            NetworkParameters.DEFAULT,
            founders,
            List.of(new Node(validator.publicKey(), parties.firstKey(), "throwaway", true)));
    this.ledger = ThrowawayLedger.open(folder, genesis, validator);
  }

  /**
   * @param folder an empty one
   * @param now time of its first block
   * @param ndc first and last year of the NDC of every Party for which the rows state none
   * @throws CliException when no row names a Party
   */
  static ThrowawayImport open(
      Path folder, List<BulkRow> rows, long now, YearSpan ndc, Catalogue words) {
    NamedParties named = new NamedParties();
    rows.forEach(row -> named.add(row.action()));
    if (named.registries().isEmpty()) {
      throw new CliException(ExitCode.DATA, "import.no-party");
    }
    ThrowawayImport opened = new ThrowawayImport(folder, named.registries(), now, words);
    try {
      opened.stateNdcs(named.registries().keySet(), rows, ndc);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private FoundingParty founder(PartyCode party, SortedSet<RegistryId> registries) {
    PrivateKey officer = PrivateKey.fromSeed("throwaway officer of " + party);
    keys.put(officer.address(), officer);
    return new FoundingParty(
            party,
            party.value(),
            1,
            List.copyOf(registries),
            List.of(
                new OfficerSpec(
                    party + " officer",
                    officer.publicKey(),
                    List.of(Role.ADMINISTRATOR, Role.REGISTRAR, Role.AUTHORISER))))
        .attesting(TrainingProfile.COMPLETE);
  }

  private void stateNdcs(Set<PartyCode> parties, List<BulkRow> rows, YearSpan ndc) {
    Set<PartyCode> stated =
        rows.stream()
            .map(BulkRow::action)
            .filter(NdcAction.SetNdc.class::isInstance)
            .map(action -> ((NdcAction.SetNdc) action).party())
            .collect(Collectors.toSet());
    List<Signed> statements = new ArrayList<>();
    for (PartyCode party : parties) {
      if (!stated.contains(party)) {
        statements.add(
            new Signed(
                new NdcAction.SetNdc(
                    party,
                    ndc.first(),
                    ndc.last(),
                    NdcType.MULTI_YEAR,
                    AdjustmentMethod.MULTI_YEAR,
                    List.of()),
                List.of(PrivateKey.fromSeed("throwaway officer of " + party))));
      }
    }
    Map<Integer, Finding> refused = ledger.record(statements);
    if (!refused.isEmpty()) {
      throw new IllegalStateException("an empty ledger refuses NDCs: " + refused.values());
    }
  }

  ThrowawayLedger ledger() {
    return ledger;
  }

  @Override
  public List<TriedRow> attempt(
      List<BulkRow> rows, List<Address> officers, boolean assumeConsents) {
    List<TriedRow> tried = new ArrayList<>();
    List<Address> all = keys.keySet().stream().sorted().toList();
    ledger.rehearse(
        rehearsal -> {
          new BatchTrial(rehearsal, all, false)
              .run(
                  rows.stream().map(BulkRow::action).iterator(),
                  row -> tried.add(tried(rows.get(row.index()), row)));
          return true;
        });
    return tried;
  }

  private TriedRow tried(BulkRow row, BatchTrial.Row trial) {
    return new TriedRow(
        row,
        trial.state(),
        trial.signers(),
        trial.refusal().map(ThrowawayImport::rule).orElse(""),
        trial.refusal().map(this::message).orElse(""),
        trial.warnings().stream()
            .map(finding -> finding.rule().id() + ": " + words.message(finding))
            .toList(),
        trial.units());
  }

  private static String rule(Finding finding) {
    return finding.rule().id() + " " + finding.rule().code();
  }

  private String message(Finding finding) {
    return words.message(finding) + " " + words.cure(finding);
  }

  @Override
  public ImportResult submit(List<TriedRow> rows, OfficerKeys officers, ImportProgress progress) {
    List<Signed> signed =
        rows.stream()
            .map(
                row ->
                    new Signed(row.row().action(), row.signers().stream().map(this::key).toList()))
            .toList();
    Map<Integer, Finding> refused = ledger.record(signed);
    Optional<TriedRow> first =
        refused.entrySet().stream()
            .min(Map.Entry.comparingByKey())
            .map(
                entry ->
                    rows.get(entry.getKey())
                        .refused(rule(entry.getValue()), message(entry.getValue())));
    progress.done(rows.size() - refused.size(), rows.size());
    return new ImportResult(rows.size() - refused.size(), 0, refused.size(), first);
  }

  private PrivateKey key(Address officer) {
    PrivateKey key = keys.get(officer);
    if (key == null) {
      throw new IllegalStateException("no officer of this ledger: " + officer);
    }
    return key;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
