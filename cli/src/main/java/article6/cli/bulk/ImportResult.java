package article6.cli.bulk;

import java.util.Optional;

/**
 * What submitting came to: every row is one of these.
 *
 * @param effective rows that took effect, in this run
 * @param waiting rows that wait for consents of others
 * @param left rows that were not submitted, or are not known to be final
 * @param stopped the row that was refused, after which nothing more was submitted
 */
record ImportResult(int effective, int waiting, int left, Optional<TriedRow> stopped) {}
