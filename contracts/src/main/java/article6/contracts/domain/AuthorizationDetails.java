package article6.contracts.domain;

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
    List<TemplateField> template) {
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
        template);
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
        template);
  }
}
