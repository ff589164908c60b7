package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.domain.LawSettings;
import article6.contracts.event.NetworkEvent;
import article6.contracts.state.Tables;
import org.junit.jupiter.api.Test;

/** What all Parties decide together: the edition of the law and its settings (N-1 … N-3). */
class NetworkLawTest {
  private static final String NEXT = Edition.CMA7_2025.label();

  private final LawScene scene = LawScene.of("CHE", "THA", "JPN").under(Edition.CMA6_2024);

  private static NetworkAction.ActivateRulebook activate(String rulebook, long height) {
    return new NetworkAction.ActivateRulebook(rulebook, height);
  }

  @Test
  void aLaterRulebookIsActivatedAtAHeightToComeByTwoThirdsOfTheValidators() {
    scene.accept(activate(NEXT, 100), "CHE.administrator", "THA.administrator");

    assertThat(scene.history(NetworkEvent.RulebookActivated.class))
        .containsExactly(new NetworkEvent.RulebookActivated(NEXT, 100));
    assertThat(Rulebook.labelAt(scene.state(), "CMA6-2024", 99)).isEqualTo("CMA6-2024");
    assertThat(Rulebook.labelAt(scene.state(), "CMA6-2024", 100)).isEqualTo(NEXT);
  }

  @Test
  void oneOfThreeCanOnlyPropose() {
    Outcome.Applied applied = scene.accept(activate(NEXT, 100), "CHE.administrator");

    assertThat(applied.effective()).isFalse();
    assertThat(Rulebook.labelAt(scene.state(), "CMA6-2024", 100)).isEqualTo("CMA6-2024");
  }

  @Test
  void anUnknownOrEarlierRulebookIsRefused() {
    String[] all = {"CHE.administrator", "THA.administrator"};
    scene.refuse(NetworkRule.N_2, activate("CMA99-2099", 100), all);
    scene.refuse(NetworkRule.N_2, activate("CMA6-2024", 100), all);
    scene.accept(activate(NEXT, 100), all);
    scene.refuse(NetworkRule.N_2, activate(NEXT, 200), all);
  }

  @Test
  void aHeightThatIsPastIsRefused() {
    scene.refuse(NetworkRule.N_3, activate(NEXT, 1), "CHE.administrator", "THA.administrator");
    scene.accept(activate(NEXT, 10), "CHE.administrator", "THA.administrator", "JPN.administrator");
  }

  @Test
  void anActionOfALaterEditionIsRefusedBeforeIt() {
    NetworkAction.SetLawSettings settings = new NetworkAction.SetLawSettings(LawSettings.DEFAULT);
    String[] all = {"CHE.administrator", "THA.administrator"};

    scene.refuse(NetworkRule.N_1, settings, all);
    scene.under(Edition.CMA7_2025).accept(settings, all);
    assertThat(Tables.SETTINGS.get(scene.state(), Tables.WHOLE_NETWORK))
        .contains(LawSettings.DEFAULT);
  }
}
