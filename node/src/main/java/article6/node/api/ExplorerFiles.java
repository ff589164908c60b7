package article6.node.api;

import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.apache.tuweni.bytes.Bytes;

/** The explorer's pages, from inside the node. Each file is read once. */
final class ExplorerFiles {
  private static final String FOLDER = "/article6/node/explorer/";
  private static final String START_PAGE = "index.html";

  /** Plain names and folders only: nothing that could climb out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9-]{1,40}/){0,3}[a-z0-9-]{1,40}(?:\\.[a-z0-9]{1,8}){1,3}");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "json", "application/json");

  /**
   * A file.
   *
   * @param entityTag digest of the content
   */
  record ExplorerFile(Bytes content, String mediaType, String entityTag) {}

  private final ConcurrentMap<String, ExplorerFile> known = new ConcurrentHashMap<>();

  /** The file of that path; the start page for the empty one. */
  Optional<ExplorerFile> find(String path) {
    String name = path.isEmpty() ? START_PAGE : path;
    String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (mediaType == null || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    ExplorerFile file = known.get(name);
    if (file != null) {
      return Optional.of(file);
    }
    Optional<ExplorerFile> read = read(name, mediaType);
    read.ifPresent(each -> known.put(name, each));
    return read;
  }

  private static Optional<ExplorerFile> read(String name, String mediaType) {
    try (InputStream in = ExplorerFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        return Optional.empty();
      }
      Bytes content = Bytes.wrap(in.readAllBytes());
      return Optional.of(new ExplorerFile(content, mediaType, Hash.of(content).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the explorer's " + name, e);
    }
  }
}
