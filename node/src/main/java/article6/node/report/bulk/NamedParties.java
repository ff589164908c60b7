package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.UnitRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Parties that actions name as actors, and the registries they track with. */
public final class NamedParties {
  private final SortedMap<PartyCode, SortedSet<RegistryId>> registries = new TreeMap<>();

  /** Adds what an action names. */
  public void add(Action action) {
    look(action);
  }

  public SortedMap<PartyCode, SortedSet<RegistryId>> registries() {
    return registries;
  }

  /** Whether an action names a Party. */
  public static boolean names(Action action, PartyCode party) {
    NamedParties named = new NamedParties();
    named.add(action);
    return named.registries.containsKey(party);
  }

  private void look(Object value) {
    switch (value) {
      case PartyCode party -> party(party);
      case AccountId account -> party(account.party());
      case RegistryId registry -> {
        PartyCode keeper = new PartyCode(registry.value().substring(0, 3));
        party(keeper);
        registries.getOrDefault(keeper, new TreeSet<>()).add(registry);
      }
      case UnitRange units -> look(units.series());
      case Optional<?> optional -> optional.ifPresent(this::look);
      case List<?> list -> list.forEach(this::look);
      case Record parts -> components(parts);
      default -> {
        // numbers, words and days name nobody
      }
    }
  }

  private void party(PartyCode party) {
    registries.computeIfAbsent(party, code -> new TreeSet<>(List.of(new RegistryId(code + "01"))));
  }

  private void components(Record parts) {
    for (RecordComponent component : parts.getClass().getRecordComponents()) {
      try {
        look(component.getAccessor().invoke(parts));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("a record does not show its parts", e);
      }
    }
  }
}
