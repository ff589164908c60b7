package article6.cli.network;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.yaml.Fields;
import article6.cli.yaml.LocatedReader;
import article6.node.app.StorageSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The configuration of a node: {@code node.yaml} (docs/operations.md). Paths in it are relative to
 * the file.
 *
 * @param name for people
 * @param genesis the genesis of the network
 * @param key the key store of the node
 * @param passwordFile where its password is; without it the password is asked for
 * @param data the folder of the ledger
 * @param listen where other nodes reach this one
 * @param peers the nodes to stay connected to
 * @param api where programs and browsers reach it
 * @param storage how the node begins, and how much of the past it keeps
 * @param logLevel how much it tells: ERROR, WARN, INFO or DEBUG
 */
public record NodeFile(
    String name,
    Path genesis,
    Path key,
    Optional<Path> passwordFile,
    Path data,
    Endpoint listen,
    List<Endpoint> peers,
    Endpoint api,
    StorageSettings storage,
    String logLevel) {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .build();
  private static final List<String> LOG_LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");

  public NodeFile {
    peers = List.copyOf(peers);
  }

  /**
   * @throws article6.cli.yaml.YamlException when a line can't be understood
   * @throws CliException when there is no such file
   */
  public static NodeFile read(Path file) throws IOException {
    String name = file.toString();
    Fields fields = new Fields(name, LocatedReader.read(name, SafeFiles.read(file)));
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new CliException(ExitCode.NO_INPUT, "file.missing", file);
    }
    NodeFile node =
        new NodeFile(
            fields.text("name"),
            fields.value("genesis", folder::resolve),
            fields.value("key", folder::resolve),
            fields.has("password-file")
                ? Optional.of(fields.value("password-file", folder::resolve))
                : Optional.empty(),
            fields.value("data", folder::resolve),
            fields.value("listen", Endpoint::parse),
            fields.values("peers", Endpoint::parse),
            fields.value("api", Endpoint::parse),
            StorageFields.read(fields),
            fields.has("log-level") ? fields.value("log-level", NodeFile::logLevel) : "INFO");
    fields.nothingElse();
    return node;
  }

  private static String logLevel(String text) {
    String level = text.toUpperCase(Locale.ROOT);
    if (!LOG_LEVELS.contains(level)) {
      throw new IllegalArgumentException("'%s' is none of %s".formatted(text, LOG_LEVELS));
    }
    return level;
  }

  /** The same with paths relative to a folder, as they are written. */
  NodeFile relativeTo(Path folder) {
    Path base = folder.toAbsolutePath();
    return new NodeFile(
        name,
        base.relativize(genesis.toAbsolutePath()),
        base.relativize(key.toAbsolutePath()),
        passwordFile.map(file -> base.relativize(file.toAbsolutePath())),
        base.relativize(data.toAbsolutePath()),
        listen,
        peers,
        api,
        storage,
        logLevel);
  }

  NodeFile withEndpoints(Endpoint newListen, List<Endpoint> newPeers, Endpoint newApi) {
    return new NodeFile(
        name, genesis, key, passwordFile, data, newListen, newPeers, newApi, storage, logLevel);
  }

  /** The text of the file, with the paths as they are. */
  String text() {
    ObjectNode content = YAML.createObjectNode();
    content.put("name", name);
    content.put("genesis", genesis.toString());
    content.put("key", key.toString());
    passwordFile.ifPresent(file -> content.put("password-file", file.toString()));
    content.put("data", data.toString());
    content.put("listen", listen.toString());
    ArrayNode list = content.putArray("peers");
    peers.forEach(peer -> list.add(peer.toString()));
    content.put("api", api.toString());
    StorageFields.write(storage, content);
    content.put("log-level", logLevel);
    return YAML.writeValueAsString(content);
  }
}
