package article6.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The law is pure, and its rooms depend on each other in one direction. */
@AnalyzeClasses(
    packages = "article6.contracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
  private static final List<String> IMPURE =
      List.of(
          "java.io.",
          "java.nio.file.",
          "java.nio.channels.",
          "java.net.",
          "java.time.Clock",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.Locale",
          "java.util.TimeZone",
          "java.util.UUID",
          "java.util.Timer",
          "java.util.HashMap",
          "java.util.IdentityHashMap",
          "java.security.SecureRandom",
          "java.lang.Thread",
          "java.lang.Float",
          "java.lang.Double");

  @ArchTest
  static final ArchRule NO_WORLD =
      noClasses()
          .that()
          // looks pages up in a hash map and never walks it
          .doNotHaveFullyQualifiedName("article6.contracts.tree.TreeUpdate")
          .should()
          .dependOnClassesThat(
              DescribedPredicate.<JavaClass>describe(
                  "read clocks, files, networks, chance, locale or the order of hashes",
                  type ->
                      IMPURE.stream()
                          .anyMatch(
                              name ->
                                  name.endsWith(".")
                                      ? type.getName().startsWith(name)
                                      : type.getName().equals(name))))
          .because("every validator has to reach the same answer");

  @ArchTest
  static final ArchRule NO_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule NO_DEFAULT_LOCALE =
      noClasses()
          .should()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(String.class, "toLowerCase");

  @ArchTest
  static final ArchRule FOUNDATIONS_KNOW_NOTHING_OF_UNITS =
      noClasses()
          .that()
          .resideInAnyPackage("..codec..", "..crypto..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..domain..", "..action..", "..state..", "..law..", "..event..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("article6.contracts.(*)..").should().beFreeOfCycles();
}
