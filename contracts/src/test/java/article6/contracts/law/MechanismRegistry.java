package article6.contracts.law;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;

/**
 * A small registry of the Article 6.4 mechanism, the other side of a crossing: it keeps its units
 * one by one, mints what it is proven, answers the same message with the same answer, and locks its
 * own units for others. It knows nothing of the ledger but its messages.
 */
final class MechanismRegistry {
  static final String NAME = "A6.4";
  static final String PREFIX = "A64-TH1-THA-2022-";

  /** What it answers to a proof that units were locked for it. */
  record Answer(boolean minted, Hash proof) {}

  /** Its own units, locked for another registry, and the proof of it. */
  record Lock(MessageId message, long first, long last, LocalDate deadline, Hash proof) {}

  private enum Fate {
    ALIVE,
    LOCKED,
    GONE
  }

  private final Map<Long, Fate> own = new TreeMap<>();
  private final Map<MessageId, Answer> answers = new LinkedHashMap<>();
  private final Map<MessageId, Lock> locks = new LinkedHashMap<>();
  private long arrived;

  void issue(long quantity) {
    long first = own.size() + 1L;
    for (long serial = first; serial < first + quantity; serial++) {
      own.put(serial, Fate.ALIVE);
    }
  }

  /** Mints once per message, and never after the deadline that stands in the lock. */
  Answer receive(
      MessageId message, long quantity, LocalDate deadline, LocalDate today, boolean willing) {
    return answers.computeIfAbsent(
        message,
        id -> {
          boolean mints = willing && !today.isAfter(deadline);
          arrived += mints ? quantity : 0;
          return new Answer(mints, proof(id + (mints ? " minted" : " refused")));
        });
  }

  /** After a deadline: what it answered, or its word that it will answer nothing but no. */
  Answer query(MessageId message, LocalDate deadline, LocalDate today) {
    return receive(message, 0, deadline, today, false);
  }

  /** Units that had come from the ledger have gone back to it. */
  void wentBack(long quantity) {
    arrived -= quantity;
  }

  boolean isMinted(MessageId message) {
    return Optional.ofNullable(answers.get(message)).map(Answer::minted).orElse(false);
  }

  Lock lock(MessageId message, long first, long last, LocalDate deadline) {
    return locks.computeIfAbsent(
        message,
        id -> {
          for (long serial = first; serial <= last; serial++) {
            if (own.get(serial) != Fate.ALIVE) {
              throw new IllegalStateException(serial + " is not there to be locked");
            }
            own.put(serial, Fate.LOCKED);
          }
          return new Lock(id, first, last, deadline, proof(id + " locked"));
        });
  }

  /** The ledger has minted what was locked. */
  void minted(MessageId message) {
    settle(message, Fate.GONE);
  }

  /** The ledger has refused it, or will. */
  void refused(MessageId message) {
    settle(message, Fate.ALIVE);
  }

  private void settle(MessageId message, Fate fate) {
    Lock lock = Optional.ofNullable(locks.get(message)).orElseThrow();
    for (long serial = lock.first(); serial <= lock.last(); serial++) {
      own.put(serial, fate);
    }
  }

  /** Units that are alive or locked here. */
  long present() {
    return arrived + own.values().stream().filter(fate -> fate != Fate.GONE).count();
  }

  long issued() {
    return own.size();
  }

  boolean isAlive(long first, long last) {
    return own.size() >= last
        && own.entrySet().stream()
            .filter(each -> first <= each.getKey() && each.getKey() <= last)
            .allMatch(each -> each.getValue() == Fate.ALIVE);
  }

  static Hash proof(String what) {
    return Hash.of(Bytes.wrap(what.getBytes(StandardCharsets.UTF_8)));
  }
}
