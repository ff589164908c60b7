package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.MechanismEvent;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismAccount;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the mechanism's units and accounts may not do though the general law of units would let
 * them. The laws of issuance, transfer and use ask here.
 */
final class MechanismUnits {
  /** Last vintage of CERs; the mechanism's own units begin with the next (64-10). */
  static final int LAST_CER_VINTAGE = 2020;

  /** What a unit is to the mechanism. */
  enum Standing {
    NONE,
    AUTHORISED,
    CONTRIBUTION,
    CER
  }

  private MechanismUnits() {}

  static Optional<Mechanism> mechanism(StateView state) {
    return Tables.MECHANISM.get(state, Tables.WHOLE_NETWORK);
  }

  static boolean isMechanism(StateView state, ApproachId approach) {
    return mechanism(state).filter(it -> it.approach().equals(approach)).isPresent();
  }

  static Standing standing(StateView state, UnitBlock block) {
    if (!isMechanism(state, block.units().series().approach())) {
      return Standing.NONE;
    }
    if (block.units().series().vintage() <= LAST_CER_VINTAGE) {
      return Standing.CER;
    }
    return block.authorization().isPresent() ? Standing.AUTHORISED : Standing.CONTRIBUTION;
  }

  static boolean isCer(Hearing hearing, UnitBlock block) {
    return standing(hearing.state(), block) == Standing.CER;
  }

  static Optional<MechanismAccountKind> kind(Hearing hearing, AccountId account) {
    return hearing.find(Tables.MECHANISM_ACCOUNTS, account).map(MechanismAccount::kind);
  }

  static A64Issuance issuanceOf(Hearing hearing, UnitBlock block) {
    SerialKey key = new SerialKey(block.units().series(), block.issuedFrom());
    return hearing
        .find(Tables.A64_ISSUANCES, key)
        .orElseThrow(() -> new IllegalStateException("no issuance behind " + block.units()));
  }

  /** Units come into being under the mechanism by its own act only (64-2). */
  static void requireOrdinaryIssuance(Hearing hearing, ApproachId approach) {
    hearing.require(
        !isMechanism(hearing.state(), approach),
        MechanismRule.M64_2,
        Fact.of("approach", approach));
  }

  /** Letters under the mechanism are part of a statement to the Supervisory Body (64-1). */
  static void requireOrdinaryLetter(Hearing hearing, AuthorizationId letter, ApproachId approach) {
    requireOrdinaryLetter(hearing, letter.value(), approach);
  }

  /** Nor are they asked for like another Party's units. */
  static void requireOrdinaryLetter(Hearing hearing, String letter, ApproachId approach) {
    hearing.require(
        !isMechanism(hearing.state(), approach),
        MechanismRule.M64_1_LETTER,
        Fact.of("authorization", letter),
        Fact.of("approach", approach));
  }

  /** Whoever keeps the mechanism does nothing that Parties do (64-14). */
  static void requireParty(Hearing hearing, PartyCode party) {
    hearing.require(
        mechanism(hearing.state()).filter(it -> it.operator().equals(party)).isEmpty(),
        MechanismRule.M64_14_NO_PARTY,
        Fact.of("party", party));
  }

  /** The mechanism is the whole Agreement's; no Parties agree, suspend or end it (64-14). */
  static void requireAgreement(Hearing hearing, ApproachId approach) {
    hearing.require(
        !isMechanism(hearing.state(), approach),
        MechanismRule.M64_14_APPROACH,
        Fact.of("approach", approach));
  }

  /** What a transfer of these units from here to there must satisfy (64-7 … 64-10, 64-14). */
  static void requireTransferable(
      Hearing hearing, UnitBlock block, AccountId from, AccountId to, LocalDate date) {
    Standing standing = standing(hearing.state(), block);
    Optional<MechanismAccountKind> leaves = kind(hearing, from);
    Optional<MechanismAccountKind> enters = kind(hearing, to);
    requireAccounts(hearing, standing, from, leaves, to, enters);
    switch (standing) {
      case CER ->
          hearing.require(
              enters.isPresent(),
              MechanismRule.M64_10_HELD,
              Fact.of("units", block.units()),
              Fact.of("account", to));
      case CONTRIBUTION -> requireContributionStays(hearing, block, from, leaves, to, enters);
      case AUTHORISED, NONE -> {}
    }
    if (standing != Standing.NONE && leaves.isPresent() && enters.isEmpty()) {
      hearing.require(
          !hearing.party(to.party()).registries().isEmpty(),
          MechanismRule.M64_9,
          Fact.of("party", to.party()),
          Fact.of("account", to));
      if (standing == Standing.AUTHORISED) {
        hearing.tell(new MechanismEvent.LeftMechanismRegistry(block.units(), from, to, date));
      }
    }
  }

