package article6.contracts.state;

import static article6.contracts.state.Keys.number;
import static article6.contracts.state.Keys.text;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Role;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * All tables of the state. The numbers are part of every key and so of every state root: never
 * reuse one.
 */
public final class Tables {
  /** Key of an authorization version. */
  public record AuthorizationKey(PartyCode party, AuthorizationId id, int version) {}

  /** Key of an entity's authorization. */
  public record EntityKey(PartyCode party, ApproachId approach, EntityId entity) {}

  /** Key of what starts at a serial of a series. */
  public record SerialKey(SeriesId series, long serial) {}

  /** Key of what starts at a serial of another registry. */
  public record UnderlyingKey(String registry, String prefix, String suffix, long serial) {}

  /** Key of what an account holds of a series. */
  public record HoldingKey(AccountId account, SeriesId series) {}

  /** Key of a Party's sums for a year. */
  public record AdjustmentKey(PartyCode party, Metric metric, int year) {}

  /** Key of a Party's inventory of a year. */
  public record InventoryKey(PartyCode party, int year) {}

  /** A quantity that is no record of its own. */
  public record Quantity(long units) {}

  public static final Table<PartyCode, Party> PARTIES =
      new Table<>(1, Party.class, code -> text(code.value()));
  public static final Table<Address, Officer> OFFICERS =
      new Table<>(2, Officer.class, Address::value);
  public static final Table<Address, Node> NODES = new Table<>(3, Node.class, Address::value);
  public static final Table<AccountId, Account> ACCOUNTS =
      new Table<>(4, Account.class, id -> text(id.value()));
  public static final Table<ApproachId, Approach> APPROACHES =
      new Table<>(5, Approach.class, id -> text(id.value()));
  public static final Table<EntityKey, AuthorizedEntity> ENTITIES =
      new Table<>(
          6,
          AuthorizedEntity.class,
          key ->
              Keys.join(
                  text(key.party().value()),
                  text(key.approach().value()),
                  text(key.entity().value())));

  /** Every version of every authorization, as it stood when the next one replaced it. */
  public static final Table<AuthorizationKey, Authorization> AUTHORIZATIONS =
      new Table<>(
          7,
          Authorization.class,
          key -> Keys.join(authorizationPart(key.party(), key.id()), number(key.version())));

  public static final Table<SeriesId, Supply> SUPPLIES =
      new Table<>(8, Supply.class, Tables::seriesPart);
  public static final Table<SerialKey, Issuance> ISSUANCES =
      new Table<>(9, Issuance.class, Tables::serialKey);

  /** Blocks of units by their first serial; together they cover exactly the serials issued. */
  public static final Table<SerialKey, UnitBlock> UNITS =
      new Table<>(10, UnitBlock.class, Tables::serialKey);

  /**
   * Ranges of other registries that back units here: the same range never backs two (dual-issue
   * lock).
   */
  public static final Table<UnderlyingKey, UnderlyingRange> UNDERLYING =
      new Table<>(
          11, UnderlyingRange.class, key -> Keys.join(underlyingPart(key), number(key.serial())));

  /** Units held and not used, account by account and series by series. */
  public static final Table<HoldingKey, Quantity> HOLDINGS =
      new Table<>(
          12,
          Quantity.class,
          key -> Keys.join(text(key.account().value()), seriesPart(key.series())));

  public static final Table<PartyCode, Ndc> NDCS =
      new Table<>(13, Ndc.class, code -> text(code.value()));
  public static final Table<InventoryKey, article6.contracts.domain.YearQuantity> INVENTORIES =
      new Table<>(
          14,
          article6.contracts.domain.YearQuantity.class,
          key -> Keys.join(text(key.party().value()), number(key.year())));
  public static final Table<AdjustmentKey, AdjustmentYear> ADJUSTMENTS =
      new Table<>(
          15,
          AdjustmentYear.class,
          key ->
              Keys.join(
                  text(key.party().value()), text(key.metric().nonGhgName()), number(key.year())));
  public static final Table<Hash, Proposal> PROPOSALS =
      new Table<>(16, Proposal.class, Hash::bytes);

  /** Later rulebooks by the height from which they hold; before, that of the genesis does. */
  public static final Table<Long, RulebookActivation> RULEBOOKS =
      new Table<>(17, RulebookActivation.class, Keys::number);

  /** The one key of what there is once in a network. */
  public static final String WHOLE_NETWORK = "network";

