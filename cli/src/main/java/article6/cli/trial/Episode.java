package article6.cli.trial;

import java.time.Duration;
import java.util.List;

/**
 * One fault of a plan.
 *
 * @param victims the nodes it happens to, by their place in the network; of a partition one side
 * @param duration how long it lasts, the time to recover not included
 * @param draw a random number for what else there is to choose
 */
record Episode(FaultKind kind, List<Integer> victims, Duration duration, int draw) {
  Episode {
    victims = List.copyOf(victims);
  }
}