  /**
   * What leaving for another registry must satisfy: no CER, contribution units only from an account
   * of their host, as with transfers (64-8), and no unit that is not forwarded.
   */
  static void requireExportable(Hearing hearing, UnitBlock block, AccountId account) {
    hearing.require(
        !isCer(hearing, block),
        MechanismRule.M64_10_HELD,
        Fact.of("units", block.units()),
        Fact.of("account", account));
    hearing.require(
        standing(hearing.state(), block) != Standing.CONTRIBUTION
            || account.party().equals(block.host()),
        MechanismRule.M64_8_EXPORT,
        Fact.of("units", block.units()),
        Fact.of("account", account));
    Optional<MechanismAccountKind> kind = kind(hearing, account);
    hearing.require(
        kind.isEmpty() || kind.get() == MechanismAccountKind.HOLDING,
        MechanismRule.M64_14,
        Fact.of("account", account),
        Fact.of("kind", kind.map(Enum::name).orElse("–")));
  }

  private static void requireAccounts(
      Hearing hearing,
      Standing standing,
      AccountId from,
      Optional<MechanismAccountKind> leaves,
      AccountId to,
      Optional<MechanismAccountKind> enters) {
    boolean maySend =
        leaves.isEmpty()
            || leaves.get() == MechanismAccountKind.HOLDING
            || leaves.get() == MechanismAccountKind.ADAPTATION_FUND;
    hearing.require(
        maySend,
        MechanismRule.M64_14,
        Fact.of("account", from),
        Fact.of("kind", leaves.map(Enum::name).orElse("–")));
    boolean toAdaptationFund = enters.equals(Optional.of(MechanismAccountKind.ADAPTATION_FUND));
    boolean toOperator =
        mechanism(hearing.state()).filter(it -> it.operator().equals(to.party())).isPresent();
    boolean mayReceive =
        toAdaptationFund
            || (enters.isEmpty()
                ? !toOperator
                : enters.get().isOpenedOnRequest() && standing != Standing.NONE);
    hearing.require(
        mayReceive,
        MechanismRule.M64_14,
        Fact.of("account", to),
        Fact.of("kind", enters.map(Enum::name).orElse("–")));
  }

  private static void requireContributionStays(
      Hearing hearing,
      UnitBlock block,
      AccountId from,
      Optional<MechanismAccountKind> leaves,
      AccountId to,
      Optional<MechanismAccountKind> enters) {
    hearing.require(
        from.party().equals(to.party()) && (enters.isPresent() || to.party().equals(block.host())),
        MechanismRule.M64_8,
        Fact.of("units", block.units()),
        Fact.of("account", to));
    hearing.require(
        leaves.isPresent() || enters.isEmpty(),
        MechanismRule.M64_7_MOVED,
        Fact.of("units", block.units()),
        Fact.of("account", from));
  }

  /** What a use under an authorization must satisfy (64-8, 64-10). */
  static void requireUsable(Hearing hearing, UnitBlock block) {
    Standing standing = standing(hearing.state(), block);
    hearing.require(
        standing != Standing.CONTRIBUTION,
        MechanismRule.M64_8_USE,
        Fact.of("units", block.units()));
    hearing.require(
        standing != Standing.CER, MechanismRule.M64_10_USE, Fact.of("units", block.units()));
  }

  /** Units are used from holding and retirement accounts of the registry (64-14). */
  static void requireUseFrom(Hearing hearing, AccountId account) {
    requireKind(hearing, account, MechanismAccountKind.RETIREMENT, Optional.empty());
  }

  /** Units are cancelled from holding and cancellation accounts, and the Adaptation Fund's. */
  static void requireCancellation(Hearing hearing, AccountId account) {
    requireKind(
        hearing,
        account,
        MechanismAccountKind.CANCELLATION,
        Optional.of(MechanismAccountKind.ADAPTATION_FUND));
  }

  private static void requireKind(
      Hearing hearing,
      AccountId account,
      MechanismAccountKind end,
      Optional<MechanismAccountKind> also) {
    Optional<MechanismAccountKind> kind = kind(hearing, account);
    hearing.require(
        kind.isEmpty()
            || kind.get() == MechanismAccountKind.HOLDING
            || kind.get() == end
            || kind.equals(also),
        MechanismRule.M64_14,
        Fact.of("account", account),
        Fact.of("kind", kind.map(Enum::name).orElse("–")));
  }
}
