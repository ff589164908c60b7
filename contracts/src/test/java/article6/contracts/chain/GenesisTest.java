package article6.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Edition;
import article6.contracts.law.LawScene;
import article6.contracts.state.MapState;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import article6.contracts.transaction.Transaction;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class GenesisTest {
  private final Genesis genesis = SampleNetwork.genesis("CHE", "THA");

  @Test
  void theIdOfANetworkIsTheHashOfItsGenesis() {
    assertThat(genesis.networkId()).isEqualTo(Hash.of(genesis.encode()));
    assertThat(Genesis.decode(genesis.encode())).isEqualTo(genesis);
    assertThat(SampleNetwork.genesis("CHE", "JPN").networkId()).isNotEqualTo(genesis.networkId());
  }

  @Test
  void theEncodingOfAGenesisStaysWhatItIs() {
    Genesis first =
        SampleNetwork.genesis(
            Edition.CMA6_2024, genesis.parameters(), genesis.startTimeMillis(), "CHE", "THA");

    assertThat(first.networkId())
        .isEqualTo(
            Hash.fromHex("0xcbc1402d9574d035caf5837398d2c1d6c36a8196d516eb603d0edadf9f001c04"));
  }

  @Test
  void theStateBeforeTheFirstBlockKnowsPartiesOfficersAndNodes() {
    MapState state = new MapState();
    state.apply(genesis.stateChanges());

    assertThat(Tables.PARTIES.all(state)).hasSize(2);
    assertThat(Tables.OFFICERS.get(state, LawScene.addressOf("THA.registrar")))
        .hasValueSatisfying(officer -> assertThat(officer.party()).isEqualTo(new PartyCode("THA")));
    assertThat(Tables.NODES.all(state)).extracting(Node::validator).containsOnly(true, false);
  }

  @Test
  void theFirstBlockCommitsToThatStateAndToTheValidators() {
    BlockHeader header = genesis.block().header();

    assertThat(header.network()).isEqualTo(genesis.networkId());
    assertThat(header.stateRoot()).isEqualTo(genesis.stateTree().root());
    assertThat(header.nextValidators()).isEqualTo(genesis.validators().hash());
    assertThat(genesis.validators().size()).isEqualTo(2);
  }

  @Test
  void aKeyBelongsToOneNodeOrOfficer() {
    Node copy = SampleNetwork.node("CHE", true);
    assertThatThrownBy(() -> with(List.of(copy, copy)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the same key twice");
    Node officer =
        new Node(
            LawScene.officersOf("CHE").getFirst().publicKey(), new PartyCode("CHE"), "n", true);
    assertThatThrownBy(() -> with(List.of(officer))).hasMessageContaining("the same key twice");
  }

  @Test
  void aNetworkNeedsAValidatorAndValidatorsBelongToItsParties() {
    assertThatThrownBy(() -> with(List.of(SampleNetwork.node("OBS", false))))
        .hasMessageContaining("needs a validator");
    assertThatThrownBy(() -> with(List.of(SampleNetwork.node("JPN", true))))
        .hasMessageContaining("no Party of this network");
  }

  @Test
  void aFoundingPartyHasOfficersForEveryRole() {
    assertThatThrownBy(
            () ->
                new FoundingParty(
                    new PartyCode("CHE"), "Switzerland", 3, List.of(), LawScene.officersOf("CHE")))
        .hasMessageContaining("2 officers who are AUTHORISER, 3 needed");
  }

  @Test
  void parametersThatCannotWorkAreRefused() {
    assertThatThrownBy(() -> new NetworkParameters(50, 2_000, 1_000, 100, 1024 * 1024, 5_000))
        .hasMessageContaining("not above its cap");
    assertThatThrownBy(() -> new NetworkParameters(50, 2_000, 30_000, 100, Block.BYTES_MAX, 5_000))
        .hasMessageContaining("bytes of transactions");
    assertThatThrownBy(
            () -> new NetworkParameters(50, 2_000, 30_000, 100, Transaction.BYTES_MAX - 1, 5_000))
        .hasMessageContaining("bytes of transactions");
  }

  @Test
  void aGenesisThatCannotWorkIsNotDecoded() {
    Bytes encoded = genesis.encode();
    assertThatThrownBy(() -> Genesis.decode(encoded.slice(0, encoded.size() - 1)))
        .isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> Genesis.decode(Bytes.concatenate(encoded, Bytes.of(0))))
        .isInstanceOf(CodecException.class);
    assertThatThrownBy(() -> Genesis.decode(Bytes.repeat((byte) 0, Genesis.BYTES_MAX + 1)))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("exceeds the limit");
  }

  private Genesis with(List<Node> nodes) {
    return new Genesis(
        genesis.name(),
        genesis.rulebook(),
        genesis.startTimeMillis(),
        genesis.parameters(),
        genesis.parties(),
        nodes);
  }
}
