package article6.cli.network;

import article6.cli.files.SafeFiles;
import article6.cli.keys.KeyStoreFile;
import article6.cli.keys.KeysCommand;
import article6.cli.keys.Passwords;
import article6.cli.keys.ScryptCost;
import article6.cli.network.NetworkPlan.PlannedNode;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.FoundingParty;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.PublicKey;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.law.Edition;
import article6.contracts.state.Node;
import article6.node.app.StorageSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the keys of a planned network and writes its folder. */
final class NetworkWriter {
  private final NetworkPlan plan;
  private final NetworkFolder folder;
  private final Passwords passwords;
  private final boolean overwrite;

  private NetworkWriter(NetworkPlan plan, Path root, Passwords passwords, boolean overwrite) {
    this.plan = plan;
    this.folder = NetworkFolder.at(root, passwords);
    this.passwords = passwords;
    this.overwrite = overwrite;
  }

  /**
   * @param overwrite whether files of an earlier network in this folder are replaced
   */
  static Genesis write(NetworkPlan plan, Path root, Passwords passwords, boolean overwrite)
      throws IOException {
    return new NetworkWriter(plan, root, passwords, overwrite).write();
  }

  private Genesis write() throws IOException {
    List<FoundingParty> founders = new ArrayList<>();
    Map<PlannedNode, PublicKey> nodeKeys = new LinkedHashMap<>();
    for (PlannedNode node : plan.nodes()) {
      MemberFolder member = folder.member(node.party(), node.validator());
      char[] password = password(member, node.party());
      nodeKeys.put(node, writeKey(member.nodeKey(), password));
      if (node.validator()) {
        founders.add(founder(node.party(), member, password));
      }
    }
    Genesis genesis =
        new Genesis(
            plan.name(),
            Edition.LATEST.label(),
            plan.startTimeMillis(),
            NetworkParameters.DEFAULT,
            founders,
            nodeKeys.entrySet().stream()
                .map(entry -> node(entry.getKey(), entry.getValue()))
                .toList());
    String text = GenesisFile.text(genesis);
    for (PlannedNode node : plan.nodes()) {
      MemberFolder member = folder.member(node.party(), node.validator());
      SafeFiles.write(member.genesis(), text, overwrite);
      SafeFiles.write(member.nodeConfig(), nodeFile(member, node).text(), overwrite);
    }
    SafeFiles.write(folder.genesisFile(), text, overwrite);
    return genesis;
  }

  private char[] password(MemberFolder member, PartyCode party) throws IOException {
    if (!plan.training()) {
      return passwords.fresh(party.value());
    }
    char[] password = TrainingPassword.random();
    SafeFiles.writeSecret(member.password(), new String(password) + "\n", overwrite);
    return password;
  }

  private FoundingParty founder(PartyCode party, MemberFolder member, char[] password)
      throws IOException {
    List<OfficerSpec> officers = new ArrayList<>();
    for (OfficerPlace place : OfficerPlace.all(plan.authorisers())) {
      officers.add(
          new OfficerSpec(
              party + " " + place.name(),
              writeKey(member.officer(place.name()), password),
              List.of(place.role())));
    }
    FoundingParty founder =
        new FoundingParty(
            party,
            PartyNames.of(party),
            plan.threshold(),
            List.of(new RegistryId(party + "01")),
            officers);
    return plan.training() ? founder.attesting(TrainingProfile.COMPLETE) : founder;
  }

  private PublicKey writeKey(Path file, char[] password) throws IOException {
    PrivateKey key = KeysCommand.random();
    ScryptCost cost = plan.training() ? ScryptCost.LIGHT : ScryptCost.STANDARD;
    SafeFiles.writeSecret(file, KeyStoreFile.seal(key, password, cost).toJson(), overwrite);
    return key.publicKey();
  }

  /** Paths are relative to the file, so that the folder can be moved to where the node runs. */
  private NodeFile nodeFile(MemberFolder member, PlannedNode node) {
    Path root = member.path();
    return new NodeFile(
        name(node),
        root.relativize(member.genesis()),
        root.relativize(member.nodeKey()),
        plan.training() ? Optional.of(root.relativize(member.password())) : Optional.empty(),
        root.relativize(member.data()),
        node.listen(),
        plan.nodes().stream().filter(other -> !other.equals(node)).map(PlannedNode::peer).toList(),
        node.api(),
        StorageSettings.DEFAULT,
        "INFO");
  }

  private static String name(PlannedNode node) {
    return node.party() + (node.validator() ? " validator" : " observer");
  }

  private static Node node(PlannedNode planned, PublicKey key) {
    return new Node(key, planned.party(), name(planned), planned.validator());
  }
}
