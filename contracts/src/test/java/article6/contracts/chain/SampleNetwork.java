package article6.contracts.chain;

import article6.contracts.action.Action;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.law.Edition;
import article6.contracts.law.LawScene;
import article6.contracts.law.Profiles;
import article6.contracts.state.Node;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Networks for tests: every Party runs one validator and has the officers of {@link LawScene}; an
 * observer may look on. Keys come from seeds, so every run is the same.
 */
public final class SampleNetwork {
  /** 2026-06-01T00:00:00Z. */
  public static final long START_MILLIS = 1_780_272_000_000L;

  public static final String OBSERVER = "OBS";

  private SampleNetwork() {}

  public static Genesis genesis(String... parties) {
    return genesis(NetworkParameters.DEFAULT, START_MILLIS, parties);
  }

  public static Genesis genesis(
      NetworkParameters parameters, long startTimeMillis, String... parties) {
    return genesis(Edition.LATEST, parameters, startTimeMillis, parties);
  }

  public static Genesis genesis(
      Edition edition, NetworkParameters parameters, long startTimeMillis, String... parties) {
    return new Genesis(
        "test",
        edition.label(),
        startTimeMillis,
        parameters,
        Arrays.stream(parties)
            .map(code -> edition == Edition.CMA6_2024 ? silentParty(code) : party(code))
            .toList(),
        Stream.concat(
                Arrays.stream(parties).map(code -> node(code, true)),
                Stream.of(node(OBSERVER, false)))
            .toList());
  }

  /** A Party that attests everything there is to attest. */
  public static FoundingParty party(String code) {
    return silentParty(code).attesting(Profiles.COMPLETE);
  }

  /** A Party that attests nothing, as under the first edition. */
  private static FoundingParty silentParty(String code) {
    return new FoundingParty(
        new PartyCode(code),
        "Party " + code,
        2,
        List.of(new RegistryId(code + "01")),
        LawScene.officersOf(code));
  }

  public static Node node(String code, boolean validator) {
    return new Node(nodeKey(code).publicKey(), new PartyCode(code), code + " node", validator);
  }

  public static PrivateKey nodeKey(String code) {
    return PrivateKey.fromSeed(code + ".node");
  }

  /** The certificate of a block, sealed by the nodes of these Parties. */
  public static Certificate certify(BlockHeader header, String... parties) {
    return new Certificate(
        header.height(),
        0,
        header.hash(),
        Arrays.stream(parties)
            .map(
                code ->
                    Seal.sign(nodeKey(code), header.network(), header.height(), 0, header.hash()))
            .toList());
  }

  /** A transaction signed by officers such as "THA.registrar". */
  public static Transaction transaction(
      Genesis genesis, long nonce, long expiresAtMillis, Action action, String... officers) {
    return Transaction.sign(
        new TransactionBody(genesis.networkId(), nonce, expiresAtMillis, action),
        Arrays.stream(officers).map(PrivateKey::fromSeed).toList());
  }
}
