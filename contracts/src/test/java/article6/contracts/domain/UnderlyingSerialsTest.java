package article6.contracts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of domain §3.3 and §8, and the traps of check II05. */
class UnderlyingSerialsTest {
  @ParameterizedTest
  @CsvSource({
    "GS, GS1-1-TZ-GS11732-16-2022-25700-1-100, 100",
    "GS, GS1-1-TZ-GS11732-16-2023-28108-133008-135068, 2061",
    "ACR, ACR-US-102-2003-274-120158095 to 120158156, 62",
    "VCS, VCS9819-2014-1233022-1234022, 1001",
    "JCM, JCM-TH-TH001-2022-0001-0250, 250",
  })
  void aBlockIsReadFromOneText(String registry, String block, long quantity) {
    assertThat(UnderlyingSerials.parseBlock(registry, block).quantity()).isEqualTo(quantity);
  }

  @Test
  void theEndsOfABlockAreFullIds() {
    UnderlyingRange block =
        UnderlyingSerials.parseBlock("ACR", "ACR-US-102-2003-274-120158095 to 120158156");
    assertThat(block.firstId()).isEqualTo("ACR-US-102-2003-274-120158095");
    assertThat(block.lastId()).isEqualTo("ACR-US-102-2003-274-120158156");
  }

  /** II05 of the scripts fails here: 100 and 199 share their first digit. */
  @Test
  void aNumberIsTheWholeNumber() {
    UnderlyingRange range = UnderlyingSerials.parse("GS", "GS1-1-100", "GS1-1-199");
    assertThat(range).isEqualTo(new UnderlyingRange("GS", "GS1-1-", 100, 199, ""));
    assertThat(range.isUnambiguous()).isTrue();
  }

  @Test
  void theRunningNumberMayStandInTheMiddle() {
    assertThat(
            UnderlyingSerials.parse("GHA01", "CA0001-GHA01-GHA-9-2021", "CA0001-GHA01-GHA-12-2021"))
        .isEqualTo(new UnderlyingRange("GHA01", "CA0001-GHA01-GHA-", 9, 12, "-2021"));
  }

  @Test
  void ofOneUnitTheLastNumberRuns() {
    assertThat(UnderlyingSerials.parse("VCS", "VCS-9-2014-7", "VCS-9-2014-7"))
        .isEqualTo(new UnderlyingRange("VCS", "VCS-9-2014-", 7, 7, ""));
  }

  @Test
  void zerosInFrontAreKept() {
    UnderlyingRange range = UnderlyingSerials.parse("JCM", "JCM-0098", "JCM-0102");
    assertThat(range.quantity()).isEqualTo(5);
    assertThat(range.firstId()).isEqualTo("JCM-0098");
    assertThat(range.slice(2, 1).firstId()).isEqualTo("JCM-0100");
    assertThat(range.slice(4, 1).lastId()).isEqualTo("JCM-0102");
  }

  @ParameterizedTest
  @CsvSource({
    "GS-1-100, GS-2-199",
    "GS-1-100, VCS-1-199",
    "GS-1-100, GS-1-199-2022",
    "GS-100, GS-99",
    "GS-099, GS-0100",
    "GS-x, GS-x",
    "GS-1, GS-12345678901234567",
  })
  void anythingElseIsNoBlock(String first, String last) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnderlyingSerials.parse("GS", first, last));
  }

  @Test
  void aTextWithoutTwoNumbersIsNoBlock() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnderlyingSerials.parseBlock("GS", "GS1-x"))
        .withMessageContaining("first and last serial");
  }

  @Test
  void locksCompareCapitalsAndNumbers() {
    assertThat(new UnderlyingRange(" gs ", "gs1-007-", 5, 6, "-a0").canonical())
        .isEqualTo(new UnderlyingRange("GS", "GS1-7-", 5, 6, "-A0"));
    assertThat(new UnderlyingRange("GS", "A-1", 23, 23, "").isUnambiguous()).isFalse();
    assertThat(new UnderlyingRange("GS", "A-", 12, 12, "3").isUnambiguous()).isFalse();
  }
}
