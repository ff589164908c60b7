package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ApproachAction;
import article6.contracts.action.ApproachGrant;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.DocumentAction.PublishAuthorization;
import article6.contracts.action.EntityGrant;
import article6.contracts.action.ItmoGrant;
import article6.contracts.action.Publication;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.TemplateField;
import article6.contracts.domain.Terms;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.AuthorizationDocument;
import article6.contracts.state.AuthorizationDocument.ApproachObject;
import article6.contracts.state.AuthorizationDocument.EntityObject;
import article6.contracts.state.AuthorizationDocument.ItmoObject;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One document for several objects, in versions. */
class DocumentLawTest {
  private static final DocumentId PAPER = new DocumentId("THA-LOA-2023-1");
  private static final LocalDate DATE = Samples.AUTHORISED;
  private static final Publication PUBLISHED =
      new Publication(
          "https://carp.example/THA-LOA-2023-1",
          Optional.of(Hash.ZERO),
          "UNFCCC template 2025",
          List.of(new TemplateField("1. Party", "Thailand")));

  private static AuthorizationContent whole(AuthorizationContent letter) {
    return letter.with(
        new AuthorizationDetails(
            List.of("Gold Standard"),
            List.of("AMS-III.C."),
            List.of("GS11732"),
            List.of(new RegistryId("THA01")),
            new LastDates(
                Optional.of(LocalDate.of(2032, 12, 31)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            "a revoked quantity is cancelled",
            Optional.empty(),
            "https://carp.example/THA-LOA-2023-1",
            List.of()));
  }

  private static final ApproachGrant GRANT = new ApproachGrant(APPROACH, "", "");
  private static final EntityGrant ENTITY =
      new EntityGrant(APPROACH, AIRLINE, "An airline", CHE, "", "", "");

  private static ItmoGrant letter(AuthorizationContent content) {
    return new ItmoGrant(LETTER, content, false, List.of());
  }

  private static PublishAuthorization paper(
      int version,
      Publication publication,
      List<ApproachGrant> approaches,
      List<ItmoGrant> itmos,
      List<EntityGrant> entities) {
    return new PublishAuthorization(
        THA, PAPER, version, DATE, "Letter", publication, approaches, itmos, entities);
  }

  private static PublishAuthorization consolidated(int version) {
    return paper(
        version,
        PUBLISHED,
        List.of(GRANT),
        List.of(letter(whole(content(Purpose.NDC)))),
        List.of(ENTITY));
  }

  @Test
  void oneDocumentAuthorisesTheThreeObjects() {
    LawScene scene = approached();
    assertThat(scene.accept(consolidated(1), "THA.authorisers").warnings()).isEmpty();
    assertThat(Tables.DOCUMENTS.all(scene.state()))
        .singleElement()
        .isEqualTo(
            new AuthorizationDocument(
                THA,
                PAPER,
                1,
                DATE,
                "Letter",
                PUBLISHED,
                List.of(new ApproachObject(APPROACH, 1)),
                List.of(new ItmoObject(LETTER, 1)),
                List.of(new EntityObject(APPROACH, AIRLINE, 1))));
    assertThat(Tables.AUTHORIZATIONS.all(scene.state())).hasSize(1);
    assertThat(Tables.ENTITIES.all(scene.state())).hasSize(1);
  }

  @Test
  void theNextVersionOfADocumentIsTheNextVersionOfAllItNames() {
    LawScene scene = approached();
    scene.accept(consolidated(1), "THA.authorisers");
    scene.refuse(AuthorizationRule.A_13, consolidated(1), "THA.authorisers");
    scene.refuse(AuthorizationRule.A_13, consolidated(3), "THA.authorisers");
    scene.accept(consolidated(2), "THA.authorisers");
    assertThat(Tables.AUTHORIZATIONS.all(scene.state())).hasSize(2);
    assertThat(Tables.ENTITY_VERSIONS.all(scene.state())).hasSize(2);
    assertThat(Tables.APPROACH_AUTHORIZATIONS.all(scene.state())).hasSize(2);
    assertThat(Tables.DOCUMENTS.all(scene.state())).hasSize(2);
  }

  @Test
  void separateDocumentsDoTheSame() {
    LawScene scene = approached();
    scene.accept(paper(1, PUBLISHED, List.of(GRANT), List.of(), List.of()), "THA.authorisers");
    scene.accept(paper(2, PUBLISHED, List.of(), List.of(), List.of(ENTITY)), "THA.authorisers");
    assertThat(Tables.ENTITIES.all(scene.state())).hasSize(1);
  }

  @Test
  void aDocumentHasAnObjectAndEachOnce() {
    LawScene scene = approached();
    scene.refuse(
        AuthorizationRule.A_1,
        paper(1, PUBLISHED, List.of(), List.of(), List.of()),
        "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_1,
        paper(1, PUBLISHED, List.of(GRANT, GRANT), List.of(), List.of()),
        "THA.authorisers");
    scene.accept(paper(1, PUBLISHED, List.of(GRANT), List.of(), List.of()), "THA.authorisers");
  }

  @Shows(DerivedRule.A_16)
  @Test
  void aDocumentIsPublished() {
    approached()
        .refuse(
            AuthorizationRule.A_14,
            paper(
                1,
                new Publication("", Optional.empty(), "", List.of()),
                List.of(GRANT),
                List.of(),
                List.of()),
            "THA.authorisers");
    approached().accept(consolidated(1), "THA.authorisers");
  }

  @Test
  void aDocumentThatLeavesContentOutIsAWarning() {
    assertThat(
            approached()
                .accept(
                    paper(
                        1, PUBLISHED, List.of(), List.of(letter(content(Purpose.NDC))), List.of()),
                    "THA.authorisers")
                .warnings())
        .extracting(Finding::rule)
        .containsExactly(AuthorizationRule.A_3B);
  }

  @Test
  void aChangeByDocumentNeedsTheSameConsents() {
    LawScene scene =
        transferred(
            Letter.of(Purpose.NDC).terms(new Terms("", Optional.of("by consent"))).content());
    PublishAuthorization change =
        new PublishAuthorization(
            THA,
            PAPER,
            1,
            LocalDate.of(2024, 2, 1),
            "Change",
            PUBLISHED,
            List.of(),
            List.of(
                new ItmoGrant(
                    LETTER,
                    Letter.of(Purpose.NDC).date(LocalDate.of(2024, 2, 1)).content(),
                    true,
                    List.of())),
            List.of());
    assertThat(scene.accept(change, "THA.authorisers").effective()).isFalse();
    assertThat(scene.accept(change, "THA.authorisers", "CHE.authoriser-1").effective()).isTrue();
  }

  @Test
  void inARevokedApproachNothingNewIsAuthorised() {
    LawScene scene = approached();
    DocumentAction revocation =
        new DocumentAction.RevokeApproachAuthorization(THA, APPROACH, DATE, "ended");
    scene.refuse(AuthorizationRule.A_1_APPROACH, revocation, "THA.authorisers");
    scene.accept(paper(1, PUBLISHED, List.of(GRANT), List.of(), List.of()), "THA.authorisers");
    scene.accept(revocation, "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_1_APPROACH, authorize(content(Purpose.NDC)), "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_1_APPROACH,
        new ApproachAction.AuthorizeEntity(
            THA, APPROACH, AIRLINE, "An airline", CHE, DATE, "", "", ""),
        "THA.authorisers");
    scene.accept(consolidated(2), "THA.authorisers");
  }

  @Test
  void aDocumentIsOfAPartyOfTheApproach() {
    approached()
        .refuse(
            ParticipationRule.P_3,
            new PublishAuthorization(
                JPN, PAPER, 1, DATE, "", PUBLISHED, List.of(GRANT), List.of(), List.of()),
            "JPN.authorisers");
  }

  @Test
  void anEntityThatIsNotAuthorisedIsNotRevoked() {
    approached()
        .refuse(
            AuthorizationRule.A_11,
            new DocumentAction.RevokeEntityAuthorization(THA, APPROACH, AIRLINE, DATE, ""),
            "THA.authorisers");
  }
}
