/**
 * Importing and exporting in bulk: mapping files, the dry run of every row, submission that can be
 * interrupted and gone on with, and a throwaway ledger to try data on. Never here: a row that is
 * submitted twice, or left out without being told.
 */
@NullMarked
package article6.cli.bulk;

import org.jspecify.annotations.NullMarked;
