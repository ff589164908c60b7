package article6.node.simulator;

import java.util.List;

/** How a validator may be against the others. */
enum Mischief {
  /** Two machines with one key, each of them honest. */
  TWINS,
  /** Different words for different ears: proposals, prepares and commits. */
  EQUIVOCATE,
  /** Keeps its votes for itself, or for some, or for later. */
  WITHHOLD,
  /** Justifications that prove nothing, locks that were never there, its own lock denied. */
  FORGE,
  /** Far-future rounds and heights, bytes that are no message, messages that are too large. */
  FLOOD,
  /** Leaves somebody's transactions out of its blocks. */
  CENSOR,
  /** Claims heights that it has not, and serves blocks that are none. */
  LIE,
  /** Says nothing at all. */
  SILENT;

  static final List<Mischief> ALL = List.of(values());

  Conduct conduct() {
    return switch (this) {
      case TWINS -> new Twin();
      case EQUIVOCATE -> new Equivocator();
      case WITHHOLD -> new Withholder();
      case FORGE -> new Forger();
      case FLOOD -> new Flooder();
      case CENSOR -> new Censor();
      case LIE -> new Liar();
      case SILENT -> new Silent();
    };
  }
}
