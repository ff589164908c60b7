package article6.contracts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Identifiers are part of every key and so of every state root: they can't follow a locale. */
class LocaleTest {
  private final Locale before = Locale.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void aUnitIdIsTheSameOnAMachineThatWritesOtherDigits() {
    Locale.setDefault(Locale.forLanguageTag("th-TH-u-nu-thai"));

    assertThat(UnitRange.parseUnit("CA0001-GHA01-GHA-1,000-2021").firstId())
        .isEqualTo("CA0001-GHA01-GHA-1000-2021");
    assertThat(UnitRange.parseUnit("CA0001-GHA01-GHA-7-2021").series())
        .hasToString("CA0001-GHA01-GHA-2021");
  }
}
