package article6.contracts.state;

/** From this height on, blocks are executed under this rulebook. */
public record RulebookActivation(String rulebook, long height) {}
