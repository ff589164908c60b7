package article6.cli.ledger;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Finding;
import article6.contracts.law.Rule;
import article6.contracts.law.TransactionRule;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The ledger behind a node's REST API. */
public final class RestLedger implements Ledger {
  /** How long a transaction may take to become final before the person is told. */
  private static final Duration FINALITY_TIMEOUT = Duration.ofSeconds(60);

  /** Between two questions about a transaction: a fraction of the time a block takes. */
  private static final Duration POLL_INTERVAL = Duration.ofMillis(20);

  private final NodeClient client;
  private final Catalogue catalogue;
  private @Nullable Hash network;

  public RestLedger(NodeClient client, Language language) {
    this.client = client;
    this.catalogue =
        Catalogue.of(
            switch (language) {
              case EN -> article6.node.text.Language.ENGLISH;
              case JA -> article6.node.text.Language.JAPANESE;
            });
  }

  @Override
  public Hash network() throws IOException, InterruptedException {
    Hash known = network;
    if (known == null) {
      known = Hash.fromHex(client.get("/v1/status").path("network").asString(""));
      network = known;
    }
    return known;
  }

  @Override
  public List<PartyCode> parties() throws IOException, InterruptedException {
    return client.list("/v1/parties").stream()
        .map(party -> new PartyCode(party.path("code").asString("")))
        .toList();
  }

  @Override
  public Answer submit(Transaction transaction) throws IOException, InterruptedException {
    JsonNode taken;
    try {
      taken =
          client.post(
              "/v1/transactions",
              JsonNodeFactory.instance
                  .objectNode()
                  .put("encoded", transaction.encode().toHexString()));
    } catch (ProblemException e) {
      if (e.isRefusal()) {
        return e.asRefusal();
      }
      throw e;
    }
    boolean known = taken.path("known").asBoolean(false);
    if (known && taken.path("status").path("state").asString("").equals("FINAL")) {
      return replayed(transaction.id());
    }
    return await(transaction.id(), warnings(taken.path("warnings")));
  }

  /** A node answers a replay with what became of the first one; the rule behind it is T-3. */
  private Answer.Refused replayed(Hash id) {
    Rule rule = TransactionRule.T_3;
    String message =
        catalogue.message(
            new Finding(rule, List.of(article6.contracts.law.Fact.of("transaction", id))));
    return new Answer.Refused(rule.code(), rule.id(), rule.source(), message);
  }

  private static List<String> warnings(JsonNode warnings) {
    return warnings.valueStream().map(each -> each.path("message").asString("")).toList();
  }

  private Answer await(Hash id, List<String> warnings) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + FINALITY_TIMEOUT.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode status = client.get("/v1/transactions/" + id).path("status");
      switch (status.path("state").asString("")) {
        case "FINAL" -> {
          return new Answer.Final(status.path("height").asLong(0), warnings);
        }
        case "REFUSED" -> {
          return refusal(status.path("refusal"));
        }
        case "EXPIRED" -> throw new CliException(ExitCode.TEMPORARY, "transaction.expired", id);
        default -> Thread.sleep(POLL_INTERVAL);
      }
    }
    throw new CliException(
        ExitCode.TEMPORARY, "transaction.not-final", id, FINALITY_TIMEOUT.toSeconds());
  }

  private static Answer.Refused refusal(JsonNode finding) {
    return new Answer.Refused(
        finding.path("code").asString(""),
        finding.path("rule").asString(""),
        finding.path("source").asString(""),
        finding.path("message").asString(""));
  }

  @Override
  public Optional<Answer.Final> find(Hash transactionId) throws IOException, InterruptedException {
    JsonNode status = client.get("/v1/transactions/" + transactionId).path("status");
    return status.path("state").asString("").equals("FINAL")
        ? Optional.of(new Answer.Final(status.path("height").asLong(0), List.of()))
        : Optional.empty();
  }

  @Override
  public boolean isWaiting(Hash proposal) throws IOException, InterruptedException {
    return client.list("/v1/proposals").stream()
        .anyMatch(open -> open.path("id").asString("").equals(proposal.toString()));
  }

  @Override
  public long holding(AccountId account) throws IOException, InterruptedException {
    return client.list("/v1/accounts?party=" + account.party()).stream()
        .filter(found -> found.path("id").asString("").equals(account.value()))
        .mapToLong(found -> found.path("unitsHeld").asLong(0))
        .sum();
  }

  @Override
  public OptionalLong balance(PartyCode party, int year) throws IOException, InterruptedException {
    return ghg(party).stream()
        .filter(item -> item.has("balance"))
        .map(item -> Json.fromTree(EmissionsBalance.class, item.path("balance")))
        .flatMap(balance -> balance.years().stream())
        .filter(each -> each.year() == year)
        .findFirst()
        .flatMap(BalanceYear::balance)
        .map(exact -> OptionalLong.of(exact.rounded(0).longValueExact()))
        .orElse(OptionalLong.empty());
  }

  @Override
  public long firstTransferred(PartyCode party, int vintage)
      throws IOException, InterruptedException {
    return ghg(party).stream()
        .limit(1) // the sums are the same beside each NDC period
        .flatMap(item -> item.path("sums").valueStream())
        .map(sums -> Json.fromTree(AdjustmentYear.class, sums))
        .filter(sums -> sums.year() == vintage)
        .mapToLong(AdjustmentYear::firstTransferredByVintage)
        .sum();
  }

  /** What the node says of a Party's adjustments in t CO2 eq, period by period. */
  private List<JsonNode> ghg(PartyCode party) throws IOException, InterruptedException {
    return client.list("/v1/balances?party=" + party).stream()
        .filter(item -> Json.fromTree(Metric.class, item.path("metric")).isGhg())
        .toList();
  }
}
