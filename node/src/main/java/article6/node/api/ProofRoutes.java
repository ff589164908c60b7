package article6.node.api;

import static article6.node.api.Parameter.ACCOUNT;
import static article6.node.api.Parameter.ADDRESS_OF_OFFICER;
import static article6.node.api.Parameter.APPROACH;
import static article6.node.api.Parameter.AUTHORIZATION;
import static article6.node.api.Parameter.PARTY;
import static article6.node.api.Parameter.UNIT;
import static article6.node.api.Parameter.VERSION;

import article6.contracts.domain.MessageId;
import article6.contracts.domain.UnitRange;
import article6.contracts.light.StateReceipt;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.contracts.state.Tables.SerialKey;
import article6.node.chain.LedgerReader;
import java.util.List;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proofs of what the newest state says, also that it says nothing: such as that an authorization
 * has no second version.
 */
final class ProofRoutes {
  private static final Parameter<MessageId> MESSAGE =
      Parameter.path(
          "message", "id of a message between registries", "CHE-2026-0001", MessageId::new);

  private final LedgerReader ledger;

  ProofRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        proof("parties/{party}", "proveParty", key -> Tables.PARTIES.key(key.get(PARTY)), PARTY),
        proof(
            "officers/{address}",
            "proveOfficer",
            key -> Tables.OFFICERS.key(key.get(ADDRESS_OF_OFFICER)),
            ADDRESS_OF_OFFICER),
        proof(
            "accounts/{account}",
            "proveAccount",
            key -> Tables.ACCOUNTS.key(key.get(ACCOUNT)),
            ACCOUNT),
        proof(
            "approaches/{approach}",
            "proveApproach",
            key -> Tables.APPROACHES.key(key.get(APPROACH)),
            APPROACH),
        proof(
            "authorizations/{party}/{authorization}/{version}",
            "proveAuthorization",
            key ->
                Tables.AUTHORIZATIONS.key(
                    new AuthorizationKey(key.get(PARTY), key.get(AUTHORIZATION), key.get(VERSION))),
            PARTY,
            AUTHORIZATION,
            VERSION),
        proof("ndcs/{party}", "proveNdc", key -> Tables.NDCS.key(key.get(PARTY)), PARTY),
        proof(
            "participation/{party}",
            "proveParticipation",
            key -> Tables.PARTICIPATION.key(key.get(PARTY)),
            PARTY),
        proof("units/{unit}", "proveUnits", this::unitsKey, UNIT),
        proof(
            "exports/{message}",
            "proveExport",
            key -> Tables.EXPORTS.key(key.get(MESSAGE)),
            MESSAGE));
  }

  /** The block that a unit is in; of one that was never issued, the place it would have. */
  private Bytes unitsKey(Request request) {
    UnitRange unit = request.get(UNIT);
    return Tables.UNITS.key(
        ledger
            .read(state -> SeriesWalk.blockOf(state, unit))
            .map(block -> new SerialKey(block.units().series(), block.units().first()))
            .orElseGet(() -> new SerialKey(unit.series(), unit.first())));
  }

  private Route proof(
      String path, String operation, Function<Request, Bytes> key, Parameter<?>... parameters) {
    return Route.get(
            "/v1/proofs/" + path,
            operation,
            "Proof of what the newest state holds here, or that it holds nothing; to be checked"
                + " with the genesis file alone.",
            parameters)
        .returns(StateReceipt.class, request -> ledger.prove(key.apply(request)));
  }
}