  /** What the network decided where the decisions leave it open; absent while nothing was. */
  public static final Table<String, LawSettings> SETTINGS =
      new Table<>(18, LawSettings.class, Keys::text);

  // participation, NDCs and adjustments: numbers 20 to 29

  /** Key of an attestation in the history of a Party. */
  public record AttestationKey(PartyCode party, ParticipationRequirement requirement, int number) {}

  /** Key of an NDC by the first year of its period. */
  public record NdcKey(PartyCode party, int firstYear) {}

  /** Key of what a Party has in a row, from 1. */
  public record PartyNumber(PartyCode party, int number) {}

  /** Key of one version of one figure of an inventory. */
  public record FigureKey(PartyCode party, Metric metric, int year, int version) {}

  /** What Parties attest at present: one look where a rule asks whether a Party may act. */
  public static final Table<PartyCode, ParticipationProfile> PARTICIPATION =
      new Table<>(20, ParticipationProfile.class, code -> text(code.value()));

  /** Every attestation there was. */
  public static final Table<AttestationKey, AttestationRecord> ATTESTATIONS =
      new Table<>(
          21,
          AttestationRecord.class,
          key ->
              Keys.join(
                  text(key.party().value()), text(key.requirement().name()), number(key.number())));

  /** The NDC periods of Parties as last stated; those of one Party never overlap. */
  public static final Table<NdcKey, Ndc> NDC_PERIODS =
      new Table<>(
          22, Ndc.class, key -> Keys.join(text(key.party().value()), number(key.firstYear())));

  /** Every statement of an NDC, in the order in which they were made. */
  public static final Table<PartyNumber, NdcStatement> NDC_STATEMENTS =
      new Table<>(23, NdcStatement.class, Tables::partyNumber);

  public static final Table<PartyNumber, InitialReport> INITIAL_REPORTS =
      new Table<>(24, InitialReport.class, Tables::partyNumber);

  /** Every version of every figure of the inventories and indicators. */
  public static final Table<FigureKey, InventoryFigure> INVENTORY_FIGURES =
      new Table<>(
          25,
          InventoryFigure.class,
          key ->
              Keys.join(
                  figurePart(key.party(), key.metric()),
                  number(key.year()),
                  number(key.version())));

  public static final Table<PartyNumber, Correction> CORRECTIONS =
      new Table<>(26, Correction.class, Tables::partyNumber);

  /** Key of what a Party gave or was given under an id of its own. */
  public record DocumentKey(PartyCode party, DocumentId id) {}

  /** Key of a version of a document. */
  public record DocumentVersionKey(PartyCode party, DocumentId id, int version) {}

  /** Key of a version of a Party's authorization of an approach. */
  public record ApproachVersionKey(PartyCode party, ApproachId approach, int version) {}

  /** Key of a version of an entity's authorization. */
  public record EntityVersionKey(EntityKey entity, int version) {}

  /** Key of a notice to a host. */
  public record NoticeKey(PartyCode host, SerialKey units) {}

  /** Notices of uses and cancellations elsewhere, host by host (F-6). */
  public static final Table<NoticeKey, UseNotice> NOTICES =
      new Table<>(
          50, UseNotice.class, key -> Keys.join(text(key.host().value()), serialKey(key.units())));

  public static final Table<InventoryKey, ReportYear> REPORT_YEARS =
      new Table<>(
          51, ReportYear.class, key -> Keys.join(text(key.party().value()), number(key.year())));
  public static final Table<DocumentKey, AuthorizationRequest> REQUESTS =
      new Table<>(
          52,
          AuthorizationRequest.class,
          key -> Keys.join(text(key.party().value()), text(key.id().value())));
  public static final Table<DocumentVersionKey, AuthorizationDocument> DOCUMENTS =
      new Table<>(
          53,
          AuthorizationDocument.class,
          key -> Keys.join(documentPart(key.party(), key.id()), number(key.version())));
  public static final Table<ApproachVersionKey, ApproachAuthorization> APPROACH_AUTHORIZATIONS =
      new Table<>(
          54,
          ApproachAuthorization.class,
          key -> Keys.join(approachPart(key.party(), key.approach()), number(key.version())));

  /** Every version of every entity's authorization; the latest is also in {@link #ENTITIES}. */
  public static final Table<EntityVersionKey, AuthorizedEntity> ENTITY_VERSIONS =
      new Table<>(
          55,
          AuthorizedEntity.class,
          key -> Keys.join(entityPart(key.entity()), number(key.version())));

