package article6.node.report.filed;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.ActivityType;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.Nomenclature.Code;
import article6.contracts.domain.Nomenclature.CodeList;
import article6.contracts.domain.Sector;
import article6.contracts.law.Nomenclatures;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes with an "and" of their own, between signs that are anybody's choice (N-10). */
class CodeListsTest {
  private static final CodeLists LATER =
      new CodeLists(
          List.of(
              Nomenclatures.FIRST,
              new Nomenclature(
                  2,
                  "NOM, later",
                  LocalDate.of(2027, 1, 1),
                  List.of(
                      new CodeList(
                          Nomenclatures.SECTORS,
                          List.of(new Code("Carbon capture, utilisation and storage", "")))))));

  @ParameterizedTest
  @ValueSource(strings = {", ", " and ", " + ", "; ", ","})
  void allCodesOfTheFirstListAreKnownWhateverStandsBetween(String separator) {
    String sectors =
        Arrays.stream(Sector.values()).map(Sector::label).collect(Collectors.joining(separator));
    String types =
        Arrays.stream(ActivityType.values())
            .map(ActivityType::label)
            .collect(Collectors.joining(separator));

    assertThat(CodeLists.FIRST.unlisted(Nomenclatures.SECTORS, sectors)).isEmpty();
    assertThat(CodeLists.FIRST.unlisted(Nomenclatures.ACTIVITY_TYPES, types)).isEmpty();
  }

  @Test
  void whatIsInNoListIsTold() {
    assertThat(
            CodeLists.FIRST.unlisted(
                Nomenclatures.SECTORS, "Transportation, Building, Waste management and Mining"))
        .containsExactly("building", "mining");
  }

  @Test
  void codesOfALaterListAreKnownToWhoeverHasIt() {
    String text = "Transportation and Carbon capture, utilisation and storage";

    assertThat(CodeLists.FIRST.unlisted(Nomenclatures.SECTORS, text)).hasSize(3);
    assertThat(LATER.unlisted(Nomenclatures.SECTORS, text)).isEmpty();
    assertThat(LATER.unlisted(Nomenclatures.SECTORS, "Carbon capture")).hasSize(1);
  }
}
