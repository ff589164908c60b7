package article6.cli.files;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.crypto.Hash;
import article6.node.report.sheet.SheetLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes32;

/** Reads and writes small files. */
public final class SafeFiles {
  /** Largest file read into memory: no genesis, scenario, receipt or key store comes near. */
  public static final int BYTES_MAX = 16 * 1024 * 1024;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SafeFiles() {}

  /**
   * @throws CliException when the file is missing, is no file or is too large
   */
  public static String read(Path file) throws IOException {
    return new String(readBytes(file), StandardCharsets.UTF_8);
  }

  /** As {@link #read}, for a file that is not text. */
  public static byte[] readBytes(Path file) throws IOException {
    return readBytes(file, BYTES_MAX);
  }

  /** The same for files that may be larger. */
  public static byte[] readBytes(Path file, int bytesMax) throws IOException {
    return readBytes(file, bytesMax, "file.too-large");
  }

  /**
   * The same for sheets of rows, which can be handed in part by part.
   *
   * @throws CliException when the file is missing, is no file or is too large
   */
  public static byte[] readSheet(Path file) throws IOException {
    return readBytes(file, SheetLimits.FILE_BYTES_MAX, "file.sheet-too-large");
  }

  private static byte[] readBytes(Path file, int bytesMax, String tooLarge) throws IOException {
    try {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.size(file) > bytesMax) {
        throw new CliException(ExitCode.DATA, tooLarge, file, bytesMax);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new CliException(ExitCode.NO_INPUT, "file.missing", file).because(e);
    }
  }

  /**
   * The SHA-256 of a document, which may have any size: it is read piece by piece.
   *
   * @throws CliException when the file is missing or is no file
   */
  public static Hash digest(Path file) throws IOException {
    MessageDigest sha256;
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    if (!Files.isRegularFile(file)) {
      throw new CliException(ExitCode.NO_INPUT, "file.missing", file);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new Hash(Bytes32.wrap(sha256.digest()));
  }

  /** Writes a file that everybody may read. */
  public static void write(Path file, String text, boolean overwrite) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8), overwrite, false);
  }

  /** Writes a file that only its owner may read. */
  public static void writeSecret(Path file, String text, boolean overwrite) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8), overwrite, true);
  }

  /** Writes bytes that everybody may read. */
  public static void write(Path file, byte[] bytes, boolean overwrite) throws IOException {
    write(file, bytes, overwrite, false);
  }

  private static void write(Path file, byte[] bytes, boolean overwrite, boolean secret)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (!overwrite && Files.exists(file)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file);
    }
    Path part = Files.createTempFile(folder, ".a6-", ".part"); // only its owner may read it
    try {
      Files.write(part, bytes);
      if (!secret) {
        openToReaders(part);
      } else if (Files.getFileAttributeView(part, PosixFileAttributeView.class) != null) {
        Files.setPosixFilePermissions(part, OWNER_ONLY);
      }
      move(part, file, overwrite);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void openToReaders(Path file) throws IOException {
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(
          file,
          Set.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.GROUP_READ,
              PosixFilePermission.OTHERS_READ));
    }
  }

  private static void move(Path part, Path file, boolean overwrite) throws IOException {
    try {
      if (overwrite) {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(part, file);
      }
    } catch (FileAlreadyExistsException e) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", file).because(e);
    }
  }
}
