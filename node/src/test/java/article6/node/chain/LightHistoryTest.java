package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.light.ChangingChain;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import article6.contracts.tree.StateTree;
import article6.node.store.CommitBatch;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sets of the past are kept with the blocks, on a real store. */
class LightHistoryTest {
  private static final String[] THREE = {"AAA", "BBB", "CCC"};
  private static final String[] OTHERS = {"DDD", "EEE", "FFF", "GGG"};

  @TempDir private Path folder;
  private final ChangingChain chain = new ChangingChain(THREE);
  private LedgerStore store;
  private LightHistory history;

  @BeforeEach
  void open() {
    store = LedgerStore.open(StoreOptions.of(folder, chain.genesis.networkId(), ChainIndexes.ALL));
    Block first = chain.genesis.block();
    store.commit(
        CommitBatch.of(
            new CertifiedBlock(first, new Certificate(0, 0, first.hash(), List.of())),
            chain.genesis.stateChanges(),
            chain.genesis.stateTree()));
    history = new LightHistory(chain.genesis, store);
    chain.blocks(2);
    commit(1, chain.genesis.validators());
    commit(2, chain.genesis.validators());
    chain.change(OTHERS);
    commit(3, ChangingChain.set(OTHERS));
    chain.blocks(2);
    commit(4, ChangingChain.set(OTHERS));
    commit(5, ChangingChain.set(OTHERS));
    chain.change(THREE).blocks(1);
    commit(6, chain.genesis.validators());
    commit(7, chain.genesis.validators());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyHeightHasTheValidatorsThatHadToSealIt() {
    assertThat(history.validators(1)).isEqualTo(chain.genesis.validators());
    assertThat(history.validators(3)).isEqualTo(chain.genesis.validators());
    assertThat(history.validators(4)).isEqualTo(ChangingChain.set(OTHERS));
    assertThat(history.validators(6)).isEqualTo(ChangingChain.set(OTHERS));
    assertThat(history.validators(8)).isEqualTo(chain.genesis.validators());
  }

  @Test
  void aLightClientFollowsWhatTheStoreKeeps() {
    Trust trust = Trust.of(chain.genesis);
    for (LightBlock block : history.blocks(0, LedgerReader.LIGHT_BLOCKS_MAX)) {
      assertThat(trust.follow(block))
          .isInstanceOfSatisfying(
              Step.Trusted.class,
              step -> assertThat(step.trust().header()).isEqualTo(block.header()));
      trust = ((Step.Trusted) trust.follow(block)).trust();
    }
    assertThat(trust.header().height()).isEqualTo(7);
  }

  @Test
  void changesAreListedInBoundedPages() {
    assertThat(history.changes(0, 100)).extracting(LightBlock::height).containsExactly(3L, 6L);
    assertThat(history.changes(2, 1)).extracting(LightBlock::height).containsExactly(3L);
    assertThat(history.changes(3, 100)).extracting(LightBlock::height).containsExactly(6L);
    assertThat(history.changes(6, 100)).isEmpty();
    assertThat(history.blocks(5, 1)).extracting(LightBlock::height).containsExactly(6L);
    assertThat(history.blocks(7, 10)).isEmpty();
    assertThat(history.block(0)).isEmpty();
  }

  @Test
  void aLineageTakesOnlyTheChangesItNeeds() {
    assertThat(history.lineage(2).map(Lineage::path)).contains(List.of());
    assertThat(history.lineage(5).orElseThrow().path())
        .extracting(LightBlock::height)
        .containsExactly(3L);
    assertThat(history.lineage(7).map(Lineage::path)).contains(List.of());
  }

  @Test
  void aSetThatTheHeaderDoesNotNameIsNeverKept() {
    chain.change(OTHERS);
    assertThatThrownBy(() -> commit(8, chain.genesis.validators()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("block 8");
  }

  private void commit(long height, ValidatorSet next) {
    LightBlock block = chain.at(height);
    CommitBatch batch =
        CommitBatch.of(
            new CertifiedBlock(new Block(block.header(), List.of()), block.certificate()),
            List.of(),
            StateTree.update(store.pages(), List.of()));
    LightHistory.add(batch, block.parent(), block.header(), next);
    store.commit(batch);
  }
}
