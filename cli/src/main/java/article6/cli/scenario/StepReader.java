package article6.cli.scenario;

import article6.cli.console.Language;
import article6.cli.network.OfficerName;
import article6.cli.scenario.Step.Expectation;
import article6.cli.scenario.Step.Tampering;
import article6.cli.yaml.Fields;
import article6.cli.yaml.Located;
import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.YamlException;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Rule;
import article6.contracts.law.Rules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads steps: each is exactly one of action, consent-to, replay or check. */
final class StepReader {
  private static final List<String> KINDS = List.of("action", "consent-to", "replay", "check");

  private final String file;

  StepReader(String file) {
    this.file = file;
  }

  Step read(Located located) {
    Fields fields = new Fields(file, located);
    List<String> kinds = KINDS.stream().filter(fields::has).toList();
    if (kinds.size() != 1) {
      throw new YamlException(
          file, fields.line(), "step-kind", String.join(", ", KINDS), kinds.size());
    }
    String name = fields.text("name");
    Text says = text(fields.find("says"));
    Step step =
        switch (kinds.getFirst()) {
          case "action" ->
              new Step.Act(
                  name,
                  fields.line(),
                  says,
                  signers(fields),
                  fields.require("action"),
                  tampering(fields),
                  expectation(fields));
          case "consent-to" ->
              new Step.GiveConsent(
                  name,
                  fields.line(),
                  says,
                  signers(fields),
                  fields.text("consent-to"),
                  expectation(fields));
          case "replay" ->
              new Step.Replay(
                  name, fields.line(), says, fields.text("replay"), expectation(fields));
          default -> new Step.Check(name, fields.line(), says, checks(fields.require("check")));
        };
    fields.nothingElse();
    return step;
  }

  /** A sentence: text alone is English, a mapping gives it by language. */
  Text text(Optional<Located> located) {
    if (located.isEmpty()) {
      return Text.EMPTY;
    }
    if (located.get() instanceof Scalar scalar) {
      return new Text(Map.of(Language.EN, scalar.text()));
    }
    Fields fields = new Fields(file, located.get());
    Map<Language, String> texts = new EnumMap<>(Language.class);
    texts.put(Language.EN, fields.text("en"));
    if (fields.has("ja")) {
      texts.put(Language.JA, fields.text("ja"));
    }
    fields.nothingElse();
    return new Text(texts);
  }

  private List<OfficerName> signers(Fields fields) {
    List<OfficerName> signers = fields.values("signed-by", OfficerName::parse);
    if (signers.isEmpty()) {
      throw new YamlException(file, fields.line(), "nobody-signs");
    }
    return signers;
  }

  private Tampering tampering(Fields fields) {
    if (!fields.has("tampered")) {
      return Tampering.NONE;
    }
    return fields.value(
        "tampered",
        text ->
            switch (text) {
              case "signature" -> Tampering.SIGNATURE;
              case "content" -> Tampering.CONTENT;
              default ->
                  throw new IllegalArgumentException("'%s': signature or content".formatted(text));
            });
  }

  private Expectation expectation(Fields fields) {
    Located located = fields.require("expect");
    if (located instanceof Mapping mapping) {
      Fields refused = new Fields(file, mapping);
      Expectation expected =
          refused.value("refused", (Function<String, Expectation>) StepReader::refusal);
      refused.nothingElse();
      return expected;
    }
    return fields.value(
        "expect",
        text ->
            switch (text) {
              case "accepted" -> new Expectation.Accepted();
              case "waiting" -> new Expectation.Waiting();
              default ->
                  throw new IllegalArgumentException(
                      "'%s': accepted, waiting or {refused: RULE}".formatted(text));
            });
  }

  private static Expectation.Refused refusal(String rule) {
    boolean known =
        Rules.all().stream()
            .filter(each -> each.severity() == Rule.Severity.REJECT)
            .anyMatch(each -> each.code().equals(rule) || each.id().equals(rule));
    if (!known) {
      throw new IllegalArgumentException(
          "no rule that refuses has the code or id '%s'".formatted(rule));
    }
    return new Expectation.Refused(rule);
  }

  private Checks checks(Located located) {
    Fields fields = new Fields(file, located);
    Checks checks =
        new Checks(
            each(
                fields,
                "holdings",
                item ->
                    new Checks.Holding(
                        item.line(), item.value("account", AccountId::new), item.number("units"))),
            each(
                fields,
                "balances",
                item ->
                    new Checks.Balance(
                        item.line(),
                        item.value("party", PartyCode::new),
                        item.year("year"),
                        item.number("balance"))),
            each(
                fields,
                "world",
                item ->
                    new Checks.World(
                        item.line(),
                        item.values("parties", PartyCode::new),
                        item.year("year"),
                        item.number("balance"))),
            each(
                fields,
                "first-transferred",
                item ->
                    new Checks.FirstTransferred(
                        item.line(),
                        item.value("party", PartyCode::new),
                        item.year("vintage"),
                        item.number("units"))));
    fields.nothingElse();
    return checks;
  }

  private <T> List<T> each(Fields fields, String name, Function<Fields, T> read) {
    return fields.items(name).stream()
        .map(
            item -> {
              Fields parts = new Fields(file, item);
              T value = read.apply(parts);
              parts.nothingElse();
              return value;
            })
        .toList();
  }
}
