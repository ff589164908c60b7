package article6.node.report.sheet;

import article6.node.report.finding.FindingCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before it is read: unpacks every part once within the limits, and finds
 * what the reader of sheets would trip over or not tell (merged cells, cells beyond the last
 * column, formulas in masses). Nothing is kept in memory but the merged areas.
 */
public final class WorkbookParts {
  /** The default of the JDK, which has no say over documents that include others. */
  private static final XMLInputFactory XML = factory();

  private static final int COLUMN_LETTERS_MAX = 3;

  private final Map<String, List<Merge>> mergesByPart = new HashMap<>();
  private final Map<String, String> partOfRelation = new HashMap<>();
  private final Map<String, String> relationOfSheet = new HashMap<>();
  private long unpacked;
  private int formulas;

  private WorkbookParts() {}

  /** An area of a sheet that shows one value, rows and columns counted from 1 and 0. */
  public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

  /**
   * @throws FileRefused when the file is no archive, or unpacks to more than it may
   */
  public static WorkbookParts of(byte[] file) {
    WorkbookParts parts = new WorkbookParts();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      int count = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        count++;
        if (count > SheetLimits.PARTS_MAX) {
          throw new FileRefused(
              FindingCode.ARCHIVE_TOO_LARGE, entry.getName(), SheetLimits.PARTS_MAX + " parts");
        }
        parts.look(entry.getName(), zip.getInputStream(entry));
      }
    } catch (IOException e) {
      throw new FileRefused(FindingCode.ARCHIVE_BROKEN, e);
    }
    return parts;
  }

  /** Merged areas of a sheet by its name. */
  public List<Merge> merges(String sheet) {
    String part = partOfRelation.getOrDefault(relationOfSheet.getOrDefault(sheet, ""), "");
    return mergesByPart.getOrDefault(part, List.of());
  }

  private void look(String name, InputStream content) throws IOException {
    String part = name.toLowerCase(Locale.ROOT);
    try (Bounded bounded = new Bounded(content, name, limit(part))) {
      if (part.startsWith("xl/worksheets/sheet") && part.endsWith(".xml")) {
        sheet(part, bounded);
      } else if (part.equals("xl/workbook.xml")) {
        sheets(bounded);
      } else if (part.equals("xl/_rels/workbook.xml.rels")) {
        relations(bounded);
      }
      bounded.transferTo(OutputStream.nullOutputStream());
    } catch (XMLStreamException e) {
      throw new FileRefused(FindingCode.WORKBOOK_BROKEN, e);
    }
  }

  private static long limit(String part) {
    if (part.startsWith("xl/worksheets/")) {
      return SheetLimits.UNPACKED_BYTES_MAX;
    }
    return part.equals("xl/sharedstrings.xml")
        ? SheetLimits.TEXTS_BYTES_MAX
        : SheetLimits.PART_BYTES_MAX;
  }

  private void sheet(String part, InputStream content) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(content);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "c" -> checkReference(xml.getAttributeValue(null, "r"));
        case "f" -> {
          formulas++;
          if (formulas > SheetLimits.FORMULAS_MAX) {
            throw new FileRefused(
                FindingCode.FORMULAS_TOO_MANY, part, String.valueOf(SheetLimits.FORMULAS_MAX));
          }
        }
        case "mergeCell" -> merge(part, xml.getAttributeValue(null, "ref"));
        default -> {
          // tells nothing that is asked here
        }
      }
    }
    xml.close();
  }

  /** A column beyond the last would make the reader fill a gap of any length. */
  private static void checkReference(@Nullable String reference) {
    if (reference == null) {
      return;
    }
    int letters = 0;
    while (letters < reference.length() && Character.isLetter(reference.charAt(letters))) {
      letters++;
    }
    if (letters > COLUMN_LETTERS_MAX
        || column(reference.substring(0, letters)) >= SheetLimits.SHEET_COLUMNS_MAX) {
      throw new FileRefused(FindingCode.WORKBOOK_BROKEN, reference, "XFD");
    }
  }

  private void merge(String part, @Nullable String reference) {
    List<Merge> merges = mergesByPart.computeIfAbsent(part, _ -> new ArrayList<>());
    if (merges.size() >= SheetLimits.MERGES_MAX) {
      throw new FileRefused(
          FindingCode.WORKBOOK_BROKEN, part, SheetLimits.MERGES_MAX + " merged areas");
    }
    String[] ends = String.valueOf(reference).split(":", -1);
    if (ends.length == 2 && CellName.isOne(ends[0]) && CellName.isOne(ends[1])) {
      CellName first = CellName.parse(ends[0]);
      CellName last = CellName.parse(ends[1]);
      merges.add(new Merge(first.row(), last.row(), first.column(), last.column()));
    }
  }

  private void sheets(InputStream content) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(content);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
          if (xml.getAttributeLocalName(i).equals("id")) {
            relationOfSheet.put(
                String.valueOf(xml.getAttributeValue(null, "name")), xml.getAttributeValue(i));
          }
        }
      }
    }
    xml.close();
  }

  private void relations(InputStream content) throws XMLStreamException {
    XMLStreamReader xml = XML.createXMLStreamReader(content);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String target = String.valueOf(xml.getAttributeValue(null, "Target"));
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        partOfRelation.put(
            String.valueOf(xml.getAttributeValue(null, "Id")), part.toLowerCase(Locale.ROOT));
      }
    }
    xml.close();
  }

  private static int column(String letters) {
    return letters.isEmpty() ? 0 : CellName.column(letters);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** Counts what comes out of the archive, and stops at the limits. */
  private final class Bounded extends FilterInputStream {
    private final String name;
    private final long limit;
    private long read;

    Bounded(InputStream in, String name, long limit) {
      super(in);
      this.name = name;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int some = super.read(target, offset, length);
      count(Math.max(some, 0));
      return some;
    }

    /** The parser closes what it has read to the end; the archive closes its parts itself. */
    @Override
    public void close() {}

    private void count(int bytes) {
      read += bytes;
      unpacked += bytes;
      if (read > limit || unpacked > SheetLimits.UNPACKED_BYTES_MAX) {
        long most = Math.min(limit, SheetLimits.UNPACKED_BYTES_MAX);
        throw new FileRefused(FindingCode.ARCHIVE_TOO_LARGE, name, most + " bytes");
      }
    }
  }
}