  /** What the authorizations of an approach are about, by the first of them. */
  public static final Table<ApproachId, ApproachScope> APPROACH_SCOPES =
      new Table<>(56, ApproachScope.class, id -> text(id.value()));

  /** Voluntary contributions taken so far, series by series (U-11). */
  public static final Table<SeriesId, Contributions> CONTRIBUTIONS =
      new Table<>(57, Contributions.class, Tables::seriesPart);

  /** Units that stand in the place of cancelled ones, by their first serial (U-9). */
  public static final Table<SerialKey, Replacement> REPLACEMENTS =
      new Table<>(58, Replacement.class, Tables::serialKey);

  /** Key of a delegation: who may sign comes first, because that is known when it is asked for. */
  public record DelegationKey(
      Address delegate, PartyCode party, Role role, Optional<ApproachId> approach) {}

  /** How the officers of a Party sign together; absent while it decided nothing. */
  public static final Table<PartyCode, ConsentPolicy> CONSENT_POLICIES =
      new Table<>(70, ConsentPolicy.class, code -> text(code.value()));

  public static final Table<DelegationKey, Delegation> DELEGATIONS =
      new Table<>(
          71,
          Delegation.class,
          key ->
              Keys.join(
                  delegationPart(key.delegate(), key.party()),
                  text(key.role().name()),
                  text(key.approach().map(ApproachId::value).orElse(""))));

  /** Where the sweep of expired proposals goes on; absent at the beginning of the table. */
  public static final Table<String, SweepPosition> SWEEP =
      new Table<>(72, SweepPosition.class, Keys::text);

  /** Parties that have left, until they are admitted again. */
  public static final Table<PartyCode, Departure> DEPARTURES =
      new Table<>(73, Departure.class, code -> text(code.value()));

  /** Limits and time-outs; absent while those of the genesis hold. */
  public static final Table<String, NetworkParameters> PARAMETERS =
      new Table<>(74, NetworkParameters.class, Keys::text);

  /** Versions of the nomenclatures after the one that comes with the rulebook. */
  public static final Table<Long, Nomenclature> NOMENCLATURES =
      new Table<>(75, Nomenclature.class, Keys::number);

  // 60–69: the Article 6.4 mechanism

  /** Key of a reversal of an activity. */
  public record ReversalKey(ActivityId activity, int number) {}

  public static final Table<String, Mechanism> MECHANISM =
      new Table<>(60, Mechanism.class, Keys::text);

  /** The accounts that are kept in the mechanism registry, in whosever section they stand. */
  public static final Table<AccountId, MechanismAccount> MECHANISM_ACCOUNTS =
      new Table<>(61, MechanismAccount.class, id -> text(id.value()));

  public static final Table<ActivityId, MechanismActivity> ACTIVITIES =
      new Table<>(62, MechanismActivity.class, id -> text(id.value()));
  public static final Table<SerialKey, A64Issuance> A64_ISSUANCES =
      new Table<>(63, A64Issuance.class, Tables::serialKey);
  public static final Table<ReversalKey, Reversal> REVERSALS =
      new Table<>(
          64,
          Reversal.class,
          key -> Bytes.concatenate(text(key.activity().value()), number(key.number())));
  public static final Table<ActivityId, CdmTransition> TRANSITIONS =
      new Table<>(65, CdmTransition.class, id -> text(id.value()));
  public static final Table<PartyCode, HostExemption> HOST_EXEMPTIONS =
      new Table<>(66, HostExemption.class, code -> text(code.value()));
  public static final Table<SerialKey, CerBatch> CER_BATCHES =
      new Table<>(67, CerBatch.class, Tables::serialKey);

  /** Units on their way to other registries, and what was answered, by the id of the message. */
  public static final Table<MessageId, Export> EXPORTS =
      new Table<>(30, Export.class, message -> text(message.value()));

  /** Key of what came from another registry by a message of its own. */
  public record ImportKey(String source, MessageId message) {}

  public static final Table<ImportKey, Import> IMPORTS =
      new Table<>(
          31, Import.class, key -> Keys.join(text(key.source()), text(key.message().value())));

  /** Key of what a Party saw in another registry, which is named as the locks compare it. */
  public record MirrorKey(String source, PartyCode party) {}

  /** The newest view of each Party on each other registry. */
  public static final Table<MirrorKey, Mirror> MIRRORS =
      new Table<>(32, Mirror.class, Tables::mirrorPart);

