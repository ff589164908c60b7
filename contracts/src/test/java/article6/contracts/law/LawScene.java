package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.OfficerSpec;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.event.LedgerEvent;
import article6.contracts.state.Attestations;
import article6.contracts.state.InitialReport;
import article6.contracts.state.MapState;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.PartyNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * A ledger of a few Parties in memory, to which tests put actions: {@code accept(action,
 * "THA.registrar")} or {@code refuse(UseRule.U_6, action, …)}. Every Party has an administrator, a
 * registrar and the authorisers 1 and 2.
 */
public final class LawScene {
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final MapState state = new MapState();
  private final List<LedgerEvent> history = new ArrayList<>();
  private final Invariants invariants = new Invariants();
  private boolean written;
  private LocalDate today = TODAY;
  private long height = 1;
  private Edition edition = Edition.LATEST;

  private LawScene() {}

  public static LawScene of(String... parties) {
    LawScene scene = new LawScene();
    StateOverlay start = new StateOverlay(scene.state);
    for (String code : parties) {
      PartyCode party = new PartyCode(code);
      Tables.PARTIES.put(
          start,
          party,
          new Party(party, "Party " + code, 2, List.of(new RegistryId(code + "01")), 0));
      Attestations.found(start, party, Profiles.COMPLETE);
      Tables.INITIAL_REPORTS.put(start, new PartyNumber(party, 1), initialReport(party));
      officersOf(code)
          .forEach(
              spec ->
                  Tables.OFFICERS.put(
                      start,
                      spec.publicKey().address(),
                      new Officer(party, spec.name(), spec.publicKey(), spec.roles(), true)));
      PrivateKey node = PrivateKey.fromSeed(code + ".node");
      Tables.NODES.put(
          start, node.address(), new Node(node.publicKey(), party, code + " node", true));
    }
    scene.state.apply(start.changes());
    return scene;
  }

  public static List<OfficerSpec> officersOf(String party) {
    return List.of(
        officer(party + ".administrator", Role.ADMINISTRATOR),
        officer(party + ".registrar", Role.REGISTRAR),
        officer(party + ".authoriser-1", Role.AUTHORISER),
        officer(party + ".authoriser-2", Role.AUTHORISER));
  }

  public static OfficerSpec officer(String name, Role... roles) {
    return new OfficerSpec(name, PrivateKey.fromSeed(name).publicKey(), List.of(roles));
  }

  public static Address addressOf(String officer) {
    return PrivateKey.fromSeed(officer).address();
  }

  private static InitialReport initialReport(PartyCode party) {
    return new InitialReport(
        party, 1, 2021, "1.0", Profiles.ATTESTED, Profiles.document("initial report"));
  }

  /** The Party has filed no initial report. */
  public LawScene unreported(PartyCode party) {
    StateOverlay overlay = new StateOverlay(state);
    Tables.INITIAL_REPORTS.delete(overlay, new PartyNumber(party, 1));
    state.apply(overlay.changes());
    return this;
  }

  /** The Party attests this, and nothing else. */
  public LawScene attesting(PartyCode party, ParticipationProfile profile) {
    StateOverlay overlay = new StateOverlay(state);
    Tables.PARTICIPATION.put(overlay, party, profile);
    state.apply(overlay.changes());
    return this;
  }

  public LawScene on(LocalDate day) {
    today = day;
    return this;
  }

  public LawScene under(Edition law) {
    edition = law;
    return this;
  }

  public Outcome put(Action action, String... signers) {
    StateOverlay overlay = new StateOverlay(state);
    Outcome outcome = Rulebook.apply(overlay, nextId(), action, addresses(signers), context());
    if (outcome instanceof Outcome.Applied applied) {
      state.apply(overlay.changes());
      history.addAll(applied.events());
      if (!written) {
        invariants.check(state);
      }
    } else {
      assertThat(overlay.changes()).as("a refusal changes nothing").isEmpty();
    }
    return outcome;
  }

  public Outcome.Applied accept(Action action, String... signers) {
    Outcome outcome = put(action, signers);
    assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    return (Outcome.Applied) outcome;
  }

  public Finding refuse(Rule rule, Action action, String... signers) {
    Outcome outcome = put(action, signers);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, it -> assertThat(it.finding().rule()).isEqualTo(rule));
    return ((Outcome.Refused) outcome).finding();
  }

  /**
   * Writes into the state what no action of today writes, such as what another edition left. What
   * holds of states that came about by actions alone is not looked for afterwards.
   */
  public void write(java.util.function.Consumer<StateOverlay> change) {
    StateOverlay overlay = new StateOverlay(state);
    change.accept(overlay);
    written = true;
    state.apply(overlay.changes());
  }

  /** The id that the last action had, by which its proposal is known. */
  public Hash lastId() {
    return Hash.of(Bytes.ofUnsignedLong(height));
  }

  public StateView state() {
    return state;
  }

  /** All events so far. */
  public List<LedgerEvent> history() {
    return history;
  }

  public <E extends LedgerEvent> List<E> history(Class<E> kind) {
    return history.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Hash nextId() {
    height++;
    return lastId();
  }

  private Context context() {
    return new Context(
        height, today.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli() + height, edition);
  }

  private static List<Address> addresses(String... signers) {
    return Arrays.stream(signers)
        .flatMap(
            signer ->
                signer.endsWith(".authorisers")
                    ? Stream.of("1", "2").map(n -> signer.replace("authorisers", "authoriser-" + n))
                    : Stream.of(signer))
        .map(LawScene::addressOf)
        .sorted()
        .toList();
  }
}
