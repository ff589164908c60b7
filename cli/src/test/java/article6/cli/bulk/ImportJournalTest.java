package article6.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.bulk.ImportJournal.Line;
import article6.cli.bulk.ImportJournal.State;
import article6.cli.console.CliException;
import article6.contracts.action.Action;
import article6.contracts.action.PartyAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal of an import outlives whatever ends it. */
class ImportJournalTest {
  private static final Hash NETWORK = Hash.of(Bytes.of(1));
  private static final Action ACTION = new PartyAction.CloseYear(new PartyCode("THA"), 2023);
  private static final Action OTHER = new PartyAction.CloseYear(new PartyCode("THA"), 2024);

  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void nameIt() {
    file = folder.resolve("rows.csv.a6-import.jsonl");
  }

  private static Line line(Action action, State state) {
    return new Line(ImportJournal.digest(action), Hash.ZERO, 7, state);
  }

  @Test
  void whatWasSignedAndWhatBecameOfItIsThereAgain() throws IOException {
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      journal.note(line(ACTION, State.SIGNED));
      journal.note(line(OTHER, State.SIGNED));
      journal.note(line(ACTION, State.FINAL));
    }
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      assertThat(journal.isDone(ACTION)).isTrue();
      assertThat(journal.isDone(OTHER)).isFalse();
      assertThat(journal.line(OTHER)).contains(line(OTHER, State.SIGNED));
    }
  }

  @Test
  void aLineThatWasCutOffIsPassedOverAndTheNextOnesStandAlone() throws IOException {
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      journal.note(line(ACTION, State.SIGNED));
    }
    Files.writeString(file, "{\"row\":\"0x12", StandardOpenOption.APPEND);
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      journal.note(line(OTHER, State.FINAL));
    }
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      assertThat(journal.line(ACTION)).isPresent();
      assertThat(journal.isDone(OTHER)).isTrue();
    }
  }

  @Test
  void aJournalWhoseFirstLineWasCutOffBeginsAnew() throws IOException {
    Files.writeString(file, "{\"network\":\"0x12");
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      journal.note(line(ACTION, State.FINAL));
    }
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      assertThat(journal.isDone(ACTION)).isTrue();
    }
  }

  @Test
  void twoImportsDoNotWriteOneJournal() throws IOException {
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      assertThatThrownBy(() -> ImportJournal.open(file, NETWORK)).isInstanceOf(CliException.class);
      journal.note(line(ACTION, State.FINAL));
    }
    try (ImportJournal journal = ImportJournal.open(file, NETWORK)) {
      assertThat(journal.isDone(ACTION)).isTrue();
    }
  }

  @Test
  void theJournalOfAnotherNetworkAndADamagedOneAreRefusedAndLeftAsTheyAre() throws IOException {
    ImportJournal.open(file, NETWORK).close();
    String before = Files.readString(file);
    assertThatThrownBy(() -> ImportJournal.open(file, Hash.ZERO)).isInstanceOf(CliException.class);
    assertThat(Files.readString(file)).isEqualTo(before);

    Files.writeString(file, before + "{\"row\":7}\n");
    assertThatThrownBy(() -> ImportJournal.open(file, NETWORK)).isInstanceOf(CliException.class);
    assertThat(Files.readString(file)).isEqualTo(before + "{\"row\":7}\n");
  }
}
