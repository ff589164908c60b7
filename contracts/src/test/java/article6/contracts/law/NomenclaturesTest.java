package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.NdcAction;
import article6.contracts.action.NetworkAction.SetNomenclature;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.Nomenclature.Code;
import article6.contracts.domain.Nomenclature.CodeList;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnderlyingRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The common nomenclatures as data of the ledger (N-9; domain §3.2, §4.1). */
class NomenclaturesTest {
  private static final LocalDate LATER = LawScene.TODAY.plusDays(30);
  private final LawScene scene = LawScene.of("CHE", "THA");

  private static Nomenclature next(int version, LocalDate validFrom, List<CodeList> lists) {
    return new Nomenclature(version, "NOM, next", validFrom, lists);
  }

  private static List<CodeList> withSector(String sector) {
    return Nomenclatures.FIRST.lists().stream()
        .map(
            list ->
                list.name().equals(Nomenclatures.SECTORS)
                    ? new CodeList(
                        list.name(),
                        Stream.concat(list.codes().stream(), Stream.of(new Code(sector, sector)))
                            .toList())
                    : list)
        .toList();
  }

  private void refuse(Nomenclature nomenclature) {
    scene.refuse(
        NetworkRule.N_9,
        new SetNomenclature(nomenclature),
        "CHE.administrator",
        "THA.administrator");
  }

  @Test
  void theFirstVersionIsThatOfFebruary2026() {
    assertThat(Nomenclatures.FIRST.validFrom()).isEqualTo(LocalDate.of(2026, 2, 17));
    assertThat(codes(Nomenclatures.SECTORS)).hasSize(9);
    assertThat(codes(Nomenclatures.ACTIVITY_TYPES)).hasSize(27).contains("C02 usage");
    assertThat(codes(Nomenclatures.UNDERLYING_REGISTRIES)).hasSize(12);
    assertThat(codes(Nomenclatures.ACTION_TYPES)).hasSize(7);
    assertThat(codes(Nomenclatures.UNIT_TYPES)).containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void meaningsThatAreNotKnownStayUnknown() {
    assertThat(Nomenclatures.FIRST.list(Nomenclatures.ACCOUNT_TYPES).orElseThrow().codes())
        .filteredOn(code -> !code.meaning().isEmpty())
        .containsExactly(new Code("200", "Use towards NCD"));
  }

  @Test
  void aLaterVersionHoldsFromItsDay() {
    scene.accept(
        new SetNomenclature(next(2, LATER, withSector("Blue carbon"))),
        "CHE.administrator",
        "THA.administrator");
    assertThat(Nomenclatures.on(scene.state(), LATER.minusDays(1)).version()).isEqualTo(1);
    assertThat(Nomenclatures.on(scene.state(), LATER).version()).isEqualTo(2);
    assertThat(Nomenclatures.on(scene.state(), LocalDate.of(2023, 1, 1)).version()).isEqualTo(1);
    assertThat(Nomenclatures.all(scene.state())).hasSize(2);
  }

  /** N-10: a code is used from the day its version holds, in letters and in NDCs. */
  @Test
  void whatALaterVersionAddsIsUsedFromItsDayOn() {
    LawScene land = Samples.approached();
    land.accept(
        new SetNomenclature(next(2, LATER, withSector("Blue carbon"))),
        "CHE.administrator",
        "GHA.administrator",
        "JPN.administrator",
        "THA.administrator");
    Action letter = Samples.authorize(blue("Blue carbon"));
    NdcAction.SetNdc like = Samples.ndc(Samples.CHE);
    Action ndc =
        new NdcAction.SetNdc(
            like.party(),
            like.firstYear(),
            like.lastYear(),
            like.type(),
            like.method(),
            like.trajectory(),
            Optional.of(NdcDetails.NONE.withFurtherSectors(List.of("Blue carbon"))));
    land.refuse(NetworkRule.N_10, letter, "THA.authorisers");
    land.refuse(NetworkRule.N_10, ndc, "CHE.authoriser-1");
    land.on(LATER);
    land.refuse(NetworkRule.N_10, Samples.authorize(blue("Red carbon")), "THA.authorisers");
    land.refuse(NetworkRule.N_10, Samples.authorize(blue("Agriculture")), "THA.authorisers");
    land.accept(letter, "THA.authorisers");
    land.accept(ndc, "CHE.authoriser-1");
  }

  private static AuthorizationContent blue(String sector) {
    return Samples.content(Purpose.NDC)
        .with(AuthorizationDetails.NONE.further(List.of(sector), List.of()));
  }

  /** N-11: a registry that is not listed is pointed out. */
  @Test
  void aRegistryThatIsNotListedIsAWarning() {
    LawScene land = Samples.approached();
    assertThat(land.accept(backedBy("GS"), "THA.registrar").warnings()).isEmpty();
    assertThat(land.accept(backedBy("Gold"), "THA.registrar").warnings())
        .extracting(Finding::rule)
        .containsExactly(NetworkRule.N_11);
  }

  private static Action backedBy(String registry) {
    return new UnitAction.IssueUnits(
        Samples.SERIES,
        10,
        Samples.THAI,
        Samples.ISSUED,
        Optional.empty(),
        MitigationType.EMISSION_REDUCTIONS,
        Optional.of(new UnderlyingRange(registry, "X-", 1, 10, "", 0)));
  }

  @Test
  void aVersionThatSkipsForgetsOrReachesBackIsRefused() {
    refuse(next(3, LATER, withSector("Blue carbon")));
    refuse(next(2, LawScene.TODAY, withSector("Blue carbon")));
    refuse(next(2, LATER, Nomenclatures.FIRST.lists().subList(1, 7)));
    refuse(next(2, LATER, withSector("Agriculture")));
    refuse(next(2, LATER, withSector("x".repeat(Nomenclatures.CHARACTERS_MAX + 1))));
    refuse(next(2, LATER, withSector(" ")));
    scene.accept(
        new SetNomenclature(next(2, LATER, withSector("Blue carbon"))),
        "CHE.administrator",
        "THA.administrator");
  }

  private static List<String> codes(String list) {
    return Nomenclatures.FIRST.list(list).orElseThrow().codes().stream().map(Code::code).toList();
  }
}
