package article6.node.report.check;

import article6.contracts.domain.PartyCode;
import article6.contracts.law.Nomenclatures;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.report.EventHistory;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefProjection;
import article6.node.report.aef.AefRequest;
import article6.node.report.aef.AefTooLargeException;
import article6.node.report.aef.AefWorkbook;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.CodeLists;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks of a filed report with what the ledger knows: beside the reports it would make for the
 * other Parties, and beside the one it would make for the same Party. Safe to call from any thread.
 */
public final class LedgerCheck {
  private final LedgerReader ledger;

  public LedgerCheck(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** Reads a file with the names that Parties have on the ledger, and the codes it knows (N-10). */
  public AefFile read(String name, byte[] content) {
    return AefFile.read(
        name,
        content,
        ledger.read(LedgerCheck::names),
        new CodeLists(ledger.read(Nomenclatures::all)));
  }

  /** Checks a file together with the ledger's reports of the Parties it names. */
  public CheckReport check(AefFile file) {
    return AefCheck.check(
        file, file.report().map(this::others).orElse(List.of()), ledger.read(Crossings::of));
  }

  /**
   * Writes the ledger's own report as the workbook that would be filed, reads it again, and checks
   * it. Nothing when the ledger has no such Party.
   *
   * @throws AefTooLargeException when no workbook can hold it
   */
  public Optional<CheckReport> precheck(AefRequest request) {
    return project(request).map(aef -> check(read(aef.fileName() + ".xlsx", workbook(aef))));
  }

  /** What a file says otherwise than the ledger; its state is only that of its form. */
  public CheckReport compare(AefFile file) {
    Findings findings = new Findings();
    findings.addAll(file.findings());
    if (file.report().isEmpty()) {
      return result(file, CheckState.SYNTAX_FAILED, findings);
    }
    FiledAef filed = file.report().get();
    Optional<AefFile> ours = project(request(filed, filed.party(), filed.year())).map(this::asFile);
    if (ours.isEmpty()) {
      findings.add(
          Finding.of(
              FindingCode.LEDGER_PARTY_UNKNOWN,
              Place.file(file.name()),
              filed.party().value(),
              ""));
    }
    ours.flatMap(AefFile::report)
        .ifPresent(
            known ->
                findings.addAll(
                    LedgerComparison.compare(filed, known, ledger.read(Crossings::of))));
    return result(
        file, findings.hasErrors() ? CheckState.INCONSISTENT : CheckState.CONSISTENT, findings);
  }

  private static CheckReport result(AefFile file, CheckState state, Findings findings) {
    return new CheckReport(List.of(FileOutcome.of(file, state)), findings);
  }

  /** Reports of the year for the Parties named, and those of the year before, also the Party's. */
  private List<AefFile> others(FiledAef filed) {
    NavigableSet<PartyCode> parties = new TreeSet<>();
    for (FiledAction action : filed.actions()) {
      parties.add(action.block().firstTransferring());
      action.transferring().ifPresent(parties::add);
      action.acquiring().ifPresent(parties::add);
    }
    filed.holdings().forEach(it -> parties.add(it.block().firstTransferring()));
    parties.add(filed.party());
    List<AefFile> others = new ArrayList<>();
    for (PartyCode party : parties) {
      for (int year : List.of(filed.year() - 1, filed.year())) {
        boolean same = party.equals(filed.party()) && year == filed.year();
        if (year >= AefRequest.FIRST_YEAR && !same) {
          project(request(filed, party, year)).map(this::asFile).ifPresent(others::add);
        }
      }
    }
    return others;
  }

  private static AefRequest request(FiledAef filed, PartyCode party, int year) {
    return new AefRequest(
        party,
        year,
        filed.form().profile(),
        filed.submission().version(),
        filed.submission().submitted().orElse(LocalDate.of(year + 1, 4, 15)));
  }

  private Optional<Aef> project(AefRequest request) {
    return ledger.readAt(
        (Head head, StateView state) ->
            AefProjection.of(request, state, new EventHistory(ledger, head.height())));
  }

  private AefFile asFile(Aef made) {
    try (Aef aef = made) {
      return AefFile.of(aef, ledger.read(LedgerCheck::names));
    }
  }

  private static PartyNames names(StateView state) {
    TreeMap<PartyCode, String> names = new TreeMap<>();
    for (Party party : Tables.PARTIES.all(state)) {
      names.put(party.code(), party.name());
    }
    return new PartyNames(names);
  }

  private static byte[] workbook(Aef made) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Aef aef = made) {
      AefWorkbook.write(aef, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
  }
}
