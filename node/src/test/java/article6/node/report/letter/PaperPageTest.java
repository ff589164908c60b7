package article6.node.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.state.Authorization.Revocation;
import article6.node.report.Letters;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Letters as pages. */
class PaperPageTest {
  private static final Catalogue ENGLISH = Catalogue.of(Language.ENGLISH);
  private static final Catalogue JAPANESE = Catalogue.of(Language.JAPANESE);

  @Test
  void pages_are_what_they_were_byte_for_byte() throws IOException {
    Letter whole = Wholly.letter(Wholly.said());
    Letter scant = Wholly.letter(Letters.forNdc("CA0001", "2025-03-01", 10));

    assertThat(page(whole, LetterTemplate.CORSIA, ENGLISH)).isEqualTo(golden("corsia_en.html"));
    assertThat(page(scant, LetterTemplate.JOINT_JCM, JAPANESE))
        .isEqualTo(golden("joint_jcm_ja.html"));
  }

  @Test
  void languages_and_templates_have_digests_of_their_own() {
    Letter letter = Wholly.letter(Wholly.said());
    Paper general = LetterPaper.of(letter, LetterTemplate.GENERAL, ENGLISH);
    Paper miga = LetterPaper.of(letter, LetterTemplate.MIGA, ENGLISH);
    Paper japanese = LetterPaper.of(letter, LetterTemplate.GENERAL, JAPANESE);

    assertThat(PaperPage.digest(general, ENGLISH))
        .isEqualTo(PaperPage.digest(general, ENGLISH))
        .isNotEqualTo(PaperPage.digest(miga, ENGLISH))
        .isNotEqualTo(PaperPage.digest(japanese, JAPANESE));
  }

  @Test
  void what_a_party_wrote_is_never_markup() {
    String hostile = "<script>alert(1)</script>\"'&\u0000\u202e\ud800" + "x".repeat(20_000);

    String page = page(Wholly.letter(Wholly.said(), hostile), LetterTemplate.GENERAL, ENGLISH);

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;\ufffd")
        .contains("x".repeat(20_000))
        .contains("default-src 'none'")
        .doesNotContain("<script", "\u0000");
  }

  @Test
  void a_revoked_authorization_says_so() {
    Letter letter = Wholly.letter(Wholly.said());
    Letter revoked =
        new Letter(
            letter.authorization().revoked(new Revocation(LocalDate.of(2026, 5, 4), false)),
            letter.approachTitle(),
            letter.entityNames(),
            Optional.empty());

    assertThat(page(letter, LetterTemplate.MIGA, ENGLISH)).doesNotContain("Revoked");
    assertThat(page(revoked, LetterTemplate.MIGA, ENGLISH))
        .contains("Revoked", "from 2026-05-04; units first transferred before");
  }

  private static String page(Letter letter, LetterTemplate template, Catalogue words) {
    return new String(
        PaperPage.write(LetterPaper.of(letter, template, words), words).toArrayUnsafe(),
        StandardCharsets.UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(PaperPageTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
