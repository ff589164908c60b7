package article6.cli.scenario;

import article6.cli.network.OfficerName;
import article6.cli.yaml.Located;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.YamlException;
import article6.contracts.crypto.PublicKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what only the play knows: {@code ${THA.registrar.publicKey}}, {@code
 * ${THA.registrar.address}}, {@code ${step.NAME}} (the id of that step's transaction) and {@code
 * ${today}}.
 */
final class GapFiller {
  private static final Pattern KEY = Pattern.compile("(.+)\\.(publicKey|address)");
  private static final Pattern STEP = Pattern.compile("step\\.(.+)");

  private final Scenario scenario;
  private final Journal journal;
  private final KeyRing keys;
  private final LocalDate today;

  GapFiller(Scenario scenario, Journal journal, KeyRing keys, LocalDate today) {
    this.scenario = scenario;
    this.journal = journal;
    this.keys = keys;
    this.today = today;
  }

  Located fill(Located located) throws IOException {
    Located filled;
    try {
      filled = Gaps.fill(located, gap -> value(gap).map(text -> Scalar.ofText(0, text)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Optional<Scalar> open = Gaps.open(filled);
    if (open.isPresent()) {
      throw new YamlException(scenario.file(), open.get().line(), "gap-unknown", open.get().text());
    }
    return filled;
  }

  private Optional<String> value(String gap) {
    if (gap.equals("today")) {
      return Optional.of(today.toString());
    }
    Matcher step = STEP.matcher(gap);
    if (step.matches()) {
      return journal.transaction(step.group(1)).map(earlier -> earlier.id().toString());
    }
    Matcher key = KEY.matcher(gap);
    return key.matches() ? key(key.group(1), key.group(2)) : Optional.empty();
  }

  private Optional<String> key(String officer, String part) {
    try {
      PublicKey key = keys.key(OfficerName.parse(officer)).publicKey();
      return Optional.of(part.equals("address") ? key.address().toString() : key.toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no officer's name: the gap stays open and is reported by line
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
