package article6.node.peer;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * Why a connection was refused or has ended. It is sent to the other side before closing, so that
 * both operators read the same words; "you" is the node that is told.
 *
 * @param code stable, for machines
 * @param detail what happened and what to do, for people
 * @param differences field by field, where two values do not agree
 */
public record CloseReason(CloseCode code, String detail, List<Difference> differences) {
  private static final Codec<CloseReason> CODEC = Codec.of(CloseReason.class);

  /** Enough for every field of a hello. */
  private static final int DIFFERENCES_MAX = 8;

  /** Texts of another node end up in logs and pages: a line or two, no more. */
  private static final int TEXT_CHARACTERS_MAX = 300;

  public static CloseReason of(CloseCode code, String detail) {
    return new CloseReason(code, detail, List.of());
  }

  static CloseReason differing(CloseCode code, String detail, Difference... differences) {
    return new CloseReason(code, detail, List.of(differences));
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /** What the other side has sent, cut and cleaned for display. */
  static CloseReason toldByOther(Bytes encoded) {
    CloseReason told;
    try {
      told = CODEC.decode(encoded, FrameKind.FAREWELL.bytesMax());
    } catch (CodecException e) {
      return of(CloseCode.UNKNOWN_REASON, "the other node closed with a reason unknown here");
    }
    return new CloseReason(
        // that one a node finds out by itself; nobody else can make it stop dialling for good
        told.code == CloseCode.SELF_CONNECTION ? CloseCode.UNKNOWN_REASON : told.code,
        printable(told.detail),
        told.differences.stream()
            .limit(DIFFERENCES_MAX)
            .map(
                d ->
                    new Difference(printable(d.field()), printable(d.yours()), printable(d.ours())))
            .toList());
  }

  /** One line: code, differences, detail. */
  public String text() {
    String explanation =
        Stream.concat(differences.stream().map(Difference::text), Stream.of(detail))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    return explanation.isEmpty() ? code.name() : code + ": " + explanation;
  }

  /** Cut and without control characters, for texts that others have a say in. */
  static String printable(String text) {
    String cut =
        text.length() > TEXT_CHARACTERS_MAX ? text.substring(0, TEXT_CHARACTERS_MAX) : text;
    return cut.replaceAll("\\p{C}", "?");
  }
}
