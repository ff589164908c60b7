package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Between this ledger and another registry. Units cross in three steps: they are locked where they
 * are, the lock is proven to the other side, and the other side mints them and says so. Each
 * message has an id, and acts once however often it arrives.
 */
public sealed interface BridgeAction extends Action {
  /**
   * A Party enters what it holds in another registry, to be seen here (pull-and-view). It replaces
   * what was pulled from there before.
   *
   * @param asOfMillis the moment the registry showed it, milliseconds since 1970-01-01 UTC
   * @param document digest of the document or proof it was read from
   */
  record MirrorHoldings(
      PartyCode party,
      String source,
      long asOfMillis,
      List<MirroredUnits> units,
      @DocumentDigest Hash document)
      implements BridgeAction {}

  /**
   * Units are bound until another registry has minted or refused them.
   *
   * @param receiver the Party in whose section they shall arrive there
   * @param deadline last day on which the target may mint them
   */
  record LockForExport(
      MessageId message,
      UnitRange units,
      AccountId account,
      String target,
      PartyCode receiver,
      LocalDate date,
      LocalDate deadline)
      implements BridgeAction {}

  /**
   * The target has minted: here the units are gone.
   *
   * @param proof digest of the target's receipt
   */
  record AcknowledgeExport(MessageId message, LocalDate date, @DocumentDigest Hash proof)
      implements BridgeAction {}

  /**
   * The target has not minted and never will: here the units are free again.
   *
   * @param timedOut whether the deadline passed without an answer; else the target refused
   * @param proof digest of the target's refusal, or of its word after the deadline that nothing was
   *     minted
   */
  record ReleaseExport(
      MessageId message, boolean timedOut, LocalDate date, @DocumentDigest Hash proof)
      implements BridgeAction {}

  /**
   * Units that another registry has locked come into being here.
   *
   * @param sender the Party in whose section they were there
   * @param sourceUnits their ids there
   * @param firstTransfer when and by what they were first transferred, if they were
   * @param deadline last day on which they may be minted here, as the lock says
   * @param proof digest of the proof that they are locked
   * @param returning the message under which they were exported, where they are units of this
   *     ledger that come back
   */
  record MintImported(
      MessageId message,
      String source,
      PartyCode sender,
      UnderlyingRange sourceUnits,
      SeriesId series,
      AccountId account,
      Optional<AuthorizationId> authorization,
      Optional<EarlierFirstTransfer> firstTransfer,
      MitigationType mitigationType,
      LocalDate date,
      LocalDate deadline,
      @DocumentDigest Hash proof,
      @Added Optional<MessageId> returning)
      implements BridgeAction {
    /** Units that were never on this ledger. */
    public MintImported(
        MessageId message,
        String source,
        PartyCode sender,
        UnderlyingRange sourceUnits,
        SeriesId series,
        AccountId account,
        Optional<AuthorizationId> authorization,
        Optional<EarlierFirstTransfer> firstTransfer,
        MitigationType mitigationType,
        LocalDate date,
        LocalDate deadline,
        Hash proof) {
      this(
          message,
          source,
          sender,
          sourceUnits,
          series,
          account,
          authorization,
          firstTransfer,
          mitigationType,
          date,
          deadline,
          proof,
          Optional.empty());
    }

    /** The same as the return of what was exported under that message. */
    public MintImported returning(MessageId exported) {
      return new MintImported(
          message,
          source,
          sender,
          sourceUnits,
          series,
          account,
          authorization,
          firstTransfer,
          mitigationType,
          date,
          deadline,
          proof,
          Optional.of(exported));
    }
  }
}
