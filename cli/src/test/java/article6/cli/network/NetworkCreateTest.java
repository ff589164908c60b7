package article6.cli.network;

import static org.assertj.core.api.Assertions.assertThat;

import article6.cli.A6Run;
import article6.cli.keys.Passwords;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.state.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkCreateTest {
  @TempDir private Path folder = Path.of("");
  private Path root = Path.of("");

  @BeforeEach
  void chooseFolder() {
    root = folder.resolve("network");
  }

  private A6Run create(String... more) {
    String[] arguments = {"network", "create", root.toString(), "--training"};
    return A6Run.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void writesAGenesisThatReadsBackWithTheSameId() throws IOException {
    A6Run run = create("--parties", "CHE,THA,JPN,GHA", "--observer", "OBS");
    assertThat(run.exitCode()).as(run.err()).isZero();
    Genesis genesis = GenesisFile.read(root.resolve("genesis.json"));
    assertThat(run.out()).contains(genesis.networkId().toString());
    assertThat(genesis.parties())
        .extracting(party -> party.code().value())
        .containsExactly("CHE", "THA", "JPN", "GHA");
    assertThat(genesis.parties().getFirst().name()).isEqualTo("Switzerland");
    assertThat(genesis.validators().size()).isEqualTo(4);
    assertThat(genesis.nodes())
        .extracting(Node::validator)
        .containsExactly(true, true, true, true, false);
    assertThat(root.resolve("parties/CHE/genesis.json"))
        .hasSameTextualContentAs(root.resolve("genesis.json"));
  }

  @Test
  void theKeysInTheFoldersAreThoseOfTheGenesis() throws IOException {
    create("--bilateral", "CHE,THA");
    NetworkFolder network = NetworkFolder.open(root, new Passwords());
    Genesis genesis = network.genesis();
    PrivateKey registrar = network.key(OfficerName.parse("THA.registrar"));
    assertThat(genesis.parties().get(1).officers())
        .filteredOn(officer -> officer.roles().equals(List.of(Role.REGISTRAR)))
        .extracting(officer -> officer.publicKey())
        .containsExactly(registrar.publicKey());
  }

  @Test
  void theNodeConfigurationReadsBackAndNamesTheOthers() throws IOException {
    create("--parties", "CHE,THA", "--observer", "OBS", "--peer-port", "41000");
    NodeFile file = NodeFile.read(root.resolve("parties/THA/node.yaml"));
    assertThat(file.listen()).hasToString("127.0.0.1:41001");
    assertThat(file.peers())
        .extracting(Endpoint::toString)
        .containsExactly("127.0.0.1:41000", "127.0.0.1:41002");
    assertThat(file.genesis()).exists();
    assertThat(file.key()).exists();
  }

  @Test
  void secretsAreForTheirOwnerOnly() throws IOException {
    create("--parties", "CHE");
    for (String file : List.of("password", "node-key.json", "officers/registrar.json")) {
      Path path = root.resolve("parties/CHE").resolve(file);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void neverReplacesANetworkUnlessToldTo() throws IOException {
    create("--parties", "CHE");
    String before = Files.readString(root.resolve("genesis.json"));
    A6Run again = create("--parties", "CHE");
    assertThat(again.exitCode()).isEqualTo(73);
    assertThat(again.err()).contains("already", "--force");
    assertThat(root.resolve("genesis.json")).hasContent(before);
    assertThat(create("--parties", "CHE", "--force").exitCode()).isZero();
    assertThat(Files.readString(root.resolve("genesis.json"))).isNotEqualTo(before);
  }

  @Test
  void explainsWhatIsWrongWithTheRequest() {
    assertThat(create("--parties", "Che").err()).contains("'Che' is not the code of a Party");
    assertThat(create("--parties", "CHE,CHE").err()).contains("stands twice");
    assertThat(create("--parties", "CHE", "--threshold", "3").exitCode()).isEqualTo(64);
    assertThat(create("--parties", "CHE", "--host", "CHE=nowhere").err()).contains("HOST:PORT");
    assertThat(A6Run.of("network", "create").exitCode()).isEqualTo(64);
  }

  @Test
  void aNewcomerGetsKeysOnce() throws IOException {
    create("--parties", "CHE");
    NetworkFolder network = NetworkFolder.open(root, new Passwords());
    network.welcome(new PartyCode("TZA"));
    PrivateKey first = network.key(OfficerName.parse("TZA.authoriser-2"));
    NetworkFolder later = NetworkFolder.open(root, new Passwords());
    later.welcome(new PartyCode("TZA"));
    assertThat(later.key(OfficerName.parse("TZA.authoriser-2")).address())
        .isEqualTo(first.address());
  }

  @Test
  void movesToOtherPortsTogether() throws IOException {
    create("--parties", "CHE,THA");
    NetworkFolder network = NetworkFolder.open(root, new Passwords());
    TrainingNetwork.movePorts(network, 42000, 43000);
    assertThat(TrainingNetwork.ports(network)).containsExactly(42000, 42001, 43000, 43001);
    NodeFile file = NodeFile.read(root.resolve("parties/CHE/node.yaml"));
    assertThat(file.peers()).extracting(Endpoint::toString).containsExactly("127.0.0.1:42001");
    assertThat(file.genesis()).exists();
  }
}
