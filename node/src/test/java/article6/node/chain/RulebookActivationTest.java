package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NetworkAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.SampleNetwork;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.law.Edition;
import article6.contracts.law.NetworkRule;
import article6.contracts.law.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network goes over to a later edition of the law at the height that it has decided. */
class RulebookActivationTest {
  private static final long ACTIVATION_HEIGHT = 3;

  @TempDir Path folder;
  @TempDir Path otherFolder;

  @Test
  void blocksNameTheRulebookOfTheirHeightAndLiveUnderIt() {
    try (TestChain chain = open(folder)) {
      chain.commit(activation(chain));
      assertThat(chain.chain.rehearse(settings(chain), chain.nowMillis()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              it -> assertThat(it.finding().rule()).isEqualTo(NetworkRule.N_1));
      chain.commit(chain.openAccount("CHE-ONE"));
      chain.commit(settings(chain));

      assertThat(rulebook(chain, 1)).isEqualTo("CMA6-2024");
      assertThat(rulebook(chain, 2)).isEqualTo("CMA6-2024");
      assertThat(rulebook(chain, ACTIVATION_HEIGHT)).isEqualTo("CMA7-2025");
    }
  }

  @Test
  void aNodeThatCatchesUpFollowsAndABlockUnderTheWrongLawIsInvalid() {
    try (TestChain source = open(folder);
        TestChain follower = open(otherFolder)) {
      source.commit(activation(source));
      source.commit(source.openAccount("CHE-ONE"));
      source.commit(settings(source));
      for (long height = 1; height <= ACTIVATION_HEIGHT; height++) {
        assertThat(follower.chain.importBlock(source.reader.block(height).orElseThrow()))
            .isInstanceOf(ImportResult.Committed.class);
      }
      assertThat(follower.chain.head()).isEqualTo(source.chain.head());

      var next = source.build(source.openAccount("CHE-TWO"));
      var wrong = new Block(withRulebook(next.header(), "CMA6-2024"), next.transactions());
      assertThat(follower.chain.judge(0, wrong, follower.nowMillis()))
          .hasValueSatisfying(reason -> assertThat(reason).contains("CMA6-2024", "CMA7-2025"));
    }
  }

  private static TestChain open(Path folder) {
    Genesis genesis =
        SampleNetwork.genesis(
            Edition.CMA6_2024, NetworkParameters.DEFAULT, 1_750_000_000_000L, "CHE", "THA");
    return TestChain.open(folder, genesis, "CHE", "THA");
  }

  private static IncomingTransaction activation(TestChain chain) {
    return chain.transaction(
        new NetworkAction.ActivateRulebook(Edition.CMA7_2025.label(), ACTIVATION_HEIGHT),
        "CHE.administrator",
        "THA.administrator");
  }

  private static IncomingTransaction settings(TestChain chain) {
    return chain.transaction(
        new NetworkAction.SetLawSettings(LawSettings.DEFAULT),
        "CHE.administrator",
        "THA.administrator");
  }

  private static String rulebook(TestChain chain, long height) {
    return chain.reader.header(height).orElseThrow().rulebook();
  }

  private static BlockHeader withRulebook(BlockHeader header, String rulebook) {
    return new BlockHeader(
        header.network(),
        header.height(),
        header.parent(),
        header.timeMillis(),
        header.proposer(),
        header.transactionsRoot(),
        header.stateRoot(),
        header.nextValidators(),
        rulebook);
  }
}
