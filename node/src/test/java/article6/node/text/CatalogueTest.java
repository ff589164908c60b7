package article6.node.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.EntityConsent;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.HostStatement;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.RequestStatus;
import article6.contracts.domain.ReviewOpinion;
import article6.contracts.domain.Revocability;
import article6.contracts.domain.Role;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.SpecialCircumstance;
import article6.contracts.domain.Strictness;
import article6.contracts.domain.TransitionStage;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.ConsentEvent;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.AuthorizationRule;
import article6.contracts.law.Fact;
import article6.contracts.law.Finding;
import article6.contracts.law.ParticipationRule;
import article6.contracts.law.Rule;
import article6.contracts.law.Rules;
import article6.contracts.law.UseRule;
import article6.contracts.state.Export;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
  private static final Catalogue ENGLISH = Catalogue.of(Language.ENGLISH);
  private static final Catalogue JAPANESE = Catalogue.of(Language.JAPANESE);
  private static final LocalDate DAY = LocalDate.of(2023, 12, 15);
  private static final PartyCode THA = new PartyCode("THA");
  private static final UnitRange UNITS =
      new UnitRange(
          new SeriesId(new ApproachId("CA0001"), new RegistryId("THA01"), THA, 2022), 1, 1916);
  private static final List<Class<? extends Enum<?>>> ENUMS =
      List.of(
          Role.class,
          UnitStatus.class,
          Purpose.class,
          UsePurpose.class,
          CancellationKind.class,
          FirstTransferDefinition.class,
          FirstTransferEvent.class,
          MitigationType.class,
          NdcType.class,
          AdjustmentMethod.class,
          Sector.class,
          ActivityType.class,
          EntityConsent.class,
          ReviewOpinion.class,
          Rule.Severity.class,
          ParticipationRequirement.class,
          SpecialCircumstance.Kind.class,
          Integrity.class,
          AdjustmentTerm.class,
          MethodReport.class,
          RequestStatus.class,
          Revocability.class,
          AccountKind.class,
          HostStatement.class,
          MechanismAccountKind.class,
          CerKind.class,
          TransitionStage.class,
          ApproachStatus.class,
          LevyMoment.class,
          Export.Status.class,
          CaseSource.class,
          CaseStatus.class,
          CaseStance.class,
          Strictness.class,
          Rounding.class);

  /** Sentences of kinds that say different things. */
  private static final Set<String> VARIANTS =
      Set.of(
          "event.UnitsTransferred.first",
          "event.AdjustmentApplied.addition",
          "event.AdjustmentApplied.subtraction",
          "event.A64ersIssued.authorised",
          "event.A64ersIssued.contribution",
          "event.ReversalRecorded.avoidable",
          "event.ReversalRecorded.unavoidable",
          "event.UnitsExported.first",
          "event.ExportAnswered.minted",
          "event.ExportAnswered.refused");

  @Test
  void both_languages_have_the_same_texts_and_none_is_empty() {
    assertThat(JAPANESE.texts().keySet()).isEqualTo(ENGLISH.texts().keySet());
    assertThat(ENGLISH.texts().values()).noneMatch(String::isBlank);
    assertThat(JAPANESE.texts().values()).noneMatch(String::isBlank);
  }

  @Test
  void a_sentence_names_the_same_facts_in_both_languages() {
    ENGLISH
        .texts()
        .forEach(
            (key, text) ->
                assertThat(new Template(JAPANESE.text(key)).places())
                    .as(key)
                    .isEqualTo(new Template(text).places()));
  }

  @ParameterizedTest
  @MethodSource("article6.contracts.law.Rules#all")
  void every_rule_has_a_sentence_and_a_cure(Rule rule) {
    Finding finding = new Finding(rule, List.of());

    for (Catalogue words : List.of(ENGLISH, JAPANESE)) {
      assertThat(words.message(finding)).isNotBlank();
      assertThat(words.cure(finding)).isNotBlank();
    }
  }

  @Test
  void no_text_belongs_to_a_rule_event_or_action_that_is_gone() {
    List<String> known = new ArrayList<>(VARIANTS);
    for (Rule rule : Rules.all()) {
      known.add("rule." + rule.name());
      known.add("rule." + rule.name() + ".cure");
    }
    eventTypes().forEach(type -> known.add("event." + type.getSimpleName()));
    for (Class<?> type : Codec.recordsOf(Action.class)) {
      known.add("action." + type.getSimpleName());
    }
    ENUMS.forEach(
        type ->
            Arrays.stream(type.getEnumConstants())
                .forEach(each -> known.add("word." + each.name())));

    assertThat(
            ENGLISH.texts().keySet().stream()
                .filter(key -> key.matches("(rule|event|action|word)\\..*")))
        .isSubsetOf(known);
  }

  @Test
  void every_action_has_a_name() {
    for (Class<?> type : Codec.recordsOf(Action.class)) {
      assertThat(ENGLISH.texts()).containsKey("action." + type.getSimpleName());
    }
  }

  @ParameterizedTest
  @MethodSource("eventTypes")
  void every_event_has_a_sentence_that_names_only_what_it_has(Class<?> type) {
    List<String> names =
        new ArrayList<>(
            Arrays.stream(type.getRecordComponents()).map(each -> each.getName()).toList());
    if (UnitEvent.class.isAssignableFrom(type) || names.contains("units")) {
      names.add("quantity");
    }
    List<String> keys =
        ENGLISH.texts().keySet().stream()
            .filter(key -> (key + ".").startsWith("event." + type.getSimpleName() + "."))
            .toList();

    assertThat(keys).isNotEmpty();
    for (String key : keys) {
      assertThat(names).containsAll(new Template(ENGLISH.text(key)).places());
    }
  }

  @Test
  void every_constant_has_a_word() {
    for (Class<? extends Enum<?>> type : ENUMS) {
      for (Enum<?> constant : type.getEnumConstants()) {
        assertThat(ENGLISH.word(constant)).isNotBlank();
        assertThat(JAPANESE.word(constant)).isNotBlank();
      }
    }
  }

  @Test
  void a_refusal_tells_its_facts_and_lists_those_that_the_sentence_leaves_out() {
    Finding finding =
        new Finding(
            AuthorizationRule.A_8,
            List.of(
                Fact.of("authorization", "THA-2023-01"),
                Fact.of("authorised", 1916),
                Fact.of("firstTransferred", 1900),
                Fact.of("more", 100),
                Fact.of("units", UNITS)));

    assertThat(ENGLISH.message(finding))
        .isEqualTo(
            "More than authorised: THA-2023-01 allows 1916, of which 1900 are already first"
                + " transferred; 100 more do not fit. (units: CA0001-THA01-THA-1-2022 …"
                + " CA0001-THA01-THA-1916-2022)");
    assertThat(JAPANESE.message(finding)).contains("THA-2023-01", "1916", "ユニット：");
  }

  @Test
  void constants_among_the_facts_are_told_in_words() {
    Finding finding =
        new Finding(
            UseRule.U_6,
            List.of(Fact.of("units", "x"), Fact.of("status", UnitStatus.USED_TOWARDS_NDC)));

    assertThat(ENGLISH.message(finding)).contains("(used towards an NDC)");
    assertThat(JAPANESE.message(finding)).contains("（NDCに使用済み）");
  }

  @Test
  void a_list_of_constants_is_told_in_words() {
    Finding finding =
        new Finding(
            ParticipationRule.P_1,
            List.of(
                Fact.of("party", "THA"),
                Fact.of(
                    "missing",
                    List.of(
                        ParticipationRequirement.MAINTAINS_NDC,
                        ParticipationRequirement.INVENTORY_PROVIDED))));

    assertThat(ENGLISH.message(finding))
        .endsWith("maintains an NDC; has provided its latest inventory report.");
  }

  @Test
  void events_are_told_with_the_names_of_parties_and_counts() {
    LedgerEvent moved =
        new UnitEvent.UnitsTransferred(
            UNITS, new AccountId("THA-HOLDING-1"), new AccountId("CHE-HOLDING-1"), true, DAY);
    LedgerEvent adjusted =
        new BalanceEvent.AdjustmentApplied(THA, Metric.GHG, true, 2022, 1916, UNITS, DAY);

    assertThat(ENGLISH.event(moved))
        .isEqualTo("1,916 units moved from THA-HOLDING-1 to CHE-HOLDING-1: their first transfer.");
    assertThat(ENGLISH.event(adjusted))
        .isEqualTo("1,916 were added to the emissions balance of Thailand for 2022.");
    assertThat(JAPANESE.event(adjusted)).isEqualTo("タイの2022年の排出収支に1,916が加算されました。");
    assertThat(JAPANESE.event(new ConsentEvent.ProposalOpened(Hash.ZERO, "AuthorizeItmos", 1)))
        .isEqualTo("提案が同意を待っています：ITMOの承認。");
  }

  @Test
  void a_party_that_is_no_country_keeps_its_code() {
    assertThat(ENGLISH.party(new PartyCode("EUE"))).isEqualTo("EUE");
  }

  @Test
  void a_text_that_is_missing_is_a_bug() {
    assertThatThrownBy(() -> ENGLISH.text("nothing")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja,en;q=0.8 | JAPANESE
          ja-JP | JAPANESE
          fr,ja;q=0.5,en;q=0.4 | JAPANESE
          de | ENGLISH
          '' | ENGLISH
          ;;;q=x | ENGLISH
          """)
  void the_language_a_reader_prefers_is_found(String header, Language language) {
    assertThat(Language.preferred(header)).isEqualTo(language);
  }

  private static Stream<Class<?>> eventTypes() {
    return records(LedgerEvent.class);
  }

  private static Stream<Class<?>> records(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(type -> type.isSealed() ? records(type) : Stream.of(type));
  }
}
