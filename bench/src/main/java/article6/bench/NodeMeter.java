package article6.bench;

import article6.cli.ledger.NodeClient;
import article6.cli.local.LocalNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What nodes have sent and synced so far, all together, as their metrics tell. */
record NodeMeter(double bytesSent, double syncs) {
  static NodeMeter read(List<LocalNode> nodes) throws IOException, InterruptedException {
    double bytes = 0;
    double syncs = 0;
    for (LocalNode node : nodes) {
      try (NodeClient client = node.client()) {
        String metrics = new String(client.download("/metrics"), StandardCharsets.UTF_8);
        bytes += figure(metrics, "article6_peer_bytes_out_total");
        syncs += figure(metrics, "article6_store_syncs_total");
      }
    }
    return new NodeMeter(bytes, syncs);
  }

  NodeMeter since(NodeMeter earlier) {
    return new NodeMeter(bytesSent - earlier.bytesSent, syncs - earlier.syncs);
  }

  private static double figure(String metrics, String name) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no metric " + name));
  }
}
