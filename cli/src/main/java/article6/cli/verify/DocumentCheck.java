package article6.cli.verify;

import article6.cli.bulk.Catalogues;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.contracts.crypto.Hash;
import article6.contracts.light.RecordedDocument;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether a file is a document whose digest stands in what a receipt proves.
 *
 * @param recorded whether its digest stands there
 * @param fields where it stands
 * @param documents all digests of documents that stand there
 */
record DocumentCheck(
    String file,
    Hash digest,
    boolean recorded,
    List<String> fields,
    List<RecordedDocument> documents) {

  /** A file with its digest, before anything is compared with it. */
  record Document(Path file, Hash digest) {
    static Document read(Path file) throws IOException {
      return new Document(file, SafeFiles.digest(file));
    }

    /** Compares it with a statement that was proven. */
    DocumentCheck in(Statement statement) {
      List<RecordedDocument> documents = statement.documents();
      List<String> fields =
          documents.stream()
              .filter(each -> each.digest().equals(digest))
              .map(RecordedDocument::field)
              .toList();
      return new DocumentCheck(file.toString(), digest, !fields.isEmpty(), fields, documents);
    }
  }

  void tell(Terminal terminal) {
    Catalogue words = Catalogues.of(terminal);
    if (recorded) {
      documents.stream()
          .filter(each -> each.digest().equals(digest))
          .forEach(each -> terminal.say("verify.document", file, digest, inWords(words, each)));
      return;
    }
    terminal.say("verify.document-other", file, digest);
    documents.forEach(
        each -> terminal.say("verify.document-recorded", each.digest(), inWords(words, each)));
    if (documents.isEmpty()) {
      terminal.say("verify.document-none");
    }
    terminal.say("error.cure", terminal.word("verify.document-other.cure"));
  }

  /** The field by the name that people know, and where it stands. */
  private static String inWords(Catalogue words, RecordedDocument document) {
    return words.texts().getOrDefault("field." + document.component(), document.component())
        + " ("
        + document.field()
        + ")";
  }
}
