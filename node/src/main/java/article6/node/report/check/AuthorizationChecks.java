package article6.node.report.check;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.node.report.aef.ActionType;
import article6.node.report.check.AuthorizationBook.Given;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledHolding;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.finding.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows against tables 2 and 5 of all reports: participation (II01), users (II06), and that
 * authorizations exist (X04), list their entities (X05), are not exceeded (X10) and are kept in
 * time (X11, X12).
 */
final class AuthorizationChecks {
  private final Dossier dossier;
  private final Findings findings;
  private final Map<AuthorizationBook.Key, BigDecimal> firstTransferred = new HashMap<>();
  private final Set<Object> told = new HashSet<>();

  AuthorizationChecks(Dossier dossier, Findings findings) {
    this.dossier = dossier;
    this.findings = findings;
  }

  void check() {
    new ApproachChecks(dossier.authorizations(), findings).check();
    for (Dossier.Entry entry : dossier.actions()) {
      action(entry);
    }
    for (FiledAef report : dossier.reports()) {
      LocalDate yearEnd = LocalDate.of(report.year(), 12, 31);
      for (FiledHolding holding : report.holdings()) {
        participates(
            report, holding.block().approach(), report.place(holding, "CooperativeApproachID"));
        Optional<Given> given =
            dossier.authorizations().find(holding.block(), report.party(), yearEnd);
        if (given.isEmpty()) {
          authorizationMissing(
              report,
              holding.block().firstTransferring(),
              holding.block().authorization(),
              report.place(holding, "AuthorizationID"));
        }
      }
    }
    entitiesOfAuthorizations();
    quantities();
  }

  private void action(Dossier.Entry entry) {
    FiledAef report = entry.report();
    FiledAction action = entry.action();
    participates(report, entry.block().approach(), entry.place("CooperativeApproachID"));
    List<Given> versions =
        dossier
            .authorizations()
            .find(entry.block(), report.party(), dossier.governedFrom(entry), action.date());
    if (versions.isEmpty()) {
      authorizationMissing(
          report,
          entry.block().firstTransferring(),
          entry.block().authorization(),
          entry.place("AuthorizationID"));
      return;
    }
    findings.addAll(judge(entry, versions));
    beforeAuthorization(entry, versions.getFirst().key());
    if (action.type() == ActionType.FIRST_TRANSFER) {
      BigDecimal quantity =
          entry.block().quantity().orElse(BigDecimal.valueOf(entry.block().units().quantity()));
      firstTransferred.merge(versions.getFirst().key(), quantity, BigDecimal::add);
    }
  }

  /** By the version that says least against it, or else by the newest. */
  private Findings judge(Dossier.Entry entry, List<Given> versions) {
    return versions.stream()
        .map(version -> judge(entry, version))
        .filter(judged -> !judged.hasErrors())
        .findFirst()
        .orElseGet(() -> judge(entry, versions.getFirst()));
  }

  private Findings judge(Dossier.Entry entry, Given authorization) {
    Findings judged = new Findings();
    if (entry.action().isEnd()) {
      user(entry, authorization, judged);
    }
    new PurposeChecks(judged).check(entry, authorization);
    times(entry, authorization, judged);
    return judged;
  }

  /** II01; where no authorization of the approach was given at all, X04 says so. */
  private void participates(FiledAef report, ApproachId approach, Place place) {
    List<Given> all = dossier.authorizations().ofApproach(approach);
    PartyCode party = report.party();
    boolean takesPart =
        all.stream().anyMatch(it -> it.party().equals(party) || it.row().allows(party));
    if (!all.isEmpty() && !takesPart && told.add(List.of(party, report.year(), approach))) {
      findings.add(
          Finding.of(FindingCode.II01_NOT_PARTICIPATING, place, party.value(), approach.value()));
    }
  }

  /** An error in the report of the Party that authorises; of another one's, somebody may lack. */
  private void authorizationMissing(FiledAef report, PartyCode host, String id, Place place) {
    Finding finding = Finding.of(FindingCode.X04_AUTHORIZATION_MISSING, place, host + " " + id, "");
    if (report.party().equals(host)) {
      findings.add(finding);
    } else {
      findings.add(finding.milder(dossier.hasReportOf(host) ? Severity.WARNING : Severity.NOTE));
    }
  }

