package article6.node.report.aef;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Account;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Issuance;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Table;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.contracts.state.Tables.EntityKey;
import article6.contracts.state.Tables.NoticeKey;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UseNotice;
import article6.node.report.UnitRun;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the rows refer to in the state; events name it, so it must be there. */
final class Records {
  private final StateView state;
  private final Map<AuthorizationRef, Authorization> authorizations = new HashMap<>();
  private final Map<SerialKey, Issuance> issuances = new HashMap<>();

  Records(StateView state) {
    this.state = state;
  }

  Authorization authorization(AuthorizationRef ref) {
    return authorizations.computeIfAbsent(
        ref,
        it ->
            existing(
                Tables.AUTHORIZATIONS, new AuthorizationKey(it.party(), it.id(), it.version())));
  }

  AuthorizedEntity entity(EntityKey key) {
    return existing(Tables.ENTITIES, key);
  }

  String countryName(PartyCode country) {
    return Tables.PARTIES
        .get(state, country)
        .map(Party::name)
        .orElseGet(() -> PlainText.countryName(country.value()));
  }

  /**
   * Whether the host was notified of their first transfer elsewhere, and has yet to say so (F-6).
   */
  boolean awaitsAcknowledgement(UnitRange units) {
    NoticeKey key =
        new NoticeKey(units.series().party(), new SerialKey(units.series(), units.first()));
    return Tables.NOTICES.get(state, key).filter(UseNotice::isOpen).isPresent();
  }

  /** Whether units leave it as the levy of the Article 6.4 mechanism. */
  boolean isPending(AccountId account) {
    return Tables.MECHANISM_ACCOUNTS
        .get(state, account)
        .filter(it -> it.kind() == MechanismAccountKind.PENDING)
        .isPresent();
  }

  boolean isAdaptationFund(AccountId account) {
    return Tables.ACCOUNTS.get(state, account).filter(Account::isAdaptationFund).isPresent();
  }

  /** The units of a run as the tables identify them, if they were ever authorised. */
  Optional<ItmoBlock> block(UnitRun run) {
    return run.authorization()
        .map(ref -> new ItmoBlock(run.units(), authorization(ref), issuance(run)));
  }

  private Issuance issuance(UnitRun run) {
    return issuances.computeIfAbsent(
        new SerialKey(run.units().series(), run.issuedFrom()),
        key -> existing(Tables.ISSUANCES, key));
  }

  private <K, V> V existing(Table<K, V> table, K key) {
    return table
        .get(state, key)
        .orElseThrow(
            () -> new IllegalStateException("events and state disagree: there is no " + key));
  }
}
