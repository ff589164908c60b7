package article6.cli.transaction;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.transaction.Consent;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A transaction on its way from officer to officer: readable JSON. Its consents may still be none.
 *
 * @param id what the officers sign; checked whenever the file is read
 */
record TransactionFile(Hash id, TransactionBody body, List<Consent> consents) {
  static TransactionFile unsigned(TransactionBody body) {
    return new TransactionFile(Transaction.idOf(body), body, List.of());
  }

  /**
   * @throws CliException when the file is no transaction or its content doesn't have its id
   */
  static TransactionFile read(Path file) throws IOException {
    try {
      TransactionFile read = Json.read(TransactionFile.class, SafeFiles.readBytes(file));
      if (!Transaction.idOf(read.body()).equals(read.id())) {
        throw new CliException(ExitCode.DATA, "tx.changed", file);
      }
      return read;
    } catch (JsonException e) {
      throw new CliException(ExitCode.DATA, "tx.malformed", file, String.valueOf(e.getMessage()))
          .because(e);
    }
  }

  void write(Path file, boolean overwrite) throws IOException {
    SafeFiles.write(file, Json.writePretty(this) + "\n", overwrite);
  }

  /** With one more officer's signature; signing twice changes nothing. */
  TransactionFile signedBy(PrivateKey officer) {
    Consent added = new Consent(officer.address(), officer.sign(id));
    return new TransactionFile(
        id,
        body,
        Stream.concat(
                consents.stream().filter(each -> !each.officer().equals(added.officer())),
                Stream.of(added))
            .sorted(Comparator.comparing(Consent::officer))
            .toList());
  }

  /**
   * @throws CliException when nobody has signed yet
   */
  Transaction transaction(Path file) {
    if (consents.isEmpty()) {
      throw new CliException(ExitCode.DATA, "tx.unsigned", file);
    }
    return new Transaction(body, consents);
  }
}
