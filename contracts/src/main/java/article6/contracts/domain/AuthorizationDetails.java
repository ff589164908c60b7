package article6.contracts.domain;

import article6.contracts.codec.Added;
import java.util.List;
import java.util.Optional;

/**
 * What 4/CMA.6 asks a letter of authorization to say beyond the columns of the AEF (A-3b).
 *
 * @param standards underlying standards
 * @param methodologies methodologies of the activities
 * @param activities ids of the mitigation activities in the registries of their standards
 * @param registries registries in which the units are tracked
 * @param doubleCounting how double counting is avoided when the authorization changes
 * @param reading what the Party told about its definition of first transfer (A-6c)
 * @param reference where the letter is published
 * @param template fields of the standard template; none for a free document
 * @param furtherSectors codes of sectors that the nomenclature had added by then (N-10)
 * @param furtherActivityTypes codes of activity types that it had added
 */
public record AuthorizationDetails(
    List<String> standards,
    List<String> methodologies,
    List<String> activities,
    List<RegistryId> registries,
    LastDates lastDates,
    String doubleCounting,
    Optional<PartyReading> reading,
    String reference,
    List<TemplateField> template,
    @Added List<String> furtherSectors,
    @Added List<String> furtherActivityTypes) {
  public static final AuthorizationDetails NONE =
      new AuthorizationDetails(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          LastDates.OPEN,
          "",
          Optional.empty(),
          "",
          List.of());

  /** A letter whose sectors and activity types are those of the first nomenclature. */
  public AuthorizationDetails(
      List<String> standards,
      List<String> methodologies,
      List<String> activities,
      List<RegistryId> registries,
      LastDates lastDates,
      String doubleCounting,
      Optional<PartyReading> reading,
      String reference,
      List<TemplateField> template) {
    this(
        standards,
        methodologies,
        activities,
        registries,
        lastDates,
        doubleCounting,
        reading,
        reference,
        template,
        List.of(),
        List.of());
  }

  /** Whether it names what the outcomes rest on and where they are tracked. */
  public boolean isComplete() {
    return !standards.isEmpty()
        && !methodologies.isEmpty()
        && !registries.isEmpty()
        && lastDates.validity().isPresent();
  }

  public AuthorizationDetails reading(PartyReading said) {
    return new AuthorizationDetails(
        standards,
        methodologies,
        activities,
        registries,
        lastDates,
        doubleCounting,
        Optional.of(said),
        reference,
        template,
        furtherSectors,
        furtherActivityTypes);
  }

  public AuthorizationDetails lasting(LastDates dates) {
    return new AuthorizationDetails(
        standards,
        methodologies,
        activities,
        registries,
        dates,
        doubleCounting,
        reading,
        reference,
        template,
        furtherSectors,
        furtherActivityTypes);
  }

  /** The same, with codes that later versions of the nomenclature have added. */
  public AuthorizationDetails further(List<String> sectors, List<String> activityTypes) {
    return new AuthorizationDetails(
        standards,
        methodologies,
        activities,
        registries,
        lastDates,
        doubleCounting,
        reading,
        reference,
        template,
        sectors,
        activityTypes);
  }
}
