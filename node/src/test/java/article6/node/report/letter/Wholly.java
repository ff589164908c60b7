package article6.node.report.letter;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.ChangeTerms;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Revocability;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.state.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An authorization that says everything, or everything but one thing. */
final class Wholly {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final DateWindow YEARS =
      new DateWindow(LocalDate.of(2021, 1, 1), LocalDate.of(2030, 12, 31));
  private static final EntityId ENTITY = new EntityId("JPN-0001");

  private Wholly() {}

  static AuthorizationContent said() {
    return saidBut(null);
  }

  static AuthorizationContent saidBut(@Nullable LetterField left) {
    return new AuthorizationContent(
        DAY,
        new ApproachId("CA0001"),
        left == LetterField.QUANTITY ? Optional.empty() : Optional.of(250_000L),
        new Metric("MWh"),
        "",
        unless(left == LetterField.SECTORS, Sector.ENERGY_GENERATION),
        unless(left == LetterField.ACTIVITY_TYPES, ActivityType.TRANSPORT),
        purpose(left),
        unless(left == LetterField.PARTIES, new PartyCode("JPN")),
        unless(left == LetterField.ENTITIES, ENTITY),
        left == LetterField.OTHER_PURPOSE ? " " : "use under CORSIA",
        new Timeframe(
            left == LetterField.OCCURRED ? Optional.empty() : Optional.of(YEARS),
            Optional.of(YEARS)),
        terms(left),
        Optional.of(
            left == LetterField.FIRST_TRANSFER
                ? FirstTransferDefinition.FIRST_INTERNATIONAL_TRANSFER
                : FirstTransferDefinition.ISSUANCE),
        Optional.empty(),
        "",
        Optional.of(details(left)),
        left == LetterField.CONVERSION
            ? Optional.empty()
            : Optional.of(new Conversion("grid factor of 2024", 4_567, 10_000, "solar plant")));
  }

  private static Purpose purpose(@Nullable LetterField left) {
    if (left == LetterField.NDC_USE) {
      return Purpose.IMP;
    }
    return left == LetterField.INTERNATIONAL_USE ? Purpose.NDC_AND_OP : Purpose.NDC_AND_IMP;
  }

  private static Terms terms(@Nullable LetterField left) {
    return new Terms(
        left == LetterField.TERMS ? "" : "Reported every year.",
        Optional.of("After a material breach."),
        left == LetterField.REVOCATION
            ? Optional.empty()
            : Optional.of(
                new ChangeTerms(Revocability.AS_TERMS_SAY, List.of(new PartyCode("JPN")))));
  }

  private static AuthorizationDetails details(@Nullable LetterField left) {
    Optional<LocalDate> end = Optional.of(LocalDate.of(2032, 12, 31));
    return new AuthorizationDetails(
        unless(left == LetterField.STANDARDS, "Gold Standard"),
        unless(left == LetterField.METHODOLOGIES, "AMS-I.D"),
        unless(left == LetterField.ACTIVITIES, "GS-1234"),
        unless(left == LetterField.REGISTRIES, new RegistryId("GHA01")),
        new LastDates(
            left == LetterField.VALIDITY ? Optional.empty() : end,
            Optional.empty(),
            left == LetterField.LAST_USE ? Optional.empty() : end,
            Optional.empty()),
        left == LetterField.DOUBLE_COUNTING ? "" : "Units are replaced.",
        Optional.empty(),
        "https://carp.example/1",
        List.of());
  }

  private static <T> List<T> unless(boolean left, T value) {
    return left ? List.of() : List.of(value);
  }

  static Letter letter(AuthorizationContent content) {
    return letter(content, "Solar roofs");
  }

  static Letter letter(AuthorizationContent content, String title) {
    return new Letter(
        new Authorization(
            new PartyCode("GHA"),
            new AuthorizationId("GHA-2025-01"),
            1,
            content,
            false,
            Optional.empty(),
            0),
        title,
        Map.of(ENTITY.value(), "Sunrise K.K."),
        Optional.of(new Finality(Hash.ZERO, Hash.ZERO, 7, Hash.ZERO, Hash.ZERO)));
  }
}
