package article6.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class A6Test {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyCommandHasHelpAndTellsWhatItDoes() {
    List<String> silent = new ArrayList<>();
    walk("a6", A6.commandLine(), silent);
    assertThat(silent).isEmpty();
  }

  private static void walk(String name, CommandLine command, List<String> silent) {
    if (command.getCommandSpec().usageMessage().description().length == 0) {
      silent.add(name);
    }
    assertThat(command.getUsageMessage()).contains("Usage: ");
    for (Map.Entry<String, CommandLine> sub : command.getSubcommands().entrySet()) {
      walk(name + " " + sub.getKey(), sub.getValue(), silent);
    }
  }

  @Test
  void aWrongCommandLineIs64() {
    A6Run run = A6Run.of("netwrok");
    assertThat(run.exitCode()).isEqualTo(64);
    assertThat(run.err()).contains("network");
  }

  @Test
  void anUnreachableNodeIs69WithACure() {
    A6Run run = A6Run.of("show", "status", "--node", "http://127.0.0.1:1");
    assertThat(run.exitCode()).isEqualTo(69);
    assertThat(run.err()).contains("No node answers", "a6 node start");
    A6Run japanese = A6Run.of("show", "status", "--node", "http://127.0.0.1:1", "--lang", "ja");
    assertThat(japanese.err()).contains("応答しません");
  }

  @Test
  void aMissingFileIs66() {
    A6Run run = A6Run.of("verify", "nowhere.json", "--genesis", "nowhere.json");
    assertThat(run.exitCode()).isEqualTo(66);
    assertThat(run.err()).contains("There is no file nowhere.json");
  }

  @Test
  void keysAreMadeListedAndShownWithoutEverShowingTheSecret() throws Exception {
    Path password = folder.resolve("password");
    Files.writeString(password, "correct horse battery\n");
    Path key = folder.resolve("officer.json");
    String[] common = {"--password-file", password.toString()};
    A6Run made = A6Run.of("keys", "new", key.toString(), "--light", common[0], common[1]);
    assertThat(made.exitCode()).as(made.err()).isZero();
    A6Run shown = A6Run.of("keys", "show", key.toString(), common[0], common[1], "--json");
    assertThat(shown.out()).contains("address", "publicKey");
    assertThat(A6Run.of("keys", "list", folder.toString()).out()).contains("officer.json", "0x");
    assertThat(A6Run.of("keys", "new", key.toString(), common[0], common[1]).exitCode())
        .isEqualTo(73);
    Files.writeString(password, "wrong horse battery\n");
    A6Run wrong = A6Run.of("keys", "show", key.toString(), common[0], common[1]);
    assertThat(wrong.exitCode()).isEqualTo(77);
    assertThat(wrong.err()).contains("password", "wrong");
  }

  @Test
  void aKeyOfAWalletIsImported() throws Exception {
    Path password = folder.resolve("password");
    Files.writeString(password, "correct horse battery\n");
    Path secret = folder.resolve("secret");
    Files.writeString(
        secret, "0x7a28b5ba57c53603b0b07b56bba752f7784bf506fa95edc395f5cf6c7514fe9d\n");
    A6Run run =
        A6Run.of(
            "keys",
            "import",
            folder.resolve("officer.json").toString(),
            "--from",
            secret.toString(),
            "--light",
            "--password-file",
            password.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("0x008aeeda4d805471df9b2a5b0f38a0c3bcba786b");
  }
}
