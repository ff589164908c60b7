package article6.contracts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyCodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"AAA", "AAZ", "QMA", "QZZ", "XAA", "XPM", "XZZ", "ZZA", "ZZZ"})
  void noCountryHasACodeThatIsLeftToUsers(String code) {
    assertThat(new PartyCode(code).isUserAssigned()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABW", "CHE", "EUE", "QAT", "QLZ", "ZWE", "ZYZ"})
  void otherCodesMayBeThoseOfCountries(String code) {
    assertThat(new PartyCode(code).isUserAssigned()).isFalse();
  }
}
