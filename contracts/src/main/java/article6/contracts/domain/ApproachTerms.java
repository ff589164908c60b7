package article6.contracts.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the Parties of a cooperative approach have agreed among themselves beyond the decisions.
 *
 * @param profile the name of the rules they follow, such as JCM, for people
 * @param purposes what authorizations under it may allow; empty means whatever the decisions allow
 * @param committee who decides on issuance together, beside the registrar of the host
 * @param allocation accounts among which every issuance is divided; empty leaves it where it is
 * @param transferApproval whether the host's authorisers have to agree to every transfer to another
 *     Party
 * @param trackingOnly hosts that mint no units here and only record what an outside registry first
 *     transferred
 * @param equivalences which methodologies of two standards count the same
 */
public record ApproachTerms(
    String profile,
    List<UsePurpose> purposes,
    Optional<JointCommittee> committee,
    List<AllocationShare> allocation,
    Optional<Levies> levies,
    boolean transferApproval,
    List<PartyCode> trackingOnly,
    List<Equivalence> equivalences) {

  /** Nothing beyond the decisions. */
  public static final ApproachTerms NONE =
      new ApproachTerms(
          "",
          List.of(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          false,
          List.of(),
          List.of());

  /** Whether an authorization with this purpose keeps to the terms. */
  public boolean allow(Purpose purpose) {
    if (purposes.isEmpty()) {
      return true;
    }
    for (UsePurpose use : UsePurpose.values()) {
      if (purpose.covers(use) && !purposes.contains(use)) {
        return false;
      }
    }
    return true;
  }

  public boolean recognise(Equivalence pair) {
    return equivalences.stream().anyMatch(each -> each.matches(pair));
  }
}
