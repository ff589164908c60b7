package article6.node.api;

import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.law.ConsentNeed;
import article6.contracts.law.NeedStanding;
import article6.contracts.law.PartyStanding;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.ConsentPolicy;
import article6.contracts.state.Correction;
import article6.contracts.state.Delegation;
import article6.contracts.state.Issuance;
import article6.contracts.state.Ndc;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.Proposal;
import article6.contracts.state.StateView;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import article6.node.report.Holding;
import article6.node.report.PartyBalance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the API says about Parties, units and balances. */
final class BookViews {
  private BookViews() {}

  /** A Party in a list. */
  record PartySummary(
      PartyCode code,
      String name,
      int authorisationThreshold,
      List<RegistryId> registries,
      int closedThrough,
      int officers,
      int nodes,
      long unitsHeld) {}

  /**
   * Everything about a Party that is not in a list of its own.
   *
   * @param policy how its officers sign together; nothing while it decided nothing
   * @param delegations roles of its own that it has lent
   * @param left the day it left the ledger
   */
  record PartyDetail(
      Party party,
      List<OfficerDetail> officers,
      List<NodeDetail> nodes,
      Optional<Ndc> ndc,
      List<YearQuantity> inventories,
      long unitsHeld,
      Optional<ConsentPolicy> policy,
      List<Delegation> delegations,
      Optional<LocalDate> left) {}

  /**
   * Somebody who signs for a Party.
   *
   * @param entity whom an entity officer signs for
   * @param successor the key this one went over to
   */
  record OfficerDetail(
      Address address,
      PartyCode party,
      String name,
      List<Role> roles,
      boolean active,
      Optional<EntityId> entity,
      Optional<Address> successor) {
    static OfficerDetail of(Officer officer) {
      return new OfficerDetail(
          officer.address(),
          officer.party(),
          officer.name(),
          officer.roles(),
          officer.active(),
          officer.entity(),
          officer.successor());
    }
  }

  record NodeDetail(Address address, PartyCode party, String name, boolean validator) {
    static NodeDetail of(Node node) {
      return new NodeDetail(
          node.publicKey().address(), node.party(), node.name(), node.validator());
    }
  }

  /** An account with what it holds. */
  record AccountDetail(
      AccountId id, PartyCode party, String name, Optional<EntityId> entity, long unitsHeld) {}

  /** Units that have everything but the serial in common. */
  record SeriesDetail(
      String series, PartyCode party, int vintage, UnitRange units, Supply supply) {}

  /**
   * A run of units that share holder and history.
   *
   * @param cases open inconsistency cases that some of them are under
   */
  record UnitsDetail(
      UnitRange units,
      long quantity,
      UnitBlock block,
      Optional<Issuance> issuance,
      List<CaseRoutes.CaseBadge> cases) {}

  /** One unit: the run it is in today, and all that has happened to it. */
  record UnitLife(String unit, UnitsDetail units, List<ChainViews.EventDetail> history) {}

  /** What an account holds of a series. */
  record HoldingDetail(
      AccountId account, PartyCode party, String series, long quantity, List<UnitRange> ranges) {
    static HoldingDetail of(Holding holding) {
      return new HoldingDetail(
          holding.account(),
          holding.account().party(),
          holding.series().toString(),
          holding.quantity(),
          holding.ranges());
    }
  }

  /**
   * A Party's corresponding adjustments in one metric, and what follows from them in one of its NDC
   * periods.
   *
   * @param ndc the period; nothing while the Party has stated no NDC
   * @param sums what the ledger summed up, year by year
   * @param corrections what was corrected after the adjustments of the period were final
   * @param corrected the balance with those corrections; nothing without any
   */
  record BalanceDetail(
      PartyCode party,
      String name,
      Metric metric,
      Optional<Ndc> ndc,
      List<AdjustmentYear> sums,
      Optional<EmissionsBalance> balance,
      List<Correction> corrections,
      Optional<EmissionsBalance> corrected) {
    static BalanceDetail of(Party party, PartyBalance balance) {
      return new BalanceDetail(
          party.code(),
          party.name(),
          balance.metric(),
          balance.ndc(),
          balance.sums(),
          balance.balance(),
          balance.corrections(),
          balance.corrected());
    }
  }

  /** What was first transferred and used in one metric, year by year. */
  record AdjustmentSums(PartyCode party, Metric metric, List<AdjustmentYear> sums) {}

  /** All units that moved from the section of one Party to that of another. */
  record FlowSum(PartyCode from, PartyCode to, long units, long transfers) {}

  /** All units of a host that were used or cancelled in the section of a Party. */
  record OutcomeSum(PartyCode host, PartyCode party, Kind kind, long units) {
    enum Kind {
      NDC,
      IMP,
      CANCELLATION
    }
  }

  /**
   * How units moved between Parties and what became of them.
   *
   * @param height of the last block that is counted
   */
  record FlowSums(long height, List<FlowSum> flows, List<OutcomeSum> outcomes) {}

  /** How far one Party is with one of the consents: who signed, and who still may. */
  record PartyConsents(
      PartyCode party,
      int officersNeeded,
      boolean complete,
      List<OfficerDetail> signed,
      List<OfficerDetail> maySign) {
    static PartyConsents of(PartyStanding standing, StateView state) {
      return new PartyConsents(
          standing.party(),
          standing.officersNeeded(),
          standing.isComplete(),
          officers(standing.signed(), state),
          officers(standing.maySign(), state));
    }

    private static List<OfficerDetail> officers(List<Address> addresses, StateView state) {
      return addresses.stream()
          .flatMap(each -> Tables.OFFICERS.get(state, each).stream())
          .map(OfficerDetail::of)
          .toList();
    }
  }

  /** One of the consents a proposal waits for. */
  record ConsentProgress(
      Role role, int partiesNeeded, boolean complete, List<PartyConsents> parties) {
    static ConsentProgress of(NeedStanding standing, StateView state) {
      return new ConsentProgress(
          standing.need().role(),
          standing.need().partiesNeeded(),
          standing.isComplete(),
          standing.parties().stream().map(each -> PartyConsents.of(each, state)).toList());
    }
  }

  /** A proposal with what it still waits for. */
  record ProposalDetail(
      Hash id,
      Proposal proposal,
      List<ConsentNeed> consentsNeeded,
      List<ConsentProgress> progress,
      Instant expiresAt,
      boolean expired) {}
}
