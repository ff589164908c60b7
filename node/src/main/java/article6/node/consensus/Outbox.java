package article6.node.consensus;

import java.util.ArrayList;
import java.util.List;

/** Collects the effects of one step in their order. */
final class Outbox {
  private List<Effect> effects = new ArrayList<>();

  void add(Effect effect) {
    effects.add(effect);
  }

  void report(ConsensusEvent event) {
    add(new Effect.Report(event));
  }

  Effects drain() {
    Effects drained = new Effects(effects);
    effects = new ArrayList<>();
    return drained;
  }
}
