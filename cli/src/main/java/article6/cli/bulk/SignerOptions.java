package article6.cli.bulk;

import article6.cli.keys.Passwords;
import article6.contracts.crypto.Address;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The officers who sign what a command makes, or would sign it. */
public final class SignerOptions {
  @Option(
      names = "--signer",
      paramLabel = "ADDRESS|FILE",
      description = "An officer who would sign, for a dry run; may be repeated.")
  private List<String> signers = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "FILE|FOLDER",
      description = "Key of an officer who signs, or a folder with officers' keys; repeatable.")
  private List<Path> keys = new ArrayList<>();

  @Mixin private Passwords passwords = new Passwords();

  /** The keys that are given. */
  public OfficerKeys keys() throws IOException {
    OfficerKeys officers = noKeys();
    for (Path key : keys) {
      officers.add(key);
    }
    return officers;
  }

  OfficerKeys noKeys() {
    return new OfficerKeys(passwords);
  }

  /** All who would sign: those whose keys are given, and those who are only named. */
  public List<Address> officers(OfficerKeys given) throws IOException {
    List<Address> officers = new ArrayList<>(given.addresses());
    for (String signer : signers) {
      officers.add(SignerName.address(signer));
    }
    return officers;
  }
}
