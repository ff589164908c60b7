package article6.node.consensus;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The core has no clock, thread, disk, network or chance, and knows no other room. */
class PurityTest {
  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("article6.node.consensus");

  @Test
  void roomDependsOnContractsOnly() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "article6.node.consensus",
                "article6.contracts.chain",
                "article6.contracts.codec",
                "article6.contracts.crypto",
                "org.apache.tuweni.bytes",
                "org.jspecify.annotations",
                "java.lang..",
                "java.util",
                "java.util.function",
                "java.util.stream"))
        .check(ROOM);
  }

  @Test
  void nothingDependsOnTimeChanceOrTheSystem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.(lang\\.(Thread|System|Runtime|Process).*|util\\.(Random|SplittableRandom|UUID"
                + "|Date|Timer|Locale|TimeZone))")
        .check(ROOM);
  }
}
