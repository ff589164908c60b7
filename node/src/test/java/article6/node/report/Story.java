package article6.node.report;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Context;
import article6.contracts.law.Edition;
import article6.contracts.law.Outcome;
import article6.contracts.law.Profiles;
import article6.contracts.law.Rulebook;
import article6.contracts.state.Attestations;
import article6.contracts.state.MapState;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import article6.node.chain.RecordedEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * A ledger of one action per block, judged by the real rulebook, for tests that need a history.
 * Each Party has one officer with every role; the caller says who signs.
 */
public final class Story {
  private final StateOverlay state = new StateOverlay(new MapState());
  private final List<RecordedEvent> events = new ArrayList<>();
  private LocalDate today = LocalDate.of(2026, 11, 22);
  private long height;

  public Story party(String code, String name) {
    PrivateKey key = key(code);
    Tables.PARTIES.put(
        state,
        new PartyCode(code),
        new Party(new PartyCode(code), name, 1, List.of(new RegistryId(code + "01")), 0));
    Attestations.found(state, new PartyCode(code), Profiles.COMPLETE);
    Tables.OFFICERS.put(
        state,
        key.publicKey().address(),
        new Officer(
            new PartyCode(code),
            "Officer of " + name,
            key.publicKey(),
            List.of(Role.values()),
            true));
    return this;
  }

  /** The day of the blocks that follow. */
  public Story today(String date) {
    today = LocalDate.parse(date);
    return this;
  }

  public Outcome attempt(Action action, String... signers) {
    height++;
    long time = today.atTime(10, 30).toInstant(ZoneOffset.UTC).toEpochMilli() + height;
    Hash id = Hash.of(Bytes.wrap(("block " + height).getBytes(StandardCharsets.UTF_8)));
    List<Address> officers =
        Arrays.stream(signers).map(code -> key(code).publicKey().address()).sorted().toList();
    Outcome outcome =
        Rulebook.apply(state, id, action, officers, new Context(height, time, Edition.LATEST));
    if (outcome instanceof Outcome.Applied applied) {
      for (int index = 0; index < applied.events().size(); index++) {
        LedgerEvent event = applied.events().get(index);
        events.add(new RecordedEvent(height, 0, index, id, time, isBackDated(event), event));
      }
    }
    return outcome;
  }

  /** Does what must be lawful. */
  public Story act(Action action, String... signers) {
    Outcome outcome = attempt(action, signers);
    if (!(outcome instanceof Outcome.Applied applied && applied.effective())) {
      throw new AssertionError(action + " → " + outcome);
    }
    return this;
  }

  private boolean isBackDated(LedgerEvent event) {
    return event instanceof UnitEvent units && units.date().isBefore(today);
  }

  private static PrivateKey key(String code) {
    return PrivateKey.fromSeed("officer of " + code);
  }

  public Story account(String id) {
    return act(
        new PartyAction.OpenAccount(new AccountId(id), "Account " + id, Optional.empty()),
        id.substring(0, 3));
  }

  public Story approach(String id, String date, String... parties) {
    return act(
        new ApproachAction.RegisterApproach(
            new ApproachId(id),
            "Approach " + id,
            Arrays.stream(parties).map(PartyCode::new).toList(),
            LocalDate.parse(date),
            ""),
        parties);
  }

  public Story authorize(
      String party, String id, AuthorizationContent content, UnitRange... units) {
    return act(
        new AuthorizationAction.AuthorizeItmos(
            new PartyCode(party), new AuthorizationId(id), content, List.of(units)),
        party);
  }

  /** Issues the next units of a series such as CA0001-THA01-THA-2022. */
  public Story issue(
      String series,
      long quantity,
      String account,
      String date,
      Optional<String> authorization,
      Optional<UnderlyingRange> underlying) {
    String[] parts = series.split("-", 0);
    SeriesId id =
        new SeriesId(
            new ApproachId(parts[0]),
            new RegistryId(parts[1]),
            new PartyCode(parts[2]),
            Integer.parseInt(parts[3]));
    return act(
        new UnitAction.IssueUnits(
            id,
            quantity,
            new AccountId(account),
            LocalDate.parse(date),
            authorization.map(AuthorizationId::new),
            MitigationType.EMISSION_REDUCTIONS,
            underlying),
        parts[2]);
  }

  public Story transfer(UnitRange units, String from, String to, String date) {
    List<String> signers = List.of(from.substring(0, 3), to.substring(0, 3));
    return act(
        new UnitAction.TransferUnits(
            units, new AccountId(from), new AccountId(to), LocalDate.parse(date)),
        signers.stream().distinct().toArray(String[]::new));
  }

  public StateOverlay state() {
    return state;
  }

  public List<RecordedEvent> events() {
    return List.copyOf(events);
  }
}
