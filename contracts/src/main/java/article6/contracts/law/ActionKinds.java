package article6.contracts.law;

import article6.contracts.action.Action;
import java.util.List;
import java.util.stream.Stream;

/** The names of all kinds of action there are. */
public final class ActionKinds {
  private static final List<String> ALL = namesUnder(Action.class).sorted().toList();

  private ActionKinds() {}

  public static List<String> all() {
    return ALL;
  }

  private static Stream<String> namesUnder(Class<?> family) {
    return family.isSealed()
        ? Stream.of(family.getPermittedSubclasses()).flatMap(ActionKinds::namesUnder)
        : Stream.of(family.getSimpleName());
  }
}
