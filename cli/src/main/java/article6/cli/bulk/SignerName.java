package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.contracts.crypto.Address;
import java.io.IOException;
import java.nio.file.Path;

/** An officer named by address or key file, without a password. */
public final class SignerName {
  private SignerName() {}

  /**
   * @throws CliException when it is neither
   */
  public static Address address(String signer) throws IOException {
    if (!signer.startsWith("0x")) {
      return KeyStoreFile.parse(SafeFiles.read(Path.of(signer)), signer).address(signer);
    }
    try {
      return Address.fromHex(signer);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, "tx.address", signer).because(e);
    }
  }
}
