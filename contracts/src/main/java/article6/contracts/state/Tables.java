package article6.contracts.state;

import static article6.contracts.state.Keys.number;
import static article6.contracts.state.Keys.text;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.Metric;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
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
              Bytes.concatenate(
                  text(key.party().value()),
                  text(key.approach().value()),
                  text(key.entity().value())));

  /** Every version of every authorization, as it stood when the next one replaced it. */
  public static final Table<AuthorizationKey, Authorization> AUTHORIZATIONS =
      new Table<>(
          7,
          Authorization.class,
          key ->
              Bytes.concatenate(authorizationPart(key.party(), key.id()), number(key.version())));

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
          11,
          UnderlyingRange.class,
          key -> Bytes.concatenate(underlyingPart(key), number(key.serial())));

  /** Units held and not used, account by account and series by series. */
  public static final Table<HoldingKey, Quantity> HOLDINGS =
      new Table<>(
          12,
          Quantity.class,
          key -> Bytes.concatenate(text(key.account().value()), seriesPart(key.series())));

  public static final Table<PartyCode, Ndc> NDCS =
      new Table<>(13, Ndc.class, code -> text(code.value()));
  public static final Table<InventoryKey, article6.contracts.domain.YearQuantity> INVENTORIES =
      new Table<>(
          14,
          article6.contracts.domain.YearQuantity.class,
          key -> Bytes.concatenate(text(key.party().value()), number(key.year())));
  public static final Table<AdjustmentKey, AdjustmentYear> ADJUSTMENTS =
      new Table<>(
          15,
          AdjustmentYear.class,
          key ->
              Bytes.concatenate(
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
              Bytes.concatenate(
                  text(key.party().value()), text(key.requirement().name()), number(key.number())));

  /** The NDC periods of Parties as last stated; those of one Party never overlap. */
  public static final Table<NdcKey, Ndc> NDC_PERIODS =
      new Table<>(
          22,
          Ndc.class,
          key -> Bytes.concatenate(text(key.party().value()), number(key.firstYear())));

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
              Bytes.concatenate(
                  figurePart(key.party(), key.metric()),
                  number(key.year()),
                  number(key.version())));

  public static final Table<PartyNumber, Correction> CORRECTIONS =
      new Table<>(26, Correction.class, Tables::partyNumber);

  private Tables() {}

  /** Beginning of the keys of all figures of a Party in a metric. */
  public static Bytes figurePart(PartyCode party, Metric metric) {
    return Bytes.concatenate(text(party.value()), text(metric.nonGhgName()));
  }

  private static Bytes partyNumber(PartyNumber key) {
    return Bytes.concatenate(text(key.party().value()), number(key.number()));
  }

  /** Beginning of the keys of all versions of an authorization. */
  public static Bytes authorizationPart(PartyCode party, AuthorizationId id) {
    return Bytes.concatenate(text(party.value()), text(id.value()));
  }

  /** Beginning of the keys of everything in a series. */
  public static Bytes seriesPart(SeriesId series) {
    return text(series.toString());
  }

  /** Beginning of the keys of all ranges of one running number of another registry. */
  public static Bytes underlyingPart(UnderlyingKey key) {
    return Bytes.concatenate(text(key.registry()), text(key.prefix()), text(key.suffix()));
  }

  private static Bytes serialKey(SerialKey key) {
    return Bytes.concatenate(seriesPart(key.series()), number(key.serial()));
  }
}
