package article6.node.report.check;

import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UsePurpose;
import article6.node.report.aef.ActionType;
import article6.node.report.check.AuthorizationBook.Given;
import article6.node.report.filed.FiledAction;
import article6.node.report.filed.FiledSubtype;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * STC02 and STC04: the purpose of a use, cancellation or first transfer is one the authorization
 * covers, by the set meaning of A-5 and not by the spelling; and a first transfer is what the
 * authorization defines as one (F-9).
 */
final class PurposeChecks {
  private final Findings findings;

  PurposeChecks(Findings findings) {
    this.findings = findings;
  }

  void check(Dossier.Entry entry, Given authorization) {
    purpose(entry, authorization.row().purpose());
    if (entry.action().type() == ActionType.FIRST_TRANSFER) {
      firstTransfer(entry, authorization);
    }
  }

  private void purpose(Dossier.Entry entry, Purpose allowed) {
    FiledAction action = entry.action();
    String written = action.purpose().strip().toUpperCase(Locale.ROOT);
    boolean covered;
    String used = written;
    if (written.equals("OIMP")) {
      covered = allowed.coversOimp();
    } else {
      Optional<UsePurpose> purpose = purposeOf(action, written);
      if (purpose.isEmpty()) {
        return;
      }
      covered = allowed.covers(purpose.get());
      used = purpose.get().name();
    }
    if (!covered) {
      findings.add(
          Finding.of(
              FindingCode.STC02_PURPOSE_NOT_COVERED,
              entry.place("PurposeITMOUsedForOIMP"),
              used,
              allowed.label()));
    }
  }

  /**
   * What units are used for. Where an officer's own words stand in the field, the type of the
   * action tells: uses are for IMP, cancellations for OP. Some cancellations serve no purpose of an
   * authorization (U-9).
   */
  private static Optional<UsePurpose> purposeOf(FiledAction action, String written) {
    Optional<UsePurpose> named =
        Arrays.stream(UsePurpose.values()).filter(it -> it.name().equals(written)).findFirst();
    if (named.isPresent()) {
      return named;
    }
    boolean words = !written.isEmpty();
    return switch (action.type()) {
      case USE -> Optional.of(words ? UsePurpose.IMP : UsePurpose.NDC);
      case CANCELLATION, VOLUNTARY_CANCELLATION ->
          action.subtype().isPresent() ? Optional.empty() : Optional.of(UsePurpose.OP);
      case AUTHORIZATION, FIRST_TRANSFER, TRANSFER, ACQUISITION -> Optional.empty();
    };
  }

  private void firstTransfer(Dossier.Entry entry, Given authorization) {
    FiledAction action = entry.action();
    if (action.subtype().isEmpty()) {
      return;
    }
    FiledSubtype subtype = action.subtype().get();
    Purpose allowed = authorization.row().purpose();
    Optional<FirstTransferDefinition> definition = authorization.row().firstTransfer();
    switch (subtype) {
      case INTERNATIONAL_TRANSFER -> {
        acquirer(entry);
        boolean undefined = allowed.coversOimp() && definition.isEmpty(); // A-6b
        if (!allowed.covers(UsePurpose.NDC) && !undefined) {
          differs(entry, authorization, definition);
        }
      }
      case AUTHORIZATION, ISSUANCE, USE_OR_CANCELLATION -> {
        boolean same = definition.filter(it -> it == definitionOf(subtype)).isPresent();
        if (!allowed.coversOimp() || !same) {
          differs(entry, authorization, definition);
        }
      }
      default -> {
        // a cancellation for OMGE may be the first transfer whatever is defined (F-8)
      }
    }
  }

  private void acquirer(Dossier.Entry entry) {
    Optional<PartyCode> acquirer = entry.action().acquiring();
    if (acquirer.isEmpty() || acquirer.get().equals(entry.reporter())) {
      findings.add(
          Finding.of(
              FindingCode.STC04_ACQUIRER_MISSING,
              entry.place("AcquiringPartyID"),
              acquirer.map(PartyCode::value).orElse(""),
              ""));
    }
  }

  private static FirstTransferDefinition definitionOf(FiledSubtype subtype) {
    return switch (subtype) {
      case AUTHORIZATION -> FirstTransferDefinition.AUTHORISATION;
      case ISSUANCE -> FirstTransferDefinition.ISSUANCE;
      default -> FirstTransferDefinition.USE_OR_CANCELLATION;
    };
  }

  private void differs(
      Dossier.Entry entry, Given authorization, Optional<FirstTransferDefinition> definition) {
    findings.add(
        Finding.between(
            FindingCode.STC04_DEFINITION_DIFFERS,
            entry.place("ActionSubtype"),
            entry.action().subtype().map(it -> it.words().getFirst()).orElse(""),
            authorization.report().place(authorization.row(), "FirstTransferDefnForOIMP"),
            definition
                .map(FirstTransferDefinition::label)
                .orElse(authorization.row().purpose().label())));
  }
}
