package article6.contracts.law;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.ChangeTerms;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Revocability;
import article6.contracts.domain.Role;
import article6.contracts.domain.Terms;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.Authorization.Revocation;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes and revocations: what they may reach, and who has to agree (rules ). What
 * counts are the terms in force when units were first transferred.
 */
final class AuthorizationChange {
  private AuthorizationChange() {}

  /**
   * A change that reaches units already first transferred needs the Parties that the terms in force
   * then name, or all Parties of the approach where those name none.
   */
  static List<ConsentNeed> consents(
      StateView state, PartyCode party, AuthorizationId id, boolean includingFirstTransferred) {
    List<ConsentNeed> own = Needs.fourEyes(state, party);
    Optional<Authorization> present = AuthorizationLaw.latest(state, party, id);
    if (!includingFirstTransferred || present.isEmpty()) {
      return own;
    }
    List<Authorization> versions = inForceAtFirstTransfers(state, present.get());
    List<PartyCode> others =
        (versions.isEmpty() ? List.of(present.get()) : versions)
            .stream()
                .flatMap(version -> affected(state, version))
                .filter(other -> !other.equals(party))
                .distinct()
                .sorted()
                .toList();
    return others.isEmpty()
        ? own
        : Needs.together(own, List.of(ConsentNeed.ofAll(others, Role.AUTHORISER)));
  }

  private static Stream<PartyCode> affected(StateView state, Authorization version) {
    return version
        .content()
        .terms()
        .procedure()
        .map(ChangeTerms::consentOf)
        .or(() -> Tables.APPROACHES.get(state, version.content().approach()).map(Approach::parties))
        .orElse(List.of())
        .stream();
  }

  /** Not revoked yet, and for units already first transferred only as the terms say. */
  static void requireLawful(
      Hearing hearing, Authorization present, boolean includingFirstTransferred, LocalDate date) {
    hearing.require(
        present.revocation().isEmpty() && !date.isBefore(present.content().date()),
        AuthorizationRule.A_7,
        Fact.of("authorization", present.id()),
        Fact.of("date", date),
        Fact.of("authorised", present.content().date()),
        Fact.of(
            "revoked",
            present.revocation().map(Revocation::date).map(String::valueOf).orElse("–")));
    List<Authorization> deciding =
        hearing.isUnder(Edition.CMA7_2025)
            ? inForceAtFirstTransfers(hearing.state(), present)
            : versions(hearing.state(), present);
    hearing.require(
        !includingFirstTransferred
            || present.firstTransferred() == 0
            || deciding.stream().allMatch(AuthorizationChange::allowsChange),
        AuthorizationRule.A_12,
        Fact.of("authorization", present.id()),
        Fact.of("version", present.version()),
        Fact.of("firstTransferred", present.firstTransferred()));
  }

  private static boolean allowsChange(Authorization version) {
    return version.content().terms().changeAfterFirstTransfer().isPresent();
  }

  /**
   * What an authorization says of its own revocation; saying "never" can't be taken back.
   */
  static void requireRevocable(
      Hearing hearing, Authorization present, boolean includingFirstTransferred) {
    boolean never =
        versions(hearing.state(), present).stream()
            .anyMatch(version -> revocability(version) == Revocability.NEVER);
    boolean tooLate =
        includingFirstTransferred
            && inForceAtFirstTransfers(hearing.state(), present).stream()
                .anyMatch(version -> revocability(version) != Revocability.AS_TERMS_SAY);
    hearing.require(
        !never && !tooLate,
        AuthorizationRule.A_15,
        Fact.of("authorization", present.id()),
        Fact.of("revocability", never ? Revocability.NEVER : Revocability.BEFORE_FIRST_TRANSFER),
        Fact.of("firstTransferred", present.firstTransferred()));
  }

  private static Revocability revocability(Authorization version) {
    Terms terms = version.content().terms();
    return terms.revocability();
  }

  private static List<Authorization> versions(StateView state, Authorization present) {
    return AuthorizationLaw.versions(state, present.party(), present.id());
  }

  /**
   * The versions under which units were really first transferred: those during which the sum of
   * first transfers, which every version takes over from the one before, has grown.
   */
  private static List<Authorization> inForceAtFirstTransfers(
      StateView state, Authorization present) {
    List<Authorization> deciding = new ArrayList<>();
    long before = 0;
    for (Authorization version : versions(state, present)) {
      if (version.firstTransferred() > before) {
        deciding.add(version);
      }
      before = version.firstTransferred();
    }
    return deciding;
  }
}
