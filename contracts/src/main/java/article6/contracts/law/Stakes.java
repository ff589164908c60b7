package article6.contracts.law;

import article6.contracts.action.Action;
import article6.contracts.action.BridgeAction;
import article6.contracts.action.RegistryAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.UnitRange;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an action is about, as far as consents depend on it: how many units, and under which
 * cooperative approaches. It is found in the action's own components, so that a new kind of action
 * can't slip through a threshold.
 */
final class Stakes {
  private final SortedSet<ApproachId> approaches = new TreeSet<>();
  private long units;

  private Stakes() {}

  static Stakes of(Action action) {
    Stakes stakes = new Stakes();
    stakes.look(action);
    stakes.add(broughtBy(action));
    return stakes;
  }

  /** Units that come into being by it, and so have no range yet. */
  private static long broughtBy(Action action) {
    return switch (action) {
      case UnitAction.IssueUnits it -> it.quantity();
      case RegistryAction.IssueRecognised it -> it.quantity();
      case RegistryAction.TrackFirstTransfer it -> it.quantity();
      case BridgeAction.MintImported it -> it.sourceUnits().quantity();
      default -> 0;
    };
  }

  long units() {
    return units;
  }

  /** The cooperative approach that the action names, if it is exactly one. */
  Optional<ApproachId> onlyApproach() {
    return approaches.size() == 1 ? Optional.of(approaches.first()) : Optional.empty();
  }

  private void look(Object value) {
    switch (value) {
      case ApproachId approach -> approaches.add(approach);
      case UnitRange range -> {
        approaches.add(range.series().approach());
        add(range.quantity());
      }
      case Optional<?> optional -> optional.ifPresent(this::look);
      case List<?> list -> list.forEach(this::look);
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          look(read(component, record));
        }
      }
      default -> {}
    }
  }

  /** More than fits is above every threshold. */
  private void add(long more) {
    long sum = units + more;
    units = sum < 0 ? Long.MAX_VALUE : sum;
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component, e);
    }
  }
}
