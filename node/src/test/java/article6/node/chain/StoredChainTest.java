package article6.node.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.Codec;
import article6.contracts.law.Edition;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.GZIPInputStream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An old chain is judged by the law of its day, wherever and whenever it is replayed. */
class StoredChainTest {
  private static final String STATE_ROOT =
      "0x02f582140ca7617dde158556e21a22cd43c3725ec711696ebab30cc65136c16b";
  private static final int CERTIFIED_BYTES_MAX = 16 * 1024 * 1024;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void backToNormal() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({"en-US, UTC", "tr-TR, Asia/Tokyo", "ar-EG-u-nu-arab, Pacific/Kiritimati"})
  void theStoredChainOfTheFirstEditionReplaysToItsStateRoot(String language, String timeZone) {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(timeZone));
    List<String> lines = lines();
    Genesis genesis = Genesis.decode(Bytes.fromHexString(lines.getFirst()));
    assertThat(genesis.rulebook()).isEqualTo(Edition.CMA6_2024.label());

    try (LedgerStore store = open(genesis)) {
      Chain chain = chain(store, genesis);
      for (String line : lines.subList(1, lines.size())) {
        CertifiedBlock block =
            Codec.of(CertifiedBlock.class).decode(Bytes.fromHexString(line), CERTIFIED_BYTES_MAX);
        assertThat(chain.importBlock(block)).isInstanceOf(ImportResult.Committed.class);
      }
      assertThat(chain.head().height()).isEqualTo(lines.size() - 1);
      assertThat(chain.head().header().stateRoot()).hasToString(STATE_ROOT);
    }
  }

  @Test
  void aNetworkUnderALawThatThisReleaseDoesNotHaveIsRefusedWithTheCure() {
    Genesis old = Genesis.decode(Bytes.fromHexString(lines().getFirst()));
    Genesis unknown =
        new Genesis(
            old.name(),
            "CMA99-2099",
            old.startTimeMillis(),
            old.parameters(),
            old.parties(),
            old.nodes());
    try (LedgerStore store = open(unknown)) {
      assertThatThrownBy(() -> chain(store, unknown))
          .isInstanceOf(ChainFailure.class)
          .hasMessageContaining("CMA99-2099")
          .hasMessageContaining("Install a release");
    }
  }

  private LedgerStore open(Genesis genesis) {
    return LedgerStore.open(StoreOptions.of(folder, genesis.networkId(), ChainIndexes.ALL));
  }

  private static Chain chain(LedgerStore store, Genesis genesis) {
    return Chain.open(
        store,
        genesis,
        genesis.nodes().getFirst().publicKey().address(),
        new TransactionBook(Runnable::run));
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    StoredChainTest.class.getResourceAsStream("cma6-2024.chain.gz")),
                StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
