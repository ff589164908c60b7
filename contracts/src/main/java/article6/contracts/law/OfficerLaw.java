package article6.contracts.law;

import article6.contracts.action.OfficerAction;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.Threshold;
import article6.contracts.event.OfficerEvent;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Delegation;
import article6.contracts.state.Officer;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.DelegationKey;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** How a Party's officers sign together: thresholds, delegation, keys and reviews. */
final class OfficerLaw {
  /** A role for most purposes has a few thresholds; each is looked at for every consent. */
  static final int THRESHOLDS_MAX = 32;

  /** From one Party to one officer: all of them go along when the officer changes keys. */
  static final int DELEGATIONS_MAX = 16;

  private OfficerLaw() {}

  static List<ConsentNeed> consents(StateView state, OfficerAction action) {
    return switch (action) {
      case OfficerAction.SetThresholds it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case OfficerAction.DelegateRole it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case OfficerAction.EndDelegation it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case OfficerAction.ReplaceLostKey it -> Needs.one(it.party(), Role.ADMINISTRATOR);
      case OfficerAction.RotateKey it ->
          List.of(ConsentNeed.ofOfficer(it.party(), roleOf(state, it.officer()), it.officer()));
    };
  }

  private static Role roleOf(StateView state, Address officer) {
    return Tables.OFFICERS
        .get(state, officer)
        .flatMap(found -> found.roles().stream().findFirst())
        .orElse(Role.ADMINISTRATOR);
  }

  static void enact(Hearing hearing, OfficerAction action) {
    switch (action) {
      case OfficerAction.SetThresholds it -> setThresholds(hearing, it);
      case OfficerAction.DelegateRole it -> delegate(hearing, it);
      case OfficerAction.EndDelegation it -> endDelegation(hearing, it);
      case OfficerAction.RotateKey it ->
          replaceKey(hearing, it.party(), it.officer(), it.newKey(), false);
      case OfficerAction.ReplaceLostKey it ->
          replaceKey(hearing, it.party(), it.officer(), it.newKey(), true);
    }
  }

  private static void setThresholds(Hearing hearing, OfficerAction.SetThresholds it) {
    hearing.party(it.party());
    List<String> kinds =
        it.thresholds().stream()
            .map(each -> each.role() + " " + each.action() + " " + each.aboveUnits())
            .toList();
    hearing.require(
        it.thresholds().size() <= THRESHOLDS_MAX
            && kinds.stream().distinct().count() == kinds.size()
            && it.thresholds().stream().allMatch(OfficerLaw::isSound)
            && it.proposalDays() >= Proposals.DAYS_MIN
            && it.proposalDays() <= Proposals.DAYS_MAX,
        ConsentRule.K_6,
        Fact.of("party", it.party()),
        Fact.of("thresholds", kinds),
        Fact.of("days", it.proposalDays()));
    ConsentPolicy policy =
        new ConsentPolicy(it.party(), it.thresholds(), it.entityAccounts(), it.proposalDays());
    for (Role role : Role.NEEDED) {
      long officers = PartyLaw.activeOfficers(hearing, it.party(), role);
      hearing.require(
          officers >= policy.most(role),
          ConsentRule.K_7,
          Fact.of("party", it.party()),
          Fact.of("role", role),
          Fact.of("officers", officers),
          Fact.of("threshold", policy.most(role)));
    }
    hearing.put(Tables.CONSENT_POLICIES, it.party(), policy);
    hearing.tell(
        new OfficerEvent.ThresholdsSet(it.party(), it.thresholds().size(), it.proposalDays()));
  }

  private static boolean isSound(Threshold threshold) {
    return Role.NEEDED.contains(threshold.role())
        && threshold.officers() >= 1
        && threshold.aboveUnits() >= 0
        && (threshold.action().isEmpty() || ActionKinds.all().contains(threshold.action()));
  }

  private static void delegate(Hearing hearing, OfficerAction.DelegateRole it) {
    hearing.party(it.party());
    Officer delegate = Consents.activeOfficer(hearing, it.delegate());
    hearing.require(
        Role.DELEGABLE.contains(it.role())
            && !delegate.roles().contains(Role.ENTITY_OFFICER)
            && !it.window().to().isBefore(hearing.context().today()),
        ConsentRule.K_8,
        Fact.of("party", it.party()),
        Fact.of("officer", delegate.name()),
        Fact.of("role", it.role()),
        Fact.of("until", it.window().to()));
    it.approach().ifPresent(hearing::approach);
    DelegationKey key = new DelegationKey(it.delegate(), it.party(), it.role(), it.approach());
    Bytes given = Tables.delegationPart(it.delegate(), it.party());
    hearing.require(
        hearing.find(Tables.DELEGATIONS, key).isPresent()
            || Tables.DELEGATIONS.all(hearing.state(), given).size() < DELEGATIONS_MAX,
        ConsentRule.K_11,
        Fact.of("party", it.party()),
        Fact.of("officer", delegate.name()),
        Fact.of("most", DELEGATIONS_MAX));
    hearing.put(
        Tables.DELEGATIONS,
        key,
        new Delegation(it.party(), it.delegate(), it.role(), it.approach(), it.window()));
    hearing.tell(
        new OfficerEvent.RoleDelegated(
            it.party(), it.delegate(), it.role(), it.approach(), it.window()));
  }

  private static void endDelegation(Hearing hearing, OfficerAction.EndDelegation it) {
    DelegationKey key = new DelegationKey(it.delegate(), it.party(), it.role(), it.approach());
    hearing.require(
        hearing.find(Tables.DELEGATIONS, key).isPresent(),
        ConsentRule.K_9,
        Fact.of("party", it.party()),
        Fact.of("officer", it.delegate()),
        Fact.of("role", it.role()));
    Tables.DELEGATIONS.delete(hearing.state(), key);
    hearing.tell(
        new OfficerEvent.DelegationEnded(it.party(), it.delegate(), it.role(), it.approach()));
  }

  /**
   * The old key stays on record without rights. Roles lent to the officer go with a key that was
   * rotated, and end with one that was lost: who lent them trusted the old key's holder, and can't
   * have seen who holds the new one.
   */
  private static void replaceKey(
      Hearing hearing, PartyCode party, Address before, PublicKey newKey, boolean lost) {
    Officer officer = PartyLaw.activeOfficer(hearing, party, before);
    Address after = newKey.address();
    PartyLaw.requireUnusedKey(hearing, officer.name(), after);
    hearing.put(Tables.OFFICERS, after, officer.withKey(newKey));
    hearing.put(Tables.OFFICERS, before, lost ? officer.revoked() : officer.succeededBy(after));
    for (Delegation each : Tables.DELEGATIONS.all(hearing.state(), before.value())) {
      Tables.DELEGATIONS.delete(
          hearing.state(), new DelegationKey(before, each.party(), each.role(), each.approach()));
      if (!lost) {
        hearing.put(
            Tables.DELEGATIONS,
            new DelegationKey(after, each.party(), each.role(), each.approach()),
            new Delegation(each.party(), after, each.role(), each.approach(), each.window()));
      }
    }
    hearing.tell(new OfficerEvent.KeyReplaced(party, before, after, lost));
  }
}
