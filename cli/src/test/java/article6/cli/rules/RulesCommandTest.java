package article6.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.contracts.domain.LawSettings;
import article6.contracts.law.Rule;
import article6.contracts.law.Rules;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import article6.node.text.RuleSheet;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  @Test
  void allRulesAreToldOneALine() {
    A6Run run = A6Run.of("rules");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(Rules.all().size() + 2);
    assertThat(run.out()).contains("UNIT_TERMINAL", "CMA7-2025");
  }

  @Test
  void oneRuleComesWithItsCureSourceAndTests() {
    A6Run run = A6Run.of("rules", "k-8");
    assertThat(run.out())
        .contains("DELEGATION_NOT_ALLOWED", "What to do:", "OfficerLawTest", "annex ¶4(c)");
    assertThat(A6Run.of("rules", "DELEGATION_NOT_ALLOWED").out()).isEqualTo(run.out());
    assertThat(A6Run.of("rules", "K-8", "--lang", "ja").out()).contains("委任できるのは");
  }

  @Test
  void anIdWithSeveralCodesTellsThemAll() {
    A6Run run = A6Run.of("rules", "A-7", "--json");
    assertThat(run.out().split("\"code\"", -1)).hasSize(Rules.byId("A-7").size() + 1);
    assertThat(run.out()).contains("\"confidence\"", "\"since\"", "\"tests\"");
  }

  @Test
  void whatANodeSaysOfARuleIsReadBack() {
    for (Rule rule : Rules.all()) {
      RuleSheet sheet = RuleSheet.of(rule, Catalogue.of(Language.ENGLISH), LawSettings.DEFAULT);
      assertThat(Json.fromTree(RuleSheet.class, Json.tree(sheet))).isEqualTo(sheet);
      assertThat(sheet.settingValue().isPresent()).isEqualTo(!rule.setting().isEmpty());
    }
  }

  @Test
  void anUnknownRuleIs64() {
    A6Run run = A6Run.of("rules", "X-99");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("X-99");
  }
}
