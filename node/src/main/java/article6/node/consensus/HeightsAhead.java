package article6.node.consensus;

import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What comes from heights that this node has not reached: the messages of the next height, at most
 * one of a kind per validator, and of anything further only the number.
 */
final class HeightsAhead {
  private final ProtocolRules rules;
  private final Map<Long, Map<VoteStep, VoteBook<Message>>> byHeight = new TreeMap<>();
  private final Map<Address, Long> highest = new TreeMap<>();

  HeightsAhead(ProtocolRules rules) {
    this.rules = rules;
  }

  void note(Message message, long currentHeight) {
    highest.merge(message.sender(), message.height(), Math::max);
    if (message.height() <= currentHeight + rules.heightsAheadMax()) {
      byHeight
          .computeIfAbsent(message.height(), height -> new EnumMap<>(VoteStep.class))
          .computeIfAbsent(message.step(), step -> new VoteBook<>())
          .add(message);
    }
  }

  /**
   * The height that f + 1 validators have reached or passed, so at least one honest one: everything
   * below it is decided.
   */
  Optional<Long> reached(Electorate validators) {
    return highest.entrySet().stream()
        .filter(entry -> validators.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.reverseOrder())
        .skip(validators.faultsTolerated())
        .findFirst();
  }

  /** Hands out what was kept for this height and forgets what is below. */
  List<Message> take(long height, Electorate validators) {
    List<Message> messages = new ArrayList<>();
    byHeight.getOrDefault(height, Map.of()).values().forEach(book -> messages.addAll(book.all()));
    byHeight.keySet().removeIf(each -> each <= height);
    highest.keySet().removeIf(address -> !validators.contains(address));
    return messages;
  }

  int kept() {
    return byHeight.values().stream()
        .flatMap(books -> books.values().stream())
        .mapToInt(VoteBook::size)
        .sum();
  }
}
