package article6.bench;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.Attestation;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Metric;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.ParticipationRequirement;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.Sector;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.law.Edition;
import article6.contracts.state.Account;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.Issuance;
import article6.contracts.state.Ndc;
import article6.contracts.state.Node;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AuthorizationKey;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.Quantity;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A state as a busy network of two Parties would have it after years: series of a thousand blocks
 * of a hundred units each. Of every four blocks one is issued and not authorised, one authorised,
 * and two are with the buyer after their first transfer.
 */
final class UnitWorld {
  static final int BLOCKS_PER_SERIES = 1_000;
  static final int UNITS_PER_BLOCK = 100;
  static final int KINDS = 4;
  static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  static final AccountId SELLER = new AccountId("THA-HOLDING");
  static final AccountId BUYER = new AccountId("CHE-HOLDING");
  static final AccountId BUYERS_SECOND = new AccountId("CHE-SECOND");
  static final PartyCode HOST = SELLER.party();

  private static final LocalDate PAST = LocalDate.of(2025, 1, 15);
  private static final int FIRST_VINTAGE = 2021;
  private static final int VINTAGES = 4;
  private static final int LAST_NDC_YEAR = 2030;
  private static final RegistryId REGISTRY = new RegistryId("THA01");

  private UnitWorld() {}

  static Genesis genesis() {
    return new Genesis(
        "bench",
        Edition.LATEST.label(),
        1_700_000_000_000L,
        NetworkParameters.DEFAULT,
        List.of(party("CHE"), party("THA")),
        List.of(
            new Node(key("CHE.node").publicKey(), BUYER.party(), "CHE", true),
            new Node(key("THA.node").publicKey(), HOST, "THA", true)));
  }

  private static FoundingParty party(String code) {
    return new FoundingParty(
            new PartyCode(code),
            code,
            1,
            List.of(new RegistryId(code + "01")),
            List.of(new OfficerSpec(code, key(code).publicKey(), List.of(Role.values()))))
        .attesting(everything());
  }

  private static ParticipationProfile everything() {
    DocumentReference paper = new DocumentReference(Hash.ZERO, "none, this is a benchmark");
    return new ParticipationProfile(
        Arrays.stream(ParticipationRequirement.values())
            .map(requirement -> new Attestation(requirement, PAST, paper))
            .toList(),
        List.of());
  }

  static PrivateKey key(String name) {
    return PrivateKey.fromSeed("bench." + name);
  }

  static List<Address> signers(String... parties) {
    return Arrays.stream(parties).map(each -> key(each).address()).sorted().toList();
  }

  static SeriesId series(int number) {
    return new SeriesId(
        approach(number / VINTAGES), REGISTRY, HOST, FIRST_VINTAGE + number % VINTAGES);
  }

  private static ApproachId approach(int number) {
    return new ApproachId("CA%04d".formatted(number));
  }

  static UnitRange block(int series, int index) {
    long first = 1 + (long) index * UNITS_PER_BLOCK;
    return new UnitRange(series(series), first, first + UNITS_PER_BLOCK - 1);
  }

  /** What there is beside units: accounts and NDCs. */
  static void found(StateOverlay state) {
    for (AccountId account : List.of(SELLER, BUYER, BUYERS_SECOND)) {
      Tables.ACCOUNTS.put(state, account, new Account(account, "", Optional.empty()));
    }
    for (PartyCode party : List.of(HOST, BUYER.party())) {
      Tables.NDCS.put(
          state,
          party,
          new Ndc(
              party,
              FIRST_VINTAGE,
              LAST_NDC_YEAR,
              NdcType.MULTI_YEAR,
              AdjustmentMethod.MULTI_YEAR,
              List.of()));
    }
  }

  /** One series with all its blocks. */
  static void load(StateOverlay state, int number) {
    SeriesId series = series(number);
    AuthorizationId letter = letter(number);
    long issued = (long) BLOCKS_PER_SERIES * UNITS_PER_BLOCK;
    Tables.APPROACHES.put(
        state,
        series.approach(),
        new Approach(series.approach(), "", List.of(BUYER.party(), HOST), PAST, ""));
    Tables.AUTHORIZATIONS.put(
        state,
        new AuthorizationKey(HOST, letter, 1),
        new Authorization(HOST, letter, 1, content(series), false, Optional.empty(), issued / 2));
    Tables.SUPPLIES.put(state, series, new Supply(issued, issued, 0, 0));
    Tables.ISSUANCES.put(
        state,
        new SerialKey(series, 1),
        new Issuance(
            new UnitRange(series, 1, issued),
            PAST,
            MitigationType.EMISSION_REDUCTIONS,
            Optional.empty()));
    Tables.HOLDINGS.put(state, new HoldingKey(SELLER, series), new Quantity(issued / 2));
    Tables.HOLDINGS.put(state, new HoldingKey(BUYER, series), new Quantity(issued / 2));
    for (int index = 0; index < BLOCKS_PER_SERIES; index++) {
      UnitBlock block = unitBlock(block(number, index), index % KINDS, letter);
      Tables.UNITS.put(state, new SerialKey(series, block.units().first()), block);
    }
  }

  private static UnitBlock unitBlock(UnitRange units, int kind, AuthorizationId letter) {
    return new UnitBlock(
        units,
        1,
        kind < 2 ? SELLER : BUYER,
        UnitStatus.HELD,
        kind == 0 ? Optional.empty() : Optional.of(new AuthorizationRef(HOST, letter, 1)),
        kind < 2
            ? Optional.empty()
            : Optional.of(new FirstTransfer(PAST, FirstTransferEvent.INTERNATIONAL_TRANSFER)),
        PAST);
  }

  static AuthorizationId letter(int series) {
    return new AuthorizationId("THA-" + series);
  }

  static AuthorizationContent content(SeriesId series) {
    return new AuthorizationContent(
        PAST,
        series.approach(),
        Optional.empty(),
        Metric.GHG,
        "",
        List.of(Sector.TRANSPORTATION),
        List.of(),
        Purpose.NDC,
        List.of(BUYER.party()),
        List.of(),
        "",
        Timeframe.OPEN,
        Terms.NONE,
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
