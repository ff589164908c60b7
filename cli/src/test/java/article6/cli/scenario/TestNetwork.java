package article6.cli.scenario;

import article6.cli.network.OfficerName;
import article6.cli.network.TrainingProfile;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.Role;
import article6.contracts.law.Edition;
import article6.contracts.state.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Four Parties whose keys come from their names. */
final class TestNetwork implements KeyRing {
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final List<PartyCode> welcomed = new ArrayList<>();

  static Genesis genesis() {
    List<PartyCode> parties = Stream.of("CHE", "THA", "JPN", "GHA").map(PartyCode::new).toList();
    return new Genesis(
        "test",
        Edition.LATEST.label(),
        NOW.toEpochMilli(),
        NetworkParameters.DEFAULT,
        parties.stream().map(TestNetwork::founder).toList(),
        parties.stream()
            .map(
                party ->
                    new Node(
                        PrivateKey.fromSeed(party + ".node").publicKey(),
                        party,
                        party + " node",
                        true))
            .toList());
  }

  private static FoundingParty founder(PartyCode party) {
    return new FoundingParty(
            party,
            party.value(),
            2,
            List.of(new RegistryId(party + "01")),
            List.of(
                officer(party, "administrator", Role.ADMINISTRATOR),
                officer(party, "registrar", Role.REGISTRAR),
                officer(party, "authoriser-1", Role.AUTHORISER),
                officer(party, "authoriser-2", Role.AUTHORISER)))
        .attesting(TrainingProfile.COMPLETE);
  }

  private static OfficerSpec officer(PartyCode party, String place, Role role) {
    return new OfficerSpec(
        party + " " + place, seedKey(new OfficerName(party, place)).publicKey(), List.of(role));
  }

  private static PrivateKey seedKey(OfficerName name) {
    return PrivateKey.fromSeed(name.toString());
  }

  @Override
  public PrivateKey key(OfficerName officer) {
    return seedKey(officer);
  }

  @Override
  public void welcome(PartyCode newcomer) {
    welcomed.add(newcomer);
  }
}
