package article6.cli;

import article6.node.report.sheet.CellName;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files larger than they may be, written row by row, and a command in a process of its own. */
public final class MassesOfRows {
  private static final int BOMB_MEGABYTES = 20;
  private static final int MINUTES_MAX = 5;

  private MassesOfRows() {}

  /**
   * A sheet of a workbook.
   *
   * @param cells texts of a row, counted from 1, from the first column on
   */
  public record Sheet(String name, int rows, IntFunction<List<String>> cells) {}

  /**
   * @param rows how many follow the head
   * @param row counted from 1
   */
  public static Path csv(Path file, String head, int rows, IntFunction<String> row)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(head);
      out.newLine();
      for (int i = 1; i <= rows; i++) {
        out.write(row.apply(i));
        out.newLine();
      }
    }
    return file;
  }

  public static Path xlsx(Path file, List<Sheet> sheets) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
      zip.setLevel(Deflater.BEST_SPEED);
      StringBuilder types = new StringBuilder();
      StringBuilder names = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        types.append(
            """
            <Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.\
            openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            """
                .formatted(i));
        names.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                .formatted(sheets.get(i - 1).name(), i, i));
        relations.append(
            """
            <Relationship Id="r%d" Target="worksheets/sheet%d.xml" Type="http://schemas.\
            openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
            """
                .formatted(i, i));
      }
      part(
          zip,
          out,
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.\
          relationships+xml"/>
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.\
          openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
          <Override PartName="/xl/styles.xml" ContentType="application/vnd.\
          openxmlformats-officedocument.spreadsheetml.styles+xml"/>
          <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.\
          openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
          %s</Types>
          """
              .formatted(types));
      part(
          zip,
          out,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/\
          officeDocument/2006/relationships/officeDocument"/></Relationships>
          """);
      part(
          zip,
          out,
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
          <sheets>%s</sheets></workbook>
          """
              .formatted(names));
      part(
          zip,
          out,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          %s</Relationships>
          """
              .formatted(relations));
      part(
          zip,
          out,
          "xl/styles.xml",
          """
          <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>
          """);
      part(
          zip,
          out,
          "xl/sharedStrings.xml",
          "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
      for (int i = 1; i <= sheets.size(); i++) {
        begin(zip, out, "xl/worksheets/sheet" + i + ".xml");
        sheet(out, sheets.get(i - 1));
      }
    }
    return file;
  }

  private static void sheet(Writer out, Sheet sheet) throws IOException {
    out.write(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData>");
    for (int row = 1; row <= sheet.rows(); row++) {
      List<String> cells = sheet.cells().apply(row);
      out.write("<row r=\"" + row + "\">");
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          out.write(
              "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                  .formatted(new CellName(row, column), cells.get(column)));
        }
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private static void part(ZipOutputStream zip, Writer out, String name, String content)
      throws IOException {
    begin(zip, out, name);
    out.write(content);
  }

  private static void begin(ZipOutputStream zip, Writer out, String name) throws IOException {
    out.flush();
    zip.putNextEntry(new ZipEntry(name));
  }

  /** A workbook of some kilobytes that unpacks to more than any of its parts may. */
  public static Path bomb(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/styles.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < BOMB_MEGABYTES; megabyte++) {
        zip.write(zeros);
      }
    }
    return file;
  }

  /**
   * Runs the command in a process of its own.
   *
   * @param heap the memory it may have, such as -Xmx256m
   */
  public static A6Run run(String heap, Path folder, String... arguments)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                heap,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                A6.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(String.join(" ", arguments) + " did not end");
    }
    return new A6Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
