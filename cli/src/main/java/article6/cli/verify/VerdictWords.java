package article6.cli.verify;

import article6.cli.console.Terminal;
import article6.contracts.action.OfficerSpec;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Validator;
import article6.contracts.crypto.Address;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import java.time.Instant;
import java.util.Optional;

/** Says to a person what a receipt proves, and what it doesn't. */
final class VerdictWords {
  private final Terminal terminal;

  VerdictWords(Terminal terminal) {
    this.terminal = terminal;
  }

  void tell(Statement statement, Genesis genesis, Verdict verdict) {
    switch (verdict) {
      case Verdict.Proven proven -> tellProven(statement, genesis, proven);
      case Verdict.Unproven unproven -> {
        terminal.say("verify.unproven");
        terminal.say(
            "verify.failed-check",
            unproven.reason().name(),
            terminal.word("verify.reason." + unproven.reason().name()));
        terminal.line("  " + unproven.detail());
      }
    }
  }

  private void tellProven(Statement statement, Genesis genesis, Verdict.Proven proven) {
    terminal.say("verify.proven");
    switch (statement) {
      case Statement.OfTransaction of -> of.transaction().ifPresent(it -> tell(it, genesis));
      case Statement.OfState of ->
          terminal.say(
              of.receipt().value().isPresent() ? "verify.state" : "verify.state-absent",
              of.receipt().key());
    }
    terminal.say("verify.network", genesis.name(), genesis.networkId());
    terminal.say(
        "verify.block",
        proven.height(),
        proven.block(),
        Instant.ofEpochMilli(proven.blockTimeMillis()));
    terminal.say(
        "verify.seals",
        proven.sealedBy().size(),
        proven.validators(),
        String.join(", ", proven.sealedBy().stream().map(Validator::party).sorted().toList()));
    if (statement.pathLength() > 0) {
      terminal.say("verify.path", statement.pathLength());
    }
    terminal.say(
        statement instanceof Statement.OfTransaction ? "verify.meaning" : "verify.meaning-state");
  }

  private void tell(Transaction transaction, Genesis genesis) {
    terminal.say("verify.transaction", transaction.id());
    terminal.line("  " + Json.write(transaction.action()));
    transaction
        .consents()
        .forEach(
            consent ->
                terminal.say(
                    "verify.signer",
                    name(genesis, consent.officer()).orElse("–"),
                    consent.officer()));
  }

  /** Officers of the founding Parties are known by name; later ones by address only. */
  private static Optional<String> name(Genesis genesis, Address officer) {
    return genesis.parties().stream()
        .flatMap(party -> party.officers().stream())
        .filter(spec -> spec.publicKey().address().equals(officer))
        .map(OfficerSpec::name)
        .findFirst();
  }
}