  /** Key of what starts at a serial of another registry in a Party's view of it. */
  public record MirroredKey(MirrorKey mirror, String prefix, String suffix, long serial) {}

  /** Ranges that the newest views show. Nothing here is held on this ledger. */
  public static final Table<MirroredKey, MirroredUnits> MIRRORED =
      new Table<>(
          33, MirroredUnits.class, key -> Keys.join(mirroredPart(key), number(key.serial())));

  /** Beginning of the keys of everything in a Party's view of another registry. */
  public static Bytes mirrorPart(MirrorKey key) {
    return Keys.join(text(key.source()), text(key.party().value()));
  }

  /** Beginning of the keys of all ranges of one running number in such a view. */
  public static Bytes mirroredPart(MirroredKey key) {
    return Keys.join(mirrorPart(key.mirror()), text(key.prefix()), text(key.suffix()));
  }

  // 80–89: inconsistency cases

  /** Key of a case, by the Party that raised it. */
  public record CaseKey(PartyCode raisedBy, DocumentId id) {}

  /** Key of a remark beside a case, from 1. */
  public record CaseCommentKey(CaseKey of, int number) {}

  /** Key of units that a case is about. */
  public record CaseFlagKey(CaseKey of, SerialKey units) {}

  public static final Table<CaseKey, InconsistencyCase> CASES =
      new Table<>(80, InconsistencyCase.class, Tables::casePart);

  public static final Table<CaseCommentKey, CaseComment> CASE_COMMENTS =
      new Table<>(
          81, CaseComment.class, key -> Keys.join(casePart(key.of()), number(key.number())));

  /** Units that open cases are about, series by series. */
  public static final Table<CaseFlagKey, CaseFlag> CASE_FLAGS =
      new Table<>(
          82,
          CaseFlag.class,
          key ->
              Keys.join(
                  flagPart(key.units().series(), key.of().raisedBy()),
                  text(key.of().id().value()),
                  number(key.units().serial())));

  /** Beginning of the keys of all that belongs to a case. */
  public static Bytes casePart(CaseKey key) {
    return Keys.join(text(key.raisedBy().value()), text(key.id().value()));
  }

  /** Beginning of the keys of all flags of a series from cases of a Party. */
  public static Bytes flagPart(SeriesId series, PartyCode raisedBy) {
    return Keys.join(seriesPart(series), text(raisedBy.value()));
  }

  private Tables() {}

  /** Beginning of the keys of all figures of a Party in a metric. */
  public static Bytes figurePart(PartyCode party, Metric metric) {
    return Keys.join(text(party.value()), text(metric.nonGhgName()));
  }

  private static Bytes partyNumber(PartyNumber key) {
    return Keys.join(text(key.party().value()), number(key.number()));
  }

  /** Beginning of the keys of all notices to a host about a series. */
  public static Bytes noticePart(PartyCode host, SeriesId series) {
    return Keys.join(text(host.value()), seriesPart(series));
  }

  /** Beginning of the keys of all versions of a document. */
  public static Bytes documentPart(PartyCode party, DocumentId id) {
    return Keys.join(text(party.value()), text(id.value()));
  }

  /** Beginning of the keys of all versions of a Party's authorization of an approach. */
  public static Bytes approachPart(PartyCode party, ApproachId approach) {
    return Keys.join(text(party.value()), text(approach.value()));
  }

  /** Beginning of the keys of all versions of an entity's authorization. */
  public static Bytes entityPart(EntityKey key) {
    return Keys.join(
        text(key.party().value()), text(key.approach().value()), text(key.entity().value()));
  }

  /** Beginning of the keys of all versions of an authorization. */
  public static Bytes authorizationPart(PartyCode party, AuthorizationId id) {
    return Keys.join(text(party.value()), text(id.value()));
  }

  /** Beginning of the keys of what a Party has lent to an officer. */
  public static Bytes delegationPart(Address delegate, PartyCode party) {
    return Keys.join(delegate.value(), text(party.value()));
  }

  /** Beginning of the keys of everything in a series. */
  public static Bytes seriesPart(SeriesId series) {
    return text(series.toString());
  }

  /** Beginning of the keys of all ranges of one running number of another registry. */
  public static Bytes underlyingPart(UnderlyingKey key) {
    return Keys.join(text(key.registry()), text(key.prefix()), text(key.suffix()));
  }

  private static Bytes serialKey(SerialKey key) {
    return Keys.join(seriesPart(key.series()), number(key.serial()));
  }
}
