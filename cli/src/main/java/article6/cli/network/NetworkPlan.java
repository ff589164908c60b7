package article6.cli.network;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.domain.PartyCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a network is to be made of.
 *
 * @param name for people
 * @param parties each runs one validator
 * @param observers organisations that run a node that follows and can't vote
 * @param authorisers officers of each Party who may sign authorizations
 * @param threshold how many of them must (four eyes: 2)
 * @param training whether passwords are made up and written down, and keys protected lightly
 * @param startTimeMillis time of the genesis block
 * @param ports first peer port and first API port; each node has the next
 * @param hosts where nodes listen that are not on this machine, by Party
 */
record NetworkPlan(
    String name,
    List<PartyCode> parties,
    List<PartyCode> observers,
    int authorisers,
    int threshold,
    boolean training,
    long startTimeMillis,
    Ports ports,
    Map<PartyCode, Endpoint> hosts) {
  /** Fewest and most Parties: a solo registry is a network too; more than 200 there are not. */
  private static final int PARTIES_MAX = 200;

  private static final String LOOPBACK = "127.0.0.1";
  private static final String ANYWHERE = "0.0.0.0";

  /** First ports of the peers and of the APIs, and the interface of the APIs. */
  record Ports(int peer, int api, String apiHost) {
    /** On this machine only. */
    static Ports onLoopback(int peer, int api) {
      return new Ports(peer, api, LOOPBACK);
    }
  }

  /** A node of the network: who runs it and where it is. */
  record PlannedNode(
      PartyCode party, boolean validator, Endpoint listen, Endpoint peer, Endpoint api) {}

  NetworkPlan {
    parties = List.copyOf(parties);
    observers = List.copyOf(observers);
    hosts = new LinkedHashMap<>(hosts);
    if (parties.isEmpty() || parties.size() > PARTIES_MAX) {
      throw new CliException(ExitCode.USAGE, "network.parties", PARTIES_MAX);
    }
    List<PartyCode> all = new ArrayList<>(parties);
    all.addAll(observers);
    if (all.stream().distinct().count() != all.size()) {
      throw new CliException(ExitCode.USAGE, "network.party-twice");
    }
    if (threshold < 1 || authorisers < threshold) {
      throw new CliException(ExitCode.USAGE, "network.threshold", threshold, authorisers);
    }
  }

  /** Validators first, in the order of the plan; each has its own pair of ports. */
  List<PlannedNode> nodes() {
    List<PlannedNode> nodes = new ArrayList<>();
    parties.forEach(party -> nodes.add(node(party, true, nodes.size())));
    observers.forEach(observer -> nodes.add(node(observer, false, nodes.size())));
    return nodes;
  }

  private PlannedNode node(PartyCode party, boolean validator, int index) {
    Endpoint local = new Endpoint(LOOPBACK, ports.peer() + index);
    // a node that others reach under a name listens on every interface behind that name
    Optional<Endpoint> reached = Optional.ofNullable(hosts.get(party));
    Endpoint listen = reached.map(host -> new Endpoint(ANYWHERE, host.port())).orElse(local);
    Endpoint api = new Endpoint(ports.apiHost(), ports.api() + index);
    return new PlannedNode(party, validator, listen, reached.orElse(local), api);
  }
}
