package article6.cli.network;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.cli.keys.KeysCommand;
import article6.cli.keys.Passwords;
import article6.cli.keys.ScryptCost;
import article6.cli.scenario.KeyRing;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder that {@code a6 network create} wrote: genesis, members and their keys. */
public final class NetworkFolder implements KeyRing {
  private static final int NEWCOMER_AUTHORISERS = 2;

  private final Path root;
  private final Passwords passwords;
  private final Map<Path, char[]> passwordOf = new HashMap<>();
  private final Map<OfficerName, PrivateKey> keys = new HashMap<>();

  private NetworkFolder(Path root, Passwords passwords) {
    this.root = root;
    this.passwords = passwords;
  }

  /**
   * @param passwords for Parties without a password file
   * @throws CliException when there is no network in the folder
   */
  public static NetworkFolder open(Path root, Passwords passwords) {
    NetworkFolder folder = at(root, passwords);
    if (!Files.isRegularFile(folder.genesisFile())) {
      throw new CliException(ExitCode.NO_INPUT, "network.no-network", root);
    }
    return folder;
  }

  /** A folder that may not hold a network yet. */
  static NetworkFolder at(Path root, Passwords passwords) {
    return new NetworkFolder(root, passwords);
  }

  public static boolean isNetwork(Path root) {
    return Files.isRegularFile(at(root, new Passwords()).genesisFile());
  }

  public Path root() {
    return root;
  }

  public Path genesisFile() {
    return root.resolve("genesis.json");
  }

  public Genesis genesis() throws IOException {
    return GenesisFile.read(genesisFile());
  }

  /** Where the plays of a scenario are written down. */
  public Path journal(String scenario) {
    return root.resolve("played").resolve(scenario + ".json");
  }

  public MemberFolder party(PartyCode code) {
    return new MemberFolder(root.resolve("parties").resolve(code.value()));
  }

  MemberFolder member(PartyCode code, boolean validator) {
    return validator ? party(code) : observer(code);
  }

  public MemberFolder observer(PartyCode code) {
    return new MemberFolder(root.resolve("observers").resolve(code.value()));
  }

  /** Folders with a node configuration: Parties first, then observers, each in order of name. */
  public List<MemberFolder> nodes() throws IOException {
    return Stream.concat(members("parties"), members("observers"))
        .filter(member -> Files.isRegularFile(member.nodeConfig()))
        .toList();
  }

  private Stream<MemberFolder> members(String kind) throws IOException {
    Path folder = root.resolve(kind);
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isDirectory).sorted().map(MemberFolder::new).toList().stream();
    }
  }

  @Override
  public PrivateKey key(OfficerName officer) throws IOException {
    PrivateKey known = keys.get(officer);
    if (known != null) {
      return known;
    }
    MemberFolder member = party(officer.party());
    Path file = member.officer(officer.place());
    if (!Files.isRegularFile(file)) {
      throw new CliException(ExitCode.NO_INPUT, "network.no-officer", officer, root);
    }
    String name = file.toString();
    PrivateKey key =
        KeyStoreFile.parse(SafeFiles.read(file), name).open(password(member, officer), name);
    keys.put(officer, key);
    return key;
  }

  private char[] password(MemberFolder member, OfficerName officer) throws IOException {
    if (Files.isRegularFile(member.password())) {
      return Passwords.read(member.password());
    }
    char[] known = passwordOf.get(member.path());
    char[] password = known != null ? known : passwords.existing(officer.toString());
    passwordOf.put(member.path(), password);
    return password;
  }

  @Override
  public void welcome(PartyCode newcomer) throws IOException {
    MemberFolder member = party(newcomer);
    List<OfficerPlace> places = OfficerPlace.all(NEWCOMER_AUTHORISERS);
    List<OfficerPlace> missing =
        places.stream()
            .filter(place -> !Files.isRegularFile(member.officer(place.name())))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    boolean training = isTraining();
    if (training && !Files.isRegularFile(member.password())) {
      SafeFiles.writeSecret(member.password(), new String(TrainingPassword.random()) + "\n", false);
    }
    char[] password =
        training ? Passwords.read(member.password()) : passwords.fresh(newcomer.value());
    for (OfficerPlace place : missing) {
      KeyStoreFile store =
          KeyStoreFile.seal(
              KeysCommand.random(), password, training ? ScryptCost.LIGHT : ScryptCost.STANDARD);
      SafeFiles.writeSecret(member.officer(place.name()), store.toJson(), false);
    }
  }

  /** A training network is one whose passwords are written down. */
  boolean isTraining() throws IOException {
    return members("parties").anyMatch(member -> Files.isRegularFile(member.password()));
  }
}
