package article6.node.api;

import article6.contracts.transaction.Transaction;
import article6.node.mempool.BatchTrial;

/** What the API takes and gives at most. */
public final class ApiLimits {
  /** Largest request: a transaction in hexadecimal, or an action as JSON, with room around it. */
  public static final int REQUEST_BYTES_MAX = 4 * Transaction.BYTES_MAX;

  /** Largest request line and headers together: cookies of other local services come along. */
  public static final int HEADER_BYTES_MAX = 16 * 1024;

  /** Most items of a page: some hundred kilobytes of authorizations. */
  public static final int PAGE_ITEMS_MAX = 200;

  /** Items of a page when the reader names no number: a screen or two. */
  public static final int PAGE_ITEMS_DEFAULT = 50;

  /** Readers of the event stream at once; each holds a socket and a virtual thread. */
  public static final int STREAMS_MAX = 100;

  /** Events read for a stream at a time: one write of a few hundred kilobytes. */
  public static final int STREAM_PAGE_EVENTS = 200;

  /** Silence after which a stream sends a comment, so that proxies and phones keep it open. */
  public static final long STREAM_HEARTBEAT_MILLIS = 15_000;

  /** A connection on which nothing moves for so long is closed: also a reader that stopped. */
  public static final long IDLE_TIMEOUT_MILLIS = 60_000;

  /** Reports made at once: each replays a history and holds a workbook in memory. */
  public static final int REPORTS_AT_ONCE_MAX = 2;

  /** Largest report handed in for a check: a workbook of half a million rows. */
  public static final int UPLOAD_BYTES_MAX = 32 * 1024 * 1024;

  /** Largest sheet of answers for a report in words: a long answer to every question. */
  public static final int ANSWERS_BYTES_MAX = 4 * 1024 * 1024;

  /** Checks of reports at once: each may hold a million rows in memory. */
  public static final int CHECKS_AT_ONCE_MAX = 1;

  /** Actions tried together: those of an import of {@link BatchTrial#ACTIONS_MAX} rows. */
  public static final int BATCH_BYTES_MAX = 96 * 1024 * 1024;

  /** Imports tried at once: each holds what its rows would change in memory. */
  public static final int TRIALS_AT_ONCE_MAX = 1;

  /** Open connections at once; above this the kernel's queue waits. */
  public static final int CONNECTIONS_MAX = 1_000;

  private ApiLimits() {}
}
