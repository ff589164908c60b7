package article6.node.report.letter;

import article6.contracts.crypto.Hash;
import article6.node.report.letter.Paper.Gap;
import article6.node.report.letter.Paper.Line;
import article6.node.report.letter.Paper.Section;
import article6.node.text.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tuweni.bytes.Bytes;

/**
 * A paper as a page of HTML that stands alone: no script, nothing fetched, fit for printing. Equal
 * papers give equal bytes, so that the digest of the page can stand on the ledger.
 */
public final class PaperPage {
  private static final String STYLE =
      """
      body{font:11pt/1.45 serif;max-width:48em;margin:2em auto;padding:0 1em;color:#111}
      h1{font-size:1.5em}h2{font-size:1.1em;margin-top:1.6em;border-bottom:1px solid #999}
      table{width:100%;border-collapse:collapse;table-layout:fixed}
      th,td{text-align:left;vertical-align:top;padding:.3em .5em;border-bottom:1px solid #ddd;\
      overflow-wrap:anywhere;white-space:pre-line}
      th{width:32%;font-weight:normal;color:#444}bdi{display:block}
      .missing td,.gaps{background:#fde8e8}.to_write td{background:#fff8d6;height:3em}
      .gaps{padding:.5em 1em;border:1px solid #b00}.note{font-style:italic}
      @media print{@page{size:A4;margin:20mm}body{margin:0;max-width:none}tr{break-inside:avoid}\
      h2{break-after:avoid}.missing td,.gaps,.to_write td{background:none;border:1px dashed #111}}
      """;

  private PaperPage() {}

  /** The digest of the page as it is written here, before anybody fills or signs it. */
  public static Hash digest(Paper paper, Catalogue words) {
    return Hash.of(write(paper, words));
  }

  public static Bytes write(Paper paper, Catalogue words) {
    return Bytes.wrap(html(paper, words).getBytes(StandardCharsets.UTF_8));
  }

  private static String html(Paper paper, Catalogue words) {
    StringBuilder page = new StringBuilder(8_192);
    page.append("<!DOCTYPE html>\n<html lang=\"").append(words.language().tag()).append("\">\n");
    page.append("<head><meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\"")
        .append(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>")
        .append(escaped(paper.title()))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style></head>\n<body>\n<h1>")
        .append(escaped(paper.title()))
        .append("</h1>\n<p>")
        .append(escaped(paper.lead()))
        .append("</p>\n");
    if (!paper.gaps().isEmpty()) {
      page.append("<div class=\"gaps\"><p>")
          .append(escaped(words.text(prefix(paper) + "gaps")))
          .append("</p><ul>\n");
      for (Gap gap : paper.gaps()) {
        page.append("<li>").append(escaped(gap.message())).append("</li>\n");
      }
      page.append("</ul></div>\n");
    }
    paper.sections().forEach(section -> append(page, section, prefix(paper), words));
    return page.append("</body>\n</html>\n").toString();
  }

  private static String prefix(Paper paper) {
    return paper.family().name().toLowerCase(Locale.ROOT) + ".";
  }

  private static void append(StringBuilder page, Section section, String prefix, Catalogue words) {
    page.append("<h2>").append(escaped(section.title())).append("</h2>\n<table>\n");
    for (Line line : section.lines()) {
      page.append("<tr class=\"")
          .append(line.mark().name().toLowerCase(Locale.ROOT))
          .append("\"><th scope=\"row\">")
          .append(escaped(line.label()))
          .append("</th><td>");
      line.values().forEach(value -> page.append("<bdi>").append(escaped(value)).append("</bdi>"));
      switch (line.mark()) {
        case STATED -> {}
        case OPEN, MISSING, TO_WRITE ->
            page.append("<span class=\"note\">")
                .append(escaped(words.text(prefix + "mark." + line.mark())))
                .append("</span>");
      }
      page.append("</td></tr>\n");
    }
    page.append("</table>\n");
  }

  /** Text that can be nothing but text; control characters show as replacement characters. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n', '\t' -> safe.appendCodePoint(point);
                default -> safe.appendCodePoint(isText(point) ? point : 0xFFFD);
              }
            });
    return safe.toString();
  }

  private static boolean isText(int point) {
    return !Character.isISOControl(point)
        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
