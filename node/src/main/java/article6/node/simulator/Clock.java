package article6.node.simulator;

import java.util.PriorityQueue;

/** Virtual time: what is to happen, in the order of its time; ties in the order of their making. */
final class Clock {
  private record Event(long timeMillis, long number, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(timeMillis, other.timeMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long nowMillis;
  private long number;

  long nowMillis() {
    return nowMillis;
  }

  void after(long delayMillis, Runnable action) {
    events.add(new Event(nowMillis + delayMillis, number++, action));
  }

  /** Lets the next thing happen; false when nothing does until then. */
  boolean next(long untilMillis) {
    Event event = events.peek();
    if (event == null || event.timeMillis() > untilMillis) {
      nowMillis = untilMillis;
      return false;
    }
    events.poll();
    nowMillis = event.timeMillis();
    event.action().run();
    return true;
  }
}