  private void user(Dossier.Entry entry, Given authorization, Findings judged) {
    FiledAction action = entry.action();
    Optional<PartyCode> user = action.user();
    boolean allowed =
        user.filter(it -> it.equals(authorization.party()) || authorization.row().allows(it))
            .isPresent();
    boolean needed = action.type() == ActionType.USE || user.isPresent();
    if (needed && !allowed && action.entity().isEmpty()) {
      judged.add(
          Finding.between(
              FindingCode.II06_USER_NOT_AUTHORIZED,
              entry.place("Using/cancellingPartyID"),
              user.map(PartyCode::value).orElse("–"),
              authorization.report().place(authorization.row(), "AuthorizedPartyIDs"),
              authorization.title()));
    } else if (user.isPresent() && !allowed) {
      judged.add(
          Finding.of(
              FindingCode.II06_USER_NOT_AUTHORIZED,
              entry.place("Using/cancellingPartyID"),
              user.get().value(),
              authorization.title()));
    }
    if (!action.entity().isEmpty()) {
      entity(entry, authorization, judged);
    }
  }

  private void entity(Dossier.Entry entry, Given authorization, Findings judged) {
    String entity = entry.action().entity();
    List<String> listed = authorization.row().entities();
    boolean inTableFive =
        dossier
            .authorizations()
            .hasEntity(authorization.party(), authorization.row().approach(), entity);
    if (!listed.contains(entity) && (!listed.isEmpty() || !inTableFive)) {
      judged.add(
          Finding.of(
              FindingCode.II06_ENTITY_NOT_AUTHORIZED,
              entry.place("Using/cancellingEntityID"),
              entity,
              authorization.title()));
    }
    if (!inTableFive) {
      judged.add(
          Finding.of(
              FindingCode.X05_ENTITY_MISSING,
              entry.place("Using/cancellingEntityID"),
              entity,
              authorization.title()));
    }
  }

  private void entitiesOfAuthorizations() {
    for (FiledAef report : dossier.reports()) {
      for (var row : report.authorizations()) {
        for (String entity : row.entities()) {
          if (!dossier.authorizations().hasEntity(report.party(), row.approach(), entity)) {
            findings.add(
                Finding.of(
                    FindingCode.X05_ENTITY_MISSING,
                    report.place(row, "AuthorizedEntityIDs"),
                    entity,
                    report.party() + " " + row.id()));
          }
        }
      }
    }
  }

  private static void times(Dossier.Entry entry, Given authorization, Findings judged) {
    int vintage = entry.block().vintage();
    authorization
        .row()
        .occurred()
        .filter(it -> !it.containsYear(vintage))
        .ifPresent(
            it ->
                judged.add(
                    Finding.of(
                        FindingCode.X11_VINTAGE_OUTSIDE,
                        entry.place("Vintage"),
                        String.valueOf(vintage),
                        it.toString())));
    LocalDate date = entry.action().date();
    authorization
        .row()
        .use()
        .filter(it -> entry.action().isEnd() && !it.contains(date))
        .ifPresent(
            it ->
                judged.add(
                    Finding.of(
                        FindingCode.X11_USE_OUTSIDE,
                        entry.place("ActionDateTime"),
                        date.toString(),
                        it.toString())));
  }

  private void beforeAuthorization(Dossier.Entry entry, AuthorizationBook.Key key) {
    LocalDate date = entry.action().date();
    LocalDate given = dossier.authorizations().versions(key).getFirst().row().date();
    if (entry.action().type() == ActionType.FIRST_TRANSFER && date.isBefore(given)) {
      findings.add(
          Finding.of(
              FindingCode.X12_BEFORE_AUTHORIZATION,
              entry.place("ActionDateTime"),
              date.toString(),
              given.toString()));
    }
  }

  private void quantities() {
    firstTransferred.forEach(
        (key, sum) -> {
          Given newest = dossier.authorizations().versions(key).getLast();
          newest
              .row()
              .quantity()
              .filter(allowed -> sum.compareTo(BigDecimal.valueOf(allowed)) > 0)
              .ifPresent(
                  allowed ->
                      findings.add(
                          Finding.of(
                              FindingCode.X10_QUANTITY_EXCEEDED,
                              newest.report().place(newest.row(), "AuthorizedQuantity"),
                              sum.toPlainString(),
                              allowed.toString())));
        });
  }
}
