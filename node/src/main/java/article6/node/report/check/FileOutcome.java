package article6.node.report.check;

import article6.contracts.domain.PartyCode;
import article6.node.report.aef.AefVersion;
import article6.node.report.filed.AefFile;
import article6.node.report.filed.FiledAef;
import article6.node.report.filed.FiledForm;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param state the last one it reached
 */
public record FileOutcome(
    String file,
    CheckState state,
    Optional<PartyCode> party,
    Optional<Integer> year,
    Optional<String> version,
    Optional<FiledForm> form,
    int actions,
    int holdings) {

  static FileOutcome of(AefFile file, CheckState state) {
    Optional<FiledAef> report = file.report();
    return new FileOutcome(
        file.name(),
        state,
        report.map(FiledAef::party),
        report.map(FiledAef::year),
        report.map(it -> it.submission().version()).map(AefVersion::toString),
        report.map(FiledAef::form),
        report.map(it -> it.actions().size()).orElse(0),
        report.map(it -> it.holdings().size()).orElse(0));
  }
}
