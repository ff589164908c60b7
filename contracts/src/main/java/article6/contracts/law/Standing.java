package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Officer;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.DelegationKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whose signature counts for whom under one action on one day, and how many a Party wants. */
final class Standing {
  /**
   * How often an officer may have gone over to a new key since a consent: far more than a
   * proposal's life has reasons for, and few enough to follow.
   */
  static final int ROTATIONS_FOLLOWED_MAX = 8;

  private final StateView state;
  private final Action action;
  private final LocalDate today;

  Standing(StateView state, Action action, LocalDate today) {
    this.state = state;
    this.action = action;
    this.today = today;
  }

  /** The officer behind a key, also when it has gone over to another since. */
  static Optional<Officer> holder(StateView state, Address address) {
    Optional<Officer> officer = Tables.OFFICERS.get(state, address);
    for (int i = 0; i < ROTATIONS_FOLLOWED_MAX; i++) {
      Optional<Address> successor = officer.flatMap(Officer::successor);
      if (successor.isEmpty()) {
        break;
      }
      officer = Tables.OFFICERS.get(state, successor.get());
    }
    return officer.filter(Officer::active);
  }

  /** How far each consent is that the action needs, and who could still give it. */
  List<NeedStanding> of(List<ConsentNeed> needs, List<Address> consents) {
    List<Officer> given =
        consents.stream()
            .map(key -> holder(state, key))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    List<Officer> all = Tables.OFFICERS.all(state);
    return needs.stream()
        .map(
            need ->
                new NeedStanding(
                    raised(need),
                    need.parties().stream().map(party -> of(party, need, given, all)).toList()))
        .toList();
  }

  private PartyStanding of(
      PartyCode party, ConsentNeed need, List<Officer> given, List<Officer> all) {
    return new PartyStanding(
        party,
        officersNeeded(need, party),
        given.stream().filter(each -> speaksFor(party, need, each)).map(Officer::address).toList(),
        all.stream()
            .filter(each -> !given.contains(each) && speaksFor(party, need, each))
            .map(Officer::address)
            .toList());
  }

  boolean fits(ConsentNeed need, Officer officer) {
    return need.parties().stream().anyMatch(party -> speaksFor(party, need, officer));
  }

  /** Whether this officer's signature counts as one of the Party's for this need. */
  boolean speaksFor(PartyCode party, ConsentNeed need, Officer officer) {
    if (need.officer().isPresent()) {
      return officer.active() && need.officer().get().equals(officer.address());
    }
    if (officer.party().equals(party) && officer.mayActAs(need.role())) {
      return need.entity().isEmpty() || need.entity().equals(officer.entity());
    }
    return isDelegate(party, need.role(), officer);
  }

  /** A role lent to the officer, for every approach or for the one this action is under (K-8). */
  private boolean isDelegate(PartyCode party, Role role, Officer officer) {
    return officer.active()
        && Role.DELEGABLE.contains(role)
        && (isLent(party, role, officer, Optional.empty())
            || isLent(party, role, officer, Stakes.of(action).onlyApproach()))
        && !Tables.DEPARTURES.has(state, party);
  }

  private boolean isLent(
      PartyCode party, Role role, Officer officer, Optional<ApproachId> approach) {
    return Tables.DELEGATIONS
        .get(state, new DelegationKey(officer.address(), party, role, approach))
        .filter(delegation -> delegation.window().contains(today))
        .isPresent();
  }

  /** How many officers of a Party the need and the Party's own thresholds ask for. */
  int officersNeeded(ConsentNeed need, PartyCode party) {
    if (need.officer().isPresent() || !Role.NEEDED.contains(need.role())) {
      return need.officersEach();
    }
    return Tables.CONSENT_POLICIES
        .get(state, party)
        .map(policy -> Math.max(need.officersEach(), byPolicy(policy, need.role())))
        .orElse(need.officersEach());
  }

  private int byPolicy(ConsentPolicy policy, Role role) {
    return policy.thresholds().stream()
        .filter(each -> each.role() == role && applies(each))
        .mapToInt(Threshold::officers)
        .max()
        .orElse(0);
  }

  private boolean applies(Threshold threshold) {
    return (threshold.action().isEmpty() || threshold.action().equals(action.kind()))
        && (threshold.aboveUnits() == 0 || Stakes.of(action).units() > threshold.aboveUnits());
  }

  /**
   * The need with what its Party wants; where several Parties are asked each has its own answer.
   */
  ConsentNeed raised(ConsentNeed need) {
    return need.parties().size() == 1
        ? need.withOfficersEach(officersNeeded(need, need.parties().getFirst()))
        : need;
  }
}
