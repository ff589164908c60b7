package article6.node;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms of a node go one way (docs: architecture). */
@AnalyzeClasses(packages = "article6.node", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
  @ArchTest
  static final ArchRule ARROWS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("consensus")
          .definedBy("article6.node.consensus..")
          .layer("store")
          .definedBy("article6.node.store..")
          .layer("peer")
          .definedBy("article6.node.peer..")
          .layer("json")
          .definedBy("article6.node.json..")
          .layer("text")
          .definedBy("article6.node.text..")
          .layer("chain")
          .definedBy("article6.node.chain..")
          .layer("mempool")
          .definedBy("article6.node.mempool..")
          .layer("sync")
          .definedBy("article6.node.sync..")
          .layer("report")
          .definedBy("article6.node.report..")
          .layer("api")
          .definedBy("article6.node.api..")
          .layer("simulator")
          .definedBy("article6.node.simulator..")
          .layer("archive")
          .definedBy("article6.node.archive..")
          .layer("snapshot")
          .definedBy("article6.node.snapshot..")
          .layer("app")
          .definedBy("article6.node.app..")
          .whereLayer("app")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("archive")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("api", "app")
          .whereLayer("sync")
          .mayOnlyBeAccessedByLayers("app")
          .whereLayer("mempool")
          .mayOnlyBeAccessedByLayers("api", "app")
          .whereLayer("snapshot")
          .mayOnlyBeAccessedByLayers("archive", "app")
          .whereLayer("chain")
          .mayOnlyBeAccessedByLayers(
              "mempool", "sync", "snapshot", "report", "archive", "api", "app")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("chain", "snapshot", "archive", "app")
          .whereLayer("peer")
          .mayOnlyBeAccessedByLayers("api", "app")
          .whereLayer("simulator")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("consensus")
          .mayOnlyBeAccessedByLayers("api", "app", "simulator");

  @ArchTest
  static final ArchRule ORDERING_KNOWS_NOTHING_OF_UNITS =
      noClasses()
          .that()
          .resideInAnyPackage("article6.node.consensus..", "article6.node.peer..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "article6.contracts.domain..",
              "article6.contracts.action..",
              "article6.contracts.transaction..",
              "article6.contracts.state..",
              "article6.contracts.law..",
              "article6.contracts.event..");

  @ArchTest
  static final ArchRule NO_CYCLES =
      slices().matching("article6.node.(*)..").should().beFreeOfCycles();
}
