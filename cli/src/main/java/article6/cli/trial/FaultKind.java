package article6.cli.trial;

import java.util.Locale;

/** What can be done to a network of processes. */
public enum FaultKind {
  /** {@code kill -9} of some nodes, or of all at once as a power cut does, and a restart. */
  KILL,
  /** SIGSTOP and SIGCONT: a hypervisor that freezes, a long garbage collection. */
  PAUSE,
  /** Two sides that don't hear each other; what was sent arrives late. */
  PARTITION,
  /** A node that hears and is not heard, or the other way round. */
  ONE_WAY,
  /** Every message from and to some nodes takes long. */
  SLOW,
  /** The data folder is gone; the mark beside it that says that this key has voted is not. */
  WIPE,
  /** Flipped bytes in a file of the stopped node's RocksDB: tables, log of votes and blocks. */
  CORRUPT,
  /** The data folder as it was some blocks ago is put back. */
  BACKUP,
  /** The disk of a node has no byte left. */
  DISK_FULL,
  /** The clock of a node is off by an hour. */
  CLOCK;

  /** Whether the node may forget votes that it has given. */
  boolean costsMemory() {
    return this == WIPE || this == CORRUPT || this == BACKUP;
  }

  /** As it is written on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException when there is no such fault
   */
  static FaultKind parse(String label) {
    return valueOf(label.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
