package article6.contracts.law;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.JointCommittee;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.SeriesId;
import article6.contracts.state.Approach;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.Optional;

/** The consents that an action needs because its cooperative approach says so. */
final class ApproachNeeds {
  private ApproachNeeds() {}

  /** The four eyes of every Party of an approach. */
  static List<ConsentNeed> everybody(StateView state, List<PartyCode> parties) {
    return parties.stream()
        .distinct()
        .sorted()
        .flatMap(party -> Needs.fourEyes(state, party).stream())
        .toList();
  }

  /** The registrar of the host, and the joint committee where there is one. */
  static List<ConsentNeed> issuance(StateView state, SeriesId series) {
    List<ConsentNeed> registrar = Needs.one(series.party(), Role.REGISTRAR);
    return find(state, series.approach())
        .flatMap(approach -> committee(approach).map(it -> Needs.together(registrar, it)))
        .orElse(registrar);
  }

  private static Optional<List<ConsentNeed>> committee(Approach approach) {
    Optional<JointCommittee> committee = approach.agreed().committee();
    return committee.map(
        it ->
            List.of(
                new ConsentNeed(
                    approach.parties(),
                    Math.min(it.partiesNeeded(), approach.parties().size()),
                    Role.AUTHORISER,
                    it.officersEach())));
  }

  /** Those who sign, and the host's authorisers where the approach gives them a say. */
  static List<ConsentNeed> crossing(
      StateView state, SeriesId series, List<ConsentNeed> registrars, boolean international) {
    boolean approved =
        international
            && find(state, series.approach())
                .map(Approach::agreed)
                .map(ApproachTerms::transferApproval)
                .orElse(false);
    return approved
        ? Needs.together(registrars, Needs.fourEyes(state, series.party()))
        : registrars;
  }

  private static Optional<Approach> find(StateView state, ApproachId id) {
    return Tables.APPROACHES.get(state, id);
  }
}
