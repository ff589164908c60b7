package article6.node.text;

import article6.contracts.crypto.Address;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.BridgeEvent;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AuthorizationRef;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the sentence of an event with its components. */
final class EventWords {
  /** Components that count units. */
  private static final Set<String> QUANTITIES =
      Set.of("quantity", "before", "shareOfProceeds", "overallMitigation", "buffer", "outstanding");

  private EventWords() {}

  static String sentence(Catalogue words, LedgerEvent event) {
    return new Template(words.text(key(event))).fill(values(words, event));
  }

  /** The key of an event's sentence: some kinds say different things. */
  static String key(LedgerEvent event) {
    String key = "event." + event.kind();
    return switch (event) {
      case UnitEvent.UnitsTransferred moved when moved.first() -> key + ".first";
      case BalanceEvent.AdjustmentApplied applied ->
          key + (applied.addition() ? ".addition" : ".subtraction");
      case MechanismEvent.A64ersIssued issued ->
          key + (issued.authorised() ? ".authorised" : ".contribution");
      case MechanismEvent.ReversalRecorded reversal ->
          key + (reversal.avoidable() ? ".avoidable" : ".unavoidable");
      case UnitEvent.UnitsExported gone when gone.first() -> key + ".first";
      case BridgeEvent.ExportAnswered answer -> key + (answer.minted() ? ".minted" : ".refused");
      default -> key;
    };
  }

  private static Map<String, String> values(Catalogue words, LedgerEvent event) {
    Map<String, String> values = new HashMap<>();
    for (RecordComponent component : event.getClass().getRecordComponents()) {
      Object value = valueOf(component, event);
      values.put(component.getName(), inWords(words, component.getName(), value));
      if (value instanceof UnitRange units) {
        values.putIfAbsent("quantity", words.number(units.quantity()));
      }
    }
    return values;
  }

  private static String inWords(Catalogue words, String name, Object value) {
    return switch (value) {
      case PartyCode party -> words.party(party);
      case AuthorizationRef reference -> reference.id().value();
      case Address address -> shortened(address.toString());
      case Enum<?> constant -> words.word(constant);
      case Optional<?> maybe -> maybe.map(each -> inWords(words, name, each)).orElse("–");
      case List<?> list ->
          list.stream()
              .map(each -> inWords(words, name, each))
              .collect(Collectors.joining(words.language().separator()));
      case Long quantity when QUANTITIES.contains(name) -> words.number(quantity);
      case String action when name.equals("action") -> words.action(action);
      default -> value.toString();
    };
  }

  /** Enough of an address to recognise it; the event itself has the whole. */
  private static String shortened(String hex) {
    return hex.substring(0, 8) + "…" + hex.substring(hex.length() - 6);
  }

  private static Object valueOf(RecordComponent component, LedgerEvent event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("accessor of an event failed", e);
    }
  }
}
