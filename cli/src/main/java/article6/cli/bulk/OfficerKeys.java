package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.cli.keys.Passwords;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PrivateKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keys of the officers who sign an import; each is opened when it is first needed. */
public final class OfficerKeys {
  private final Map<Address, Path> fileOf = new LinkedHashMap<>();
  private final Map<Address, PrivateKey> open = new LinkedHashMap<>();
  private final Passwords passwords;

  public OfficerKeys(Passwords passwords) {
    this.passwords = passwords;
  }

  /** A key file, or a network folder with the keys of many officers. */
  public void add(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      List<Path> files = officerFiles(place);
      if (files.isEmpty()) {
        throw new CliException(ExitCode.NO_INPUT, "import.no-keys", place);
      }
      for (Path file : files) {
        add(file);
      }
      return;
    }
    String name = place.toString();
    fileOf.put(KeyStoreFile.parse(SafeFiles.read(place), name).address(name), place);
  }

  private static List<Path> officerFiles(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> file.getParent() != null && file.getParent().endsWith("officers"))
          .sorted()
          .forEach(found::add);
    }
    return found;
  }

  public List<Address> addresses() {
    return List.copyOf(fileOf.keySet());
  }

  List<PrivateKey> of(List<Address> signers) throws IOException {
    List<PrivateKey> keys = new ArrayList<>();
    for (Address signer : signers) {
      keys.add(key(signer));
    }
    return keys;
  }

  private PrivateKey key(Address signer) throws IOException {
    PrivateKey known = open.get(signer);
    if (known != null) {
      return known;
    }
    Path file = fileOf.get(signer);
    if (file == null) {
      throw new CliException(ExitCode.USAGE, "import.no-key", signer);
    }
    String name = file.toString();
    PrivateKey key = KeyStoreFile.parse(SafeFiles.read(file), name).open(password(file), name);
    open.put(signer, key);
    return key;
  }

  /** Training networks write a Party's password beside its officers. */
  private char[] password(Path file) throws IOException {
    Path officers = file.getParent();
    Path party = officers == null ? null : officers.getParent();
    if (party != null && Files.isRegularFile(party.resolve("password"))) {
      return Passwords.read(party.resolve("password"));
    }
    return passwords.existing(file.toString());
  }
}
