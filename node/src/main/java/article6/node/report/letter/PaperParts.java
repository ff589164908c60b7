package article6.node.report.letter;

import article6.node.report.letter.Paper.Line;
import article6.node.report.letter.Paper.Mark;
import article6.node.report.letter.Paper.Section;
import article6.node.text.Catalogue;
import java.util.List;

/** Parts that letters and statements have in common. */
final class PaperParts {
  private PaperParts() {}

  static Section proof(Finality it, Catalogue words) {
    return new Section(
        words.text("letter.part.PROOF"),
        List.of(
            Line.stated(words.text("letter.proof.network"), it.network().toString()),
            Line.stated(words.text("letter.proof.transaction"), it.transaction().toString()),
            Line.stated(words.text("letter.proof.height"), String.valueOf(it.height())),
            Line.stated(words.text("letter.proof.block"), it.block().toString()),
            Line.stated(words.text("letter.proof.stateRoot"), it.stateRoot().toString()),
            Line.stated(words.text("letter.proof.check"), words.text("letter.proof.how"))));
  }

  static Section toWrite(List<Blank> blanks, Catalogue words) {
    return new Section(
        words.text("letter.part.WRITE"),
        blanks.stream()
            .map(blank -> new Line(words.text("letter.blank." + blank), List.of(), Mark.TO_WRITE))
            .toList());
  }
}
