package article6.contracts.law;

import article6.contracts.action.BridgeAction;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;
import java.util.regex.Pattern;

/** What crosses between this ledger and other registries, and what is only seen there. */
final class BridgeLaw {
  /** A name in one line, such as A6.4 or "Gold Standard". */
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{0,99}[^\\p{Cntrl}\\s]");

  private BridgeLaw() {}

  static List<ConsentNeed> consents(StateView state, BridgeAction action) {
    return switch (action) {
      case BridgeAction.MirrorHoldings it -> Needs.one(it.party(), Role.REGISTRAR);
      case BridgeAction.LockForExport it ->
          ApproachNeeds.crossing(
              state,
              it.units().series(),
              Needs.ofHolder(state, it.account()),
              Tables.ACCOUNTS
                  .get(state, it.account())
                  .map(from -> ExportLaw.isInternational(from, it.receiver()))
                  .orElse(true));
      case BridgeAction.AcknowledgeExport it -> answer(state, it.message());
      case BridgeAction.ReleaseExport it -> answer(state, it.message());
      case BridgeAction.MintImported it ->
          ApproachNeeds.crossing(
              state,
              it.series(),
              Needs.each(Role.REGISTRAR, it.series().party(), it.account().party()),
              !it.sender().equals(it.account().party()));
    };
  }

  /** Whoever locked the units records the answer. To what nobody locked, the law says so. */
  private static List<ConsentNeed> answer(StateView state, MessageId message) {
    return Tables.EXPORTS
        .get(state, message)
        .map(it -> Needs.one(it.account().party(), Role.REGISTRAR))
        .orElseGet(() -> Needs.anybody(state, Role.REGISTRAR));
  }

  static void enact(Hearing hearing, BridgeAction action) {
    switch (action) {
      case BridgeAction.MirrorHoldings it -> MirrorLaw.mirror(hearing, it);
      case BridgeAction.LockForExport it -> ExportLaw.lock(hearing, it);
      case BridgeAction.AcknowledgeExport it -> ExportLaw.acknowledge(hearing, it);
      case BridgeAction.ReleaseExport it -> ExportLaw.release(hearing, it);
      case BridgeAction.MintImported it -> ImportLaw.mint(hearing, it);
    }
  }

  /** The registry has a name, and is none in which a Party of this ledger tracks. */
  static void requireOutside(Hearing hearing, String registry) {
    String canonical = UnderlyingRange.canonicalRegistry(registry);
    List<PartyCode> owners =
        Tables.PARTIES.all(hearing.state()).stream()
            .filter(party -> isOneOf(party.registries(), canonical))
            .map(Party::code)
            .toList();
    hearing.require(
        owners.isEmpty() && NAME.matcher(registry).matches(),
        BridgeRule.X_6,
        Fact.of("registry", registry),
        Fact.of("parties", owners));
  }

  private static boolean isOneOf(List<RegistryId> registries, String name) {
    return registries.stream()
        .anyMatch(it -> UnderlyingRange.canonicalRegistry(it.value()).equals(name));
  }
}
