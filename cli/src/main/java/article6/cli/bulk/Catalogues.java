package article6.cli.bulk;

import article6.cli.console.Terminal;
import article6.node.text.Catalogue;
import article6.node.text.Language;

/** The node's words in the language of the terminal. */
public final class Catalogues {
  private Catalogues() {}

  public static Catalogue of(Terminal terminal) {
    return Catalogue.of(
        switch (terminal.words().language()) {
          case EN -> Language.ENGLISH;
          case JA -> Language.JAPANESE;
        });
  }
}
